import { type Place, placeWith } from './conversion.ts'
import { isTooDeep } from './sub-flow.ts'
import type { Attributes, Branch, Tag } from './tree.ts'

/** `pre`: code keeps each character; a poem, or set text with links or emphasis in it, keeps its lines as a paragraph. */
export function verbatim(tag: Tag, place: Place) {
  const { flow, setting, conversion } = place
  const isVerse = /\bwp-block-verse\b/.test(tag.attributes.class ?? '')
  if (isVerse || isTooDeep(place) || tag.children.some(isMoreThanText)) {
    flow.endRun()
    flow.align(alignOf(tag.attributes) ?? setting.align)
    conversion.walk(tag.children, placeWith(place, { lines: 'kept' }))
    flow.endRun()
    return flow.align(setting.align)
  }
  const text = textOf(tag.children, place).replaceAll('\r', '').replace(/^\n/, '').replace(/(?<!\n)\n+$/, '')
  const language = languageOf(tag) || setting.hints.language || ''
  if (/\S/.test(text)) flow.put({ type: 'codeBlock', attrs: { language }, content: [{ type: 'text', text }] })
}

const emphasis = new Set(['a', 'b', 'strong', 'i', 'em', 'u', 'del', 'ins', 's', 'sub', 'sup', 'mark'])
const nesting = new Set(['br', 'span', 'div', 'p', 'code'])
function isMoreThanText(branch: Branch): boolean {
  if (branch.kind === 'tag' && !nesting.has(branch.name)) return true
  if (branch.kind === 'words' && /\S/.test(branch.text) && branch.formats.some(({ name }) => emphasis.has(name))) return true
  return branch.kind === 'tag' && branch.children.some(isMoreThanText)
}

function textOf(branches: Branch[], place: Place): string {
  return branches
    .map((branch) => {
      if (branch.kind === 'words') return branch.text
      if (branch.kind === 'insert') return place.conversion.insert(branch.number)?.source ?? ''
      return branch.name === 'br' ? '\n' : textOf(branch.children, place) + (branch.name === 'p' || branch.name === 'div' ? '\n' : '')
    })
    .join('')
}

function languageOf(tag: Tag): string {
  const inner = tag.children.find((child) => child.kind === 'words' && child.formats.some(({ name }) => name === 'code'))
  const code = inner?.formats.find(({ name }) => name === 'code')
  const names = [tag.attributes.lang, tag.attributes.class, code?.attributes.lang, code?.attributes.class].filter((each) => each).join(' ')
  return /\b(?:language-|lang-|brush:\s*)([a-z0-9#+-]{1,20})/i.exec(names)?.[1]?.toLowerCase() ?? ''
}

export function alignOf({ class: names = '', style = '', align = '' }: Attributes): 'center' | 'right' | null {
  const written = `${names} ${style} align${align.toLowerCase()}`
  const found = /\b(?:has-text-align-|has-medium-text-align-|text-align:\s*|align\s*)(center|right)\b/.exec(written)
  return found ? (found[1] as 'center' | 'right') : null
}
