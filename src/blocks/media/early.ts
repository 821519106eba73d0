/**
 * Pictures on demand, for readers whose data are dear: their browser says so (`Save-Data`), or they have said so here. It all happens in
 * the browser, before the first picture is asked for, so that the page stays the same bytes for everybody and every cache.
 */
const choiceKey = 'save'

/** Whether this reader wants text first: their own choice here, else what their browser is set to. */
export function isSaving(): boolean {
  try {
    const choice = localStorage.getItem(choiceKey)
    if (choice) return choice === 'on'
  } catch {
    // Storage is refused: the browser's own setting holds.
  }
  return 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true
}

/** Remembers the choice in this browser. */
export function chooseSaving(isOn: boolean) {
  try {
    localStorage.setItem(choiceKey, isOn ? 'on' : 'off')
  } catch {
    // The choice holds for this page.
  }
}

const addresses = ['srcset', 'src', 'poster']

/** Takes the addresses from every picture the moment it comes off the wire. */
export function holdPictures() {
  document.documentElement.dataset.save = ''
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (/^(IMG|SOURCE|VIDEO)$/.test(node.nodeName)) hold(node as Element)
  }).observe(document, { childList: true, subtree: true })
}

function hold(element: Element) {
  const held = addresses.filter((name) => /^[^d]/.test(element.getAttribute(name) ?? ''))
  for (const name of held) {
    element.setAttribute(`data-${name}`, element.getAttribute(name)!)
    element.removeAttribute(name)
  }
  if (!held.length || !(element instanceof HTMLImageElement)) return
  // An empty drawing of the same proportions keeps the place.
  element.src = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${element.getAttribute('width')} ${element.getAttribute('height')}'/%3E`
}

/** All that was held is fetched after all. */
export function releasePictures(within: ParentNode = document) {
  for (const name of addresses) {
    for (const element of within.querySelectorAll(`[data-${name}]`)) {
      element.setAttribute(name, element.getAttribute(`data-${name}`)!)
      element.removeAttribute(`data-${name}`)
    }
  }
}
