/** A style sheet as a tree of rules, and of it the rules that a page has a use for: a reader pays for no other. */

/** A rule with its classes, one set for each selector of its list; or what stands around rules: a layer, a medium. */
type Rule = { selector: string; declarations: string; wants: string[][] } | { around: string; rules: Rule[] } | { statement: string }

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

/** The text of the rules that can apply where only these classes are; a layer or medium left with none is left out. */
export function writeStyle(rules: Rule[], classes: ReadonlySet<string>): string {
  return rules.map((rule) => {
    if ('statement' in rule) return rule.statement
    if ('around' in rule) {
      const inside = writeStyle(rule.rules, classes)
      return inside && `${rule.around}{${inside}}`
    }
    return rule.wants.some((names) => names.every((name) => classes.has(name))) ? `${rule.selector}{${rule.declarations}}` : ''
  }).join('')
}

/** The classes of a page's elements. */
export function classesIn(html: string): Set<string> {
  return new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')))
}

function ruleOf(head: string, inside: string): Rule {
  if (/^@(layer|media|supports|container)/.test(head)) return { around: head, rules: readStyle(inside) }
  if (head.startsWith('@')) return { statement: `${head}{${inside}}` }
  return { selector: head, declarations: inside, wants: selectorsOf(head).map(classesOf) }
}

/** What a selector denies (`:not(.a)`) or lets be chosen among (`:is(.a, .b)`, `:where`, `:has`) it does not want. */
const classesOf = (selector: string): string[] =>
  [...selector.replace(/:(not|is|where|has)\((?:[^()]|\([^()]*\))*\)/g, '').matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name)

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
