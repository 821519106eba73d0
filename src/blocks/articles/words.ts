import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = {
  by: 'By',
  published: 'Published',
  updated: 'Updated',
  reading: '{minutes, plural, one {# minute’s read} other {# minutes’ read}}',
  share: 'Share',
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  x: 'X',
  telegram: 'Telegram',
  email: 'E-mail',
  copy: 'Copy link',
  copied: 'Copied',
  more: 'More…',
  topics: 'Topics',
  readIn: 'Read this in:',
  sources: 'Sources ({count, number})',
  picture: 'Picture: {credit}',
  sponsored: 'Sponsored by {name}',
}
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })
