/** The readers' type and rules for the desk's manuscript, so that what is written looks as it will be read. Only there: the rest of the desk has its own. */
import { blocks } from '../../blocks.ts'
import theme from '../theme.css?bundled'
import { accentRule } from '../theme.ts'

/** What stands in a manuscript. */
const shown = new Set(['articles', 'body', 'media'])

export function paperStyle(accent: string): string {
  const rules = [theme, ...blocks.map(({ name, css }) => (css && shown.has(name) ? css : ''))].join('') + accentRule(accent)
  return `@scope (.manuscript){${scoped(rules)}}`
}

/** The manuscript is to these rules what the document is to the page's own. */
const scoped = (css: string) => css.replaceAll(':root', ':scope').replace(/(?<=^|[{},])(?:html|body)(?=[{,])/g, ':scope')
