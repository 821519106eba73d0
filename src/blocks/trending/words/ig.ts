import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  trending: unsure('Ndị A Kacha Agụ'),
  how: unsure('E si n’ọnụ ọgụgụ ndị gụrụ n’awa {hours} gara aga gụọ ya, onye ọ bụla otu ugboro n’ọkara awa; ndị kacha ọhụrụ ka nwee ibu.'),
  newest: 'Akụkọ a gụrụ n’oge na-adịbeghị anya ezughị ịgụ ọnụ: ndị a bụ ndị kacha ọhụrụ.',
  empty: 'E bipụtabeghị ihe ọ bụla.',
}
