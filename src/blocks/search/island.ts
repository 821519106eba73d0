interface Suggestion {
  title: string
  path: string
  paid?: string
}
const restMs = 150
const fewestSigns = 2

/**
 * Headlines suggested while a reader types: an editable combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 * Enter without a choice searches, as without script.
 */
export function startSuggestions() {
  const input = document.querySelector<HTMLInputElement>('form[data-suggest] input[type=search]')
  const form = input?.form
  if (!input || !form) return
  const list = document.createElement('ul')
  Object.assign(list, { id: 'suggestions', className: 'suggestions', role: 'listbox', hidden: true })
  list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '')
  form.append(list)
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) input.setAttribute(name, value)
  let asked: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let chosen = -1

  const show = (suggestions: Suggestion[]) => {
    list.replaceChildren(...suggestions.map(optionOf))
    choose(-1)
    list.hidden = !suggestions.length
    input.setAttribute('aria-expanded', String(!list.hidden))
  }
  const choose = (at: number) => {
    chosen = at
    list.querySelectorAll('[role=option]').forEach((option, index) => option.setAttribute('aria-selected', String(index === at)))
    if (at < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `suggestion-${at}`)
  }
  const ask = async () => {
    asked?.abort()
    asked = new AbortController()
    const text = input.value
    if (text.trim().length < fewestSigns) return show([])
    try {
      const answer = await fetch(`/search/suggestions?q=${encodeURIComponent(text)}`, { signal: asked.signal })
      if (answer.ok && input.value === text) show(await answer.json())
    } catch {
      // The line was cut, or the reader typed on: what stands there stays.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, restMs)
  })
  input.addEventListener('keydown', (event) => {
    const count = list.hidden ? 0 : list.children.length
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape' && count) {
      event.preventDefault()
      show([])
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault()
      follow(list.children[chosen])
    } else if (step && count) {
      event.preventDefault()
      // One place more than there are suggestions: the reader's own words.
      choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1)
    }
  })
  // Before the field loses the focus, and with it the list.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', ({ target }) => follow((target as Element).closest('[role=option]')))
  form.addEventListener('focusout', ({ relatedTarget }) => !form.contains(relatedTarget as Node | null) && show([]))
}

function optionOf({ title, path, paid }: Suggestion, at: number): HTMLLIElement {
  const option = document.createElement('li')
  Object.assign(option, { id: `suggestion-${at}`, role: 'option', textContent: title })
  if (paid) option.append(document.createElement('br'), Object.assign(document.createElement('small'), { textContent: paid }))
  option.setAttribute('aria-selected', 'false')
  option.dataset.path = path
  return option
}

function follow(option: Element | null | undefined) {
  if (option instanceof HTMLElement && option.dataset.path) location.assign(option.dataset.path)
}
