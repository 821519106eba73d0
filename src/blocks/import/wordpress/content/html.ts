import { Tokenizer } from 'htmlparser2'
import { type Attributes, type Branch, growTree } from './tree.ts'

/** Any text at all becomes a tree, in one pass, never deeper than a limit. Words are never dropped. */
export function parseHtml(html: string): Branch[] {
  const tree = growTree()
  let name = ''
  let attributes: Attributes = {}
  let attribute = ''
  let value = ''
  const nothing = () => {}
  const open = () => tree.open(name, attributes)
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => tree.words(html.slice(start, end)),
      ontextentity: (code) => tree.words(String.fromCodePoint(code).toWellFormed()),
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase()
        attributes = Object.create(null)
      },
      onattribname(start, end) {
        attribute = html.slice(start, end).toLowerCase()
      },
      onattribdata(start, end) {
        value += html.slice(start, end)
      },
      onattribentity(code) {
        value += String.fromCodePoint(code).toWellFormed()
      },
      onattribend() {
        attributes[attribute] ??= value
        value = ''
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag: (start, end) => tree.close(html.slice(start, end).toLowerCase()),
      oncomment: (start, end, offset) => tree.remark(html.slice(start, end - offset)),
      oncdata: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return tree.branches
}
