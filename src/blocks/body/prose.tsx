import { createElement, Fragment, type ReactNode } from 'react'
import { safeHref } from './attributes.ts'
import type { Block, Inline, Mark, NodeOf } from './format.ts'
import { elementOf, runsOf } from './inline.ts'
import type { Setting } from './setting.ts'

/** How blocks within a block are shown; given along, for a quotation may hold anything a page may. */
export type Show = (blocks: readonly Block[]) => ReactNode

export const Words = ({ content }: { content: readonly Inline[] }) => wordsAt(content, 0)

function wordsAt(content: readonly Inline[], depth: number): ReactNode {
  // Most runs of words are one piece without any mark.
  const [only] = content
  if (content.length === 1 && only?.type === 'text' && !only.marks?.[depth]) return only.text
  return runsOf(content, depth).map(({ mark, pieces }, at) => (mark ? marked(mark, wordsAt(pieces, depth + 1), at) : pieces.map(bare)))
}

const bare = (piece: Inline, at: number) => (piece.type === 'text' ? piece.text : <br key={at} />)

function marked(mark: Mark, words: ReactNode, key: number): ReactNode {
  if (mark.type === 'abbreviation') return <abbr key={key} title={mark.attrs.title}>{words}</abbr>
  if (mark.type !== 'link') return createElement(elementOf[mark.type], { key }, words)
  const href = safeHref(mark.attrs.href)
  return href ? <a key={key} href={href} title={mark.attrs.title || undefined}>{words}</a> : <Fragment key={key}>{words}</Fragment>
}

export const Paragraph = ({ node }: { node: NodeOf<'paragraph'> }) =>
  node.content.length ? <p className={node.attrs.align ?? undefined}><Words content={node.content} /></p> : null

export const Heading = ({ node, setting }: { node: NodeOf<'heading'>; setting: Setting }) => {
  if (!node.content.length) return null
  const { level, align } = node.attrs
  return createElement(`h${level}`, { id: setting.anchors.get(node), className: align ?? undefined }, <Words content={node.content} />)
}

const typeOf = { '': undefined, 'lower-alpha': 'a', 'upper-alpha': 'A', 'lower-roman': 'i', 'upper-roman': 'I' } as const

export const List = ({ node, show }: { node: NodeOf<'bulletList' | 'orderedList'>; show: Show }) => {
  const items = node.content.map((item, at) => <li key={at}><Item item={item} show={show} /></li>)
  if (node.type === 'bulletList') return <ul>{items}</ul>
  const { start, reversed, style } = node.attrs
  return <ol start={start === 1 ? undefined : start} reversed={reversed || undefined} type={typeOf[style]}>{items}</ol>
}

/** A line of a list is no paragraph, also where a list stands beneath it. */
const Item = ({ item, show }: { item: NodeOf<'listItem'>; show: Show }) => {
  const [first, ...rest] = item.content
  const isLine = first?.type === 'paragraph' && !first.attrs.align && rest.every((block) => block.type.endsWith('List'))
  return isLine ? <><Words content={first.content} />{show(rest)}</> : show(item.content)
}

export const Code = ({ node: { attrs, content } }: { node: NodeOf<'codeBlock'> }) => {
  const language = attrs.language && `language-${attrs.language.replace(/\s+/g, '-')}`
  return <pre tabIndex={0}><code className={language || undefined}><Words content={content} /></code></pre>
}
