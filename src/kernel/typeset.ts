/** Words set in our own type, as a drawing: for pictures made on the server, which has no fonts of its own to rely on. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ReactNode } from 'react'
import satori, { type Font } from 'satori'
import { directionOf } from './language.ts'
import { folderOf } from './program-folder.ts'

/** Latin with its marks (Vietnamese has the dots and tones of Yoruba and Igbo), Greek and Cyrillic in one face; Arabic in its own. */
const subsets = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic']
const faces = [
  ...subsets.flatMap((subset) => [400, 700].map((weight) => ({ family: `serif-${subset}`, weight, file: `noto-serif/files/noto-serif-${subset}-${weight}-normal.woff` }))),
  { family: 'arabic', weight: 700, file: 'markazi-text/files/markazi-text-arabic-700-normal.woff' },
]

/** For `fontFamily`: each face stands in for the signs the ones before it have not. */
export const ourFaces = [...subsets.map((subset) => `serif-${subset}`), 'arabic'].join(', ')

let fonts: Promise<Font[]> | undefined

/** Draws a tree of boxes and words (what satori understands of CSS) as SVG of so many points, all words as outlines. */
export async function typeset(tree: ReactNode, { width, height }: { width: number; height: number }): Promise<string> {
  fonts ??= readFonts()
  return satori(tree, { width, height, fonts: await fonts })
}

/** The words of a line for `typeset`, which sets every line from left to right: in a script that runs the other way each word is a box of its own. */
export function inReadingOrder(text: string, language: string): { words: string[]; isReversed: boolean } {
  const isReversed = directionOf(language) === 'rtl'
  return { words: isReversed ? text.split(/\s+/).filter(Boolean) : [text], isReversed }
}

const readFonts = () => Promise.all(faces.map(async ({ family, weight, file }): Promise<Font> =>
  ({ name: family, weight: weight as Font['weight'] & number, style: 'normal', data: await readFile(path.join(folderOfFonts(), file)) })))

const folderOfFonts = () => folderOf('node_modules/@fontsource', 'The fonts are missing: they come with the packages of the program.')
