import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: { advert: 'Advertisement', numbered: 'Advertisement {number}' },
  fr: { advert: 'Publicité', numbered: 'Publicité {number}' },
  ar: { advert: 'إعلان', numbered: 'إعلان {number}' },
})
