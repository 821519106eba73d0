import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const fr: Translation<Word> = {
  sections: 'Rubriques',
  lightOrDark: 'Clair ou sombre',
  auto: 'Auto',
  light: 'Clair',
  dark: 'Sombre',
  saveData: 'Mode éco',
  showPicture: 'Afficher l’image ({size})',
  edition: 'Édition du {day}',
  pages: 'À propos de ce site',
  follow: 'Flux RSS',
  copyright: '© {year} {name}',
  madeWith: 'Réalisé avec Ogene',
  home: 'Accueil',
}
