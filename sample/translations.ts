import type { SampleArticle } from '#blocks/sample/model.ts'
import { body, p } from './write.ts'

const story = { section: 'city', bylines: [{ contributor: 'adaeze-okonkwo' }], topics: ['lagoon', 'transport'] }

/** One story in three languages, each the translation of the first. */
export const translatedStories: SampleArticle[] = [
  {
    ...story, slug: 'the-timetable-on-the-wall', language: '', hoursAgo: 122,
    headline: 'The timetable on the wall',
    standfirst: 'Since Monday the hours of the ferries stand in paint at the Ebute jetty, in three languages.',
    body: () => body(
      p('For eleven years nobody could read when the next boat would leave, for the hours stood only in Iyabo Fashola’s head. On Monday a sign painter came to the jetty with a ladder and two tins of blue.'),
      p('By noon the hours were on the wall: the first boat at half past five, the last at eight in the evening, and one every twenty minutes between them. They are given in Yoruba, English and French, because the traders of the morning boat come from Cotonou.'),
      p('“Now they can read that I am late,” says Mrs Fashola. “Before, they only suspected it.”'),
    ),
  },
  {
    ...story, slug: 'l-horaire-sur-le-mur', language: 'fr', translationOf: 'the-timetable-on-the-wall', hoursAgo: 121.5,
    headline: 'L’horaire sur le mur',
    standfirst: 'Depuis lundi, les heures des bacs sont peintes à l’embarcadère d’Ebute, en trois langues.',
    body: () => body(
      p('Pendant onze ans, personne n’a pu lire quand partirait le prochain bateau : les heures n’existaient que dans la tête d’Iyabo Fashola. Lundi, un peintre d’enseignes est venu à l’embarcadère avec une échelle et deux pots de bleu.'),
      p('À midi, les heures étaient au mur : le premier bateau à cinq heures et demie, le dernier à huit heures du soir, et un toutes les vingt minutes entre les deux. Elles sont données en yoruba, en anglais et en français, car les marchandes du bateau du matin viennent de Cotonou.'),
      p('« Maintenant, ils peuvent lire que je suis en retard, dit Mme Fashola. Avant, ils ne faisaient que le soupçonner. »'),
    ),
  },
  {
    ...story, slug: 'akoko-oko-oju-omi-lara-ogiri', language: 'yo', translationOf: 'the-timetable-on-the-wall', hoursAgo: 121,
    headline: 'Àkókò ọkọ̀ ojú omi lára ògiri',
    standfirst: 'Láti ọjọ́ Ajé ni a ti kọ àkókò ọkọ̀ ojú omi sára ògiri èbúté Ebute, ní èdè mẹ́ta.',
    body: () => body(
      p('Fún ọdún mọ́kànlá, kò sí ẹni tó lè ka ìgbà tí ọkọ̀ tó kàn yóò lọ, nítorí pé orí Ìyábọ̀ Fáṣọlá nìkan ni àkókò náà wà. Ní ọjọ́ Ajé, akunlé kan wá sí èbúté pẹ̀lú àkàbà àti agolo ọ̀dà aláwọ̀ búlúù méjì.'),
      p('Nígbà tí yóò fi di ọ̀sán, àkókò ti wà lára ògiri: ọkọ̀ àkọ́kọ́ ní aago márùn-ún ààbọ̀, èyí tó kẹ́yìn ní aago mẹ́jọ alẹ́, àti ọ̀kan ní ogún ìṣẹ́jú-ogún ìṣẹ́jú láàárín wọn. A kọ ọ́ ní èdè Yorùbá, Gẹ̀ẹ́sì àti Faransé, nítorí pé láti Kútọnu ni àwọn oníṣòwò ọkọ̀ òwúrọ̀ ti ń wá.'),
      p('“Nísinsìnyí wọ́n lè kà á pé mo pẹ́,” ni Ìyáàfin Fáṣọlá wí. “Tẹ́lẹ̀, wọ́n kàn ń fura ni.”'),
    ),
  },
]
