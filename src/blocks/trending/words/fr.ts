import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const fr: Translation<Word> = {
  trending: 'Les plus lus',
  how: 'D’après les lecteurs des {hours} dernières heures, chacun compté une fois par demi-heure, les plus récents pesant davantage.',
  newest: 'Trop peu d’articles ont été lus ces derniers temps pour en tenir le compte : voici les plus récents.',
  empty: 'Rien n’a encore été publié.',
}
