/** A style sheet as a tree of rules, and of it the rules that a page has a use for: a reader pays for no other. */

/** A rule with its selectors and what each wants on the page (`.class`, `element`); or what stands around rules: a layer, a medium. */
type Rule = { selectors: Selector[]; declarations: string } | { around: string; rules: Rule[] } | { statement: string }
interface Selector {
  text: string
  wants: string[]
}

/** Reads minified CSS, as the build leaves it. */
export function readStyle(css: string): Rule[] {
  const rules: Rule[] = []
  for (let at = 0; at < css.length; ) {
    const head = endOfHead(css, at)
    const before = css.slice(at, head).trim()
    if (css[head] !== '{') {
      if (before) rules.push({ statement: `${before};` })
      at = head + 1
      continue
    }
    const end = endOfBlock(css, head)
    rules.push(ruleOf(before, css.slice(head + 1, end)))
    at = end + 1
  }
  return rules
}

/** The text of the rules that can apply where only these names are; a layer or medium left with none is left out. */
export function writeStyle(rules: Rule[], names: ReadonlySet<string>): string {
  return rules.map((rule) => {
    if ('statement' in rule) return rule.statement
    if ('around' in rule) {
      const inside = writeStyle(rule.rules, names)
      return inside && `${rule.around}{${inside}}`
    }
    const selectors = rule.selectors.filter(({ wants }) => wants.every((name) => names.has(name)))
    return selectors.length ? `${selectors.map(({ text }) => text).join()}{${rule.declarations}}` : ''
  }).join('')
}

/** What script may add to any page: its switches, buttons, frames. */
const addedByScript = ['.suggestions', 'label', 'input', 'select', 'button', 'iframe', 'ul', 'li', 'a', 'span']
/** Around what is asked about. */
const always = ['html', 'body', ...addedByScript]

/** The names of a page's elements, and of their classes with a dot before. */
export function namesIn(html: string): Set<string> {
  const classes = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ').map((name) => `.${name}`))
  return new Set([...always, ...classes, ...[...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name = '']) => name)])
}

function ruleOf(head: string, inside: string): Rule {
  if (/^@(layer|media|supports|container)/.test(head)) return { around: head, rules: readStyle(inside) }
  if (head.startsWith('@')) return { statement: `${head}{${inside}}` }
  return { selectors: selectorsOf(head).map((text) => ({ text, wants: wantsOf(text) })), declarations: inside }
}

/** What a selector denies (`:not(.a)`) or lets be chosen among (`:is(.a, .b)`, `:where`, `:has`) it does not want. */
function wantsOf(selector: string): string[] {
  const sure = selector.replace(/:{1,2}[\w-]+(\((?:[^()]|\([^()]*\))*\))?/g, '').replace(/\[[^\]]*\]/g, '')
  return [...sure.matchAll(/\.[\w-]+|(?<![\w.#-])[a-z][a-z0-9]*(?![\w-])/g)].map(([name]) => name)
}

/** The list cut at its own commas, not at those within brackets. */
const selectorsOf = (list: string) => list.match(/(?:[^,()[\]]|\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])+/g) ?? []

/** Where the words before a block end: at its brace, or at the semicolon of a statement without one. */
const endOfHead = (css: string, from: number) => find(css, from, (sign) => sign === '{' || sign === ';')

function endOfBlock(css: string, open: number): number {
  let depth = 0
  return find(css, open, (sign) => {
    if (sign === '{') depth++
    if (sign === '}') depth--
    return depth === 0
  })
}

/** The first sign outside of quotation marks and brackets of `url(…)` for which it holds; the end if there is none. */
function find(css: string, from: number, holds: (sign: string) => boolean): number {
  for (let at = from; at < css.length; at++) {
    const quote = css[at]
    if (quote === '"' || quote === "'") {
      for (at++; at < css.length && css[at] !== quote; at++) if (css[at] === '\\') at++
    } else if (css.startsWith('url(', at)) {
      at = Math.max(at, css.indexOf(')', at))
    } else if (holds(css[at]!)) {
      return at
    }
  }
  return css.length
}
