/** Opens the thread for who comes to a comment, and fills in what the reader asked this browser to remember. */
export function startComments() {
  openAtAddress()
  addEventListener('hashchange', openAtAddress)
  const form = document.querySelector<HTMLFormElement>('#respond form')
  if (form) remember(form)
  void showHeld()
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

const heldMs = 10 * 60_000

/** Who lets this browser remember them finds their own waiting comment also on the page that is the same for all. */
async function showHeld() {
  const token = new URLSearchParams(location.search).get('held')
  try {
    if (token && localStorage.getItem(store)) return localStorage.setItem('held', JSON.stringify({ path: location.pathname, token, at: Date.now() }))
    const held = JSON.parse(localStorage.getItem('held') ?? '{}')
    if (token || held.path !== location.pathname || Date.now() - held.at > heldMs) return
    const query = new URLSearchParams(location.search)
    query.set('held', held.token)
    // Styles of a page that is only read would be complained of by its content security policy.
    const html = (await (await fetch(`?${query}`)).text()).replace(/<style>.*?<\/style>/gs, '')
    const page = new DOMParser().parseFromString(html, 'text/html')
    const [here, there] = [document.querySelector('#comments'), page.querySelector('#comments > ol')]
    here?.querySelector(':scope > ol')?.remove()
    if (there) here?.prepend(there)
  } catch {
    // Nothing is remembered, or the signal is gone: the comment waits unseen.
  }
}
