import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const fr: Translation<Word> = {
  archive: 'Archives',
  intro: 'Tout ce que le journal a publié, par année, mois et jour.',
  empty: 'Rien n’a encore été publié.',
  nothing: 'Rien n’a été publié à ce moment-là.',
  previous: 'Avant : {span}',
  next: 'Après : {span}',
  neighbours: 'Autres périodes',
  calendar: 'Les jours de {month}',
  months: 'Les mois de {year}',
}
