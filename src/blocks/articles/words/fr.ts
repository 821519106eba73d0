import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const fr: Translation<Word> = {
  by: 'Par',
  published: 'Publié le',
  updated: 'Mis à jour le',
  reading: '{minutes, plural, one {# minute de lecture} many {# de minutes de lecture} other {# minutes de lecture}}',
  share: 'Partager',
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  x: 'X',
  telegram: 'Telegram',
  email: 'E-mail',
  copy: 'Copier le lien',
  copied: 'Copié',
  more: 'Plus…',
  topics: 'Sujets',
  readIn: 'Lire cet article en :',
  sources: 'Sources ({count, number})',
  picture: 'Photo : {credit}',
  sponsored: 'Sponsorisé par {name}',
}
