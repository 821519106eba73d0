import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  more: 'Síwájú sí i ní {section}',
  previous: 'Èyí tó ṣáájú ní {section}',
  next: 'Èyí tó kàn ní {section}',
  neighbours: 'Ṣáájú àti lẹ́yìn ìròyìn yìí',
  alone: 'A kò tíì tẹ nǹkan mìíràn jáde ní {section}.',
}
