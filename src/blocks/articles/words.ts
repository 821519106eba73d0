import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
    by: 'By',
    and: 'and',
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
    sources: 'Sources ({count, number})',
    picture: 'Picture: {credit}',
  },
})
