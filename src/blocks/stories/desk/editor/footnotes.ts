/**
 * Footnotes of a word processor: the figure in the text stays, raised, and the words beneath the page become one note at the end, numbered
 * alike. Word marks them in its styles and names (`_ftn1`, `_edn1`), Google Docs and LibreOffice by theirs (`ftnt1`, `sdfootnote1sym`).
 */

/** Where the figure in the text leads, and where the one before the words leads back. */
const toWords = /#_?(?:ftn|edn|ftnt|sdfootnote|sdendnote)\d+(?:sym)?$/i
const toText = /#_?(?:ftnref|ednref|ftnt_ref|sdfootnote|sdendnote)\d+(?:anc)?$/i

export function takeFootnotes(page: Document, dropped: Set<string>) {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('a[href]')]
  const words = new Map<string, Element>()
  for (const back of links.filter(isBack)) {
    const place = placeOf(back)
    words.set(numberOf(back), place)
    raisedOf(back).remove()
    trimStart(place)
  }
  const figures = links.filter((link) => link.isConnected && isFigure(link))
  const order = [...new Set(figures.map(numberOf))].filter((number) => words.has(number))
  // What is called by nobody is kept all the same: somebody wrote it.
  order.push(...[...words.keys()].filter((number) => !order.includes(number)))
  for (const figure of figures) setFigure(page, figure, order.indexOf(numberOf(figure)) + 1, dropped)
  for (const place of new Set(words.values())) removeNote(place)
  if (order.length) page.body.append(noteOf(page, order.map((number) => words.get(number)!)))
}

const hrefOf = (link: Element) => link.getAttribute('href') ?? ''
const isBack = (link: Element) => toText.test(hrefOf(link)) && !isFigure(link)
const isFigure = (link: Element) => toWords.test(hrefOf(link))
/** Of the note, with its kind: a page may have a first footnote and a first endnote. */
const numberOf = (link: Element) => (/#_?(ftn|edn|sdfootnote|sdendnote)[a-z_]*(\d+)/i.exec(hrefOf(link)) ?? []).slice(1).join(' ').toLowerCase()

/** All that is said in a note: the box it has for itself, else the line the figure stands in. */
function placeOf(back: Element): Element {
  const box = back.closest('div')
  const isOwn = box && [...box.querySelectorAll('a[href]')].every((link) => link === back || !(isBack(link) || isFigure(link)))
  return (isOwn ? box : back.closest('li, p')) ?? back
}

/** The figure with what raises it. */
function raisedOf(link: Element): Element {
  const raised = link.closest('sup')
  return raised?.textContent === link.textContent ? raised : link
}

/** Between the figure and the words stood a space. */
function trimStart(place: Element) {
  const walker = place.ownerDocument.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    node.nodeValue = (node.nodeValue ?? '').replace(/^[\s\u00a0]+/, '')
    if (node.nodeValue) return
  }
}

function setFigure(page: Document, figure: Element, number: number, dropped: Set<string>) {
  if (number === 0) dropped.add('footnotes')
  const sup = page.createElement('sup')
  sup.textContent = String(number)
  raisedOf(figure).replaceWith(...(number ? [sup] : []))
}

/** Word rules a line above its notes, Google Docs another; neither is one of the story's. */
function removeNote(place: Element) {
  const list = place.closest('[style*="footnote-list" i], [style*="endnote-list" i]')
  const line = place.previousElementSibling
  if (line?.tagName === 'HR') line.remove()
  place.remove()
  if (list && !list.querySelector('p, li')) list.remove()
}

/** As the editor reads its own note: a box titled "Notes" with a numbered list. */
function noteOf(page: Document, places: Element[]): Element {
  const box = page.createElement('div')
  box.dataset.node = 'note'
  box.dataset.attrs = JSON.stringify({ title: 'Notes' })
  const list = page.createElement('ol')
  for (const place of places) {
    const item = page.createElement('li')
    item.append(...place.childNodes)
    list.append(item)
  }
  box.append(list)
  return box
}
