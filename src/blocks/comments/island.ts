/** Opens the thread for who comes to a comment, and fills in what the reader asked this browser to remember. */
export function startComments() {
  openAtAddress()
  addEventListener('hashchange', openAtAddress)
  const form = document.querySelector<HTMLFormElement>('#respond form')
  if (form) remember(form)
}

/** Browsers of today do this themselves; the older ones need it. */
function openAtAddress() {
  const target = document.getElementById(location.hash.slice(1))
  const details = target?.closest<HTMLDetailsElement>('details.comments')
  if (!target || !details || details.open) return
  details.open = true
  target.scrollIntoView()
}

const store = 'commenter'
const fields = ['name', 'email', 'website']

function remember(form: HTMLFormElement) {
  // Every field is an input: the names are those of the form this script goes with.
  const input = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  input('openedAt').value ||= String(Date.now())
  try {
    const known: Record<string, string> | null = JSON.parse(localStorage.getItem(store) ?? 'null')
    if (known) {
      for (const name of fields) input(name).value ||= known[name] ?? ''
      input('remember').checked = true
    }
  } catch {
    // Storage is refused or holds something else: the reader types as ever.
  }
  form.addEventListener('submit', () => {
    try {
      const given = Object.fromEntries(fields.map((name) => [name, input(name).value]))
      if (input('remember').checked) localStorage.setItem(store, JSON.stringify(given))
      else localStorage.removeItem(store)
    } catch {
      // Nothing is kept.
    }
  })
}
