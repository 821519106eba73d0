/**
 * Pictures when they are wanted. Who saves data (their browser says `Save-Data`, or they have said so here) gets each on demand; everyone else
 * gets those in sight, and the others from the first scroll on: browsers would fetch three screens of them for a reader who leaves at the
 * headline. It all happens in the browser, before a picture is asked for, so that the page is the same bytes for everybody and every cache.
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

/** Takes the addresses from the pictures the moment they come off the wire; from all of them, or all but the first of the page. */
export function holdPictures() {
  const isAll = isSaving()
  if (isAll) document.documentElement.dataset.save = ''
  const take = (node: Node) => node instanceof Element && /^(IMG|SOURCE|VIDEO)$/.test(node.nodeName) && (isAll || !node.closest('.first')) && hold(node)
  const observer = new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach(take)))
  observer.observe(document, { childList: true, subtree: true })
  addEventListener('DOMContentLoaded', () => observer.disconnect())
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
