import { papers } from '#blocks/publication/model.ts'
import { blocks } from '../blocks.ts'
import { namesIn, readStyle, writeStyle } from './style.ts'
import theme from './theme.css?bundled'

/** Every style of the readers' pages: the theme, then each block's own. Layers rank as they come (CSS Cascade 5, 6.4.3), so nothing need list them. */
const everyRule = remembered(() => readStyle([theme, ...blocks.map((block) => block.css ?? '')].join('')))

/** The style of one page: the rules that what stands on it has a use for, and the colours of the publication and of the sections there. */
export function pageStyle(accent: string, html: string): string {
  const names = namesIn(html)
  return accentRule(accent) + [...names].map(toneRule).join('') + writeStyle(everyRule(), names)
}

/** `tone-1f6f5c` is a section's colour: as it may stand on light and on dark paper. */
function toneRule(name: string): string {
  const colour = channelsOf(name.replace(/^\.tone-/, '#'))
  return colour ? `${name}{--tone:light-dark(${readable(colour, 'light')},${readable(colour, 'dark')})}` : ''
}

const channelsOf = (colour: string) => /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1).map((pair) => Number.parseInt(pair, 16))

function remembered<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** WCAG 2.2, 1.4.3: text needs 4.5 to 1. */
const enough = 4.5

/** The publication's colour as it may stand on light and dark paper: moved towards ink until it can be read. */
export function accentRule(accent: string): string {
  const colour = channelsOf(accent)
  if (!colour) return ''
  return `:root{--accent-light:${readable(colour, 'light')};--accent-dark:${readable(colour, 'dark')}}`
}

/** On light paper towards black, on dark towards white. */
function readable(colour: number[], scheme: keyof typeof papers): string {
  const [paper, ink] = [channelsOf(papers[scheme]) ?? [], scheme === 'light' ? 0 : 255]
  for (let step = 0; step <= 20; step++) {
    const mixed = colour.map((channel) => Math.round(channel + (ink - channel) * (step / 20)))
    if (contrast(mixed, paper) >= enough) return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
  }
  return ink ? '#fff' : '#000'
}

/** WCAG 2.2 contrast ratio of two sRGB colours. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

function luminance(colour: readonly number[]): number {
  const [red, green, blue] = colour.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
