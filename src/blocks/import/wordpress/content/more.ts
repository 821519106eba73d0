export interface Parted {
  /** What the page of the article shows. */
  whole: string
  /** What lists showed of it, where its author drew the line. */
  teaser?: string
  pages: number
}

const more = /<!--more(?:[^>]{0,300}?)-->/i
const wrappedMore = /<!-- wp:(?:core\/)?more[^>]*-->\s*$/

/** Finds where an author drew the line, and how many pages the article had. With `noteaser` the page begins after the line. */
export function partContent(html: string): Parted {
  const content = html.replace(/^\s*(?:<!-- wp:(?:core\/)?nextpage -->\s*)?<!--nextpage-->/, '')
  const pages = content.split('<!--nextpage-->').length
  const line = more.exec(content)
  if (!line) return { whole: content, pages }
  const teaser = content.slice(0, line.index).replace(wrappedMore, '')
  const rest = content.slice(line.index + line[0].length)
  return { whole: rest.includes('<!--noteaser-->') && hasWords(teaser) ? rest : content, teaser, pages }
}

const hasWords = (html: string) => /\S/.test(html.replace(/<[^<>]*>/g, ''))
