import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  trending: unsure('Waɗanda aka fi karantawa'),
  how: unsure('An ƙirga daga masu karatu na awanni {hours} da suka gabata, kowa sau ɗaya a rabin awa, na baya-bayan nan sun fi nauyi.'),
  newest: 'Ba a karanta isassun labarai kwanan nan da za a ƙirga ba: waɗannan su ne sababbi.',
  empty: 'Ba a wallafa komai ba tukuna.',
}
