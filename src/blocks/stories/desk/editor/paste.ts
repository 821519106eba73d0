/** Pasted markup before the schema reads it: Word's lists become lists, what is only looks or machinery goes, and it is told what went. */
import { takeFootnotes } from './footnotes.ts'

export interface Cleaned {
  html: string
  /** Pictures that were written into the markup itself. */
  files: File[]
  /** Kinds of things that were left out, for one line to the writer. */
  dropped: string[]
}

export function cleanPaste(html: string): Cleaned {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const dropped = new Set<string>()
  for (const element of page.querySelectorAll('script, style, link, meta, title, template, noscript, xml')) element.remove()
  dropComments(page)
  for (const [selector, name] of machinery) for (const element of page.querySelectorAll(selector)) drop(element, name, dropped)
  unwrap(page, (element) => element.tagName.includes(':'))
  listWords(page)
  takeFootnotes(page, dropped)
  tidyLinks(page, dropped)
  const files = takeWritten(page)
  tellDropped(page, dropped)
  freePictures(page)
  dropEmpty(page)
  return { html: page.body.innerHTML, files, dropped: [...dropped] }
}

/** What can run, or asks for something, has no place in a story. */
const machinery: [selector: string, name: string][] = [
  ['iframe, embed, object, frame, frameset, applet', 'embedded frames'], ['form, input, select, textarea, button', 'forms'], ['svg, canvas, math', 'drawings'],
  ['video, audio, source', 'recordings'], ['.msocomanchor, [style*="mso-element:comment" i], div:has(> p > [href^="#cmnt_ref"]), [href^="#cmnt"]', 'comments'],
]

function drop(element: Element, name: string, dropped: Set<string>) {
  dropped.add(name)
  element.remove()
}

function dropComments(page: Document) {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

/** `o:p` and its like are Word's own: their words stay. */
function unwrap(page: Document, is: (element: Element) => boolean) {
  for (const element of [...page.body.querySelectorAll('*')].filter(is)) element.replaceWith(...element.childNodes)
}

const styleOf = (element: Element) => element.getAttribute('style') ?? ''
const levelOf = (element: Element) => Number(/mso-list:[^;"]*level(\d)/i.exec(styleOf(element))?.[1] ?? 0)

/** Word's own name of the list a line belongs to, whatever its level. */
const listOf = (line: Element) => {
  const [, list = '', form = ''] = /mso-list:\s*(l\d+)\s+level\d+(?:\s+(lfo\d+))?/i.exec(styleOf(line)) ?? []
  return `${list} ${form}`
}

/** Lists begun and not ended, the outermost first. */
interface Lists {
  open: { list: HTMLElement; name: string; isNumbered: boolean }[]
  /** Before which whole lists stand. */
  place: Comment
}

/** Word writes lists as paragraphs with a sign before them; each run of them becomes lists, deeper levels within. */
function listWords(page: Document) {
  for (const first of [...page.querySelectorAll('p')].filter((each) => levelOf(each) > 0)) {
    if (!first.isConnected) continue
    const lists: Lists = { open: [], place: page.createComment('list') }
    let line: Element | null = first
    first.before(lists.place)
    while (line && levelOf(line) > 0) {
      const next: Element | null = line.nextElementSibling
      addToLists(page, lists, line)
      line = next
    }
    lists.place.remove()
  }
}

/** A line goes on with the list open at its level, unless Word names another or its sign is of another kind. */
function addToLists(page: Document, { open, place }: Lists, line: Element) {
  const level = Math.min(levelOf(line), open.length + 1)
  const sign = line.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]')
  const number = /^\s*(\d+|[a-z]|[ivx]+)[.)]/i.exec(sign?.textContent ?? '')?.[1]
  const before = open[level - 1]
  const isNumbered = sign ? number !== undefined : (before?.isNumbered ?? false)
  open.length = Math.min(open.length, level)
  if (!before || before.name !== listOf(line) || before.isNumbered !== isNumbered) {
    open.length = level - 1
    const list = page.createElement(isNumbered ? 'ol' : 'ul')
    if (Number(number) > 1) list.setAttribute('start', String(Number(number)))
    const above = open.at(-1)?.list
    if (above) (above.lastElementChild ?? above).append(list)
    else place.before(list)
    open.push({ list, name: listOf(line), isNumbered })
  }
  sign?.remove()
  const item = page.createElement('li')
  item.append(...line.childNodes)
  open.at(-1)?.list.append(item)
  line.remove()
}

/** Links through Google's own door lead where they lead; those into a file of somebody's machine lead nowhere. */
function tidyLinks(page: Document, dropped: Set<string>) {
  for (const link of page.querySelectorAll('a[href]')) {
    const written = link.getAttribute('href') ?? ''
    const url = URL.parse(written)
    if (/^#./.test(written)) dropped.add('links within the document')
    const target = url?.hostname === 'www.google.com' && url.pathname === '/url' ? url.searchParams.get('q') : null
    if (target) link.setAttribute('href', target)
    if (!url || !/^(https?|mailto|tel):$/.test(url.protocol)) link.removeAttribute('href')
  }
}

function tellDropped(page: Document, dropped: Set<string>) {
  for (const image of page.querySelectorAll('img')) if (!/^https?:/i.test(image.getAttribute('src') ?? '')) drop(image, 'pictures that did not come along', dropped)
  if ([...page.querySelectorAll('[style]')].some((each) => /(^|;)\s*(color|background(-color)?)\s*:\s*(?!inherit|transparent|initial|windowtext|black|#000|rgb\(0, ?0, ?0\)|white|#fff|rgb\(255)/i.test(styleOf(each)))) dropped.add('colours')
}

/** Pictures as `data:` addresses become files, which are brought in like any other. */
function takeWritten(page: Document): File[] {
  return [...page.querySelectorAll('img[src^="data:image/"]')].flatMap((image, at) => {
    const [, type = '', data = ''] = /^data:(image\/[\w.+-]+);base64,(.*)$/s.exec(image.getAttribute('src') ?? '') ?? []
    image.remove()
    if (!type || !data) return []
    return [new File([Uint8Array.from(atob(data.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0))], `pasted-${at + 1}.${type.slice('image/'.length)}`, { type })]
  })
}

/** A picture stands by itself here: the paragraph or link it came in stays behind without it. */
function freePictures(page: Document) {
  for (const image of page.querySelectorAll('img')) {
    const paragraph = image.closest('p, h1, h2, h3, h4, h5, h6, div')
    if (paragraph && paragraph !== page.body) paragraph.after(image)
  }
}

/** Empty lines between paragraphs are space, which the page has by itself. */
function dropEmpty(page: Document) {
  for (const element of page.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, div')) {
    if (!element.textContent?.replace(/\u00a0/g, ' ').trim() && !element.querySelector('img, table, hr, ul, ol')) element.remove()
  }
  for (const line of page.querySelectorAll('br')) {
    const isBetween = line.parentElement && (line.parentElement === page.body || line.parentElement.id.startsWith('docs-internal'))
    if (isBetween || !line.nextSibling) line.remove()
  }
}
