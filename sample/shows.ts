/** The two shows of the sample. Their recordings are the sample's own sounds: a bell, a drum. */
import type { NewShow } from '#blocks/shows/model.ts'

const week = 7 * 24
/** Fixed days, the latest moved to just before the first start when the sample is filled. */
const first = Date.parse('2026-01-18T18:00:00.000Z')
const aired = (hours: number) => new Date(first + hours * 3_600_000).toISOString()
const bell = ' (In this sample the recording is the bell alone.)'
const drum = ' (In this sample the recording is a drum alone.)'

export const shows: NewShow[] = [
  {
    name: 'Market Day with Bisi',
    description: 'Bisi Alade asks one person one hour of questions, at the table where she sells cloth.',
    episodes: [
      {
        title: 'The woman who owns the ferry timetable', publishedAt: aired(0), seconds: 5,
        description: `Iyabo Fashola has kept the boats of three jetties on time for eleven years, with a whistle.${bell}`,
        chapters: [{ seconds: 0, title: 'The whistle' }, { seconds: 1, title: 'A wedding cake left on the jetty' }, { seconds: 3, title: 'What the water knows' }],
        transcript: [
          '[Bell]',
          'BISI: You are Iyabo Fashola, and the whistle is round your neck. Is it ever off?',
          'IYABO: In church.',
          'BISI: And on the water?',
          'IYABO: On the water it is the law. If I blow, we go. I have left a senator. I have left my own brother with his wedding cake.',
          'BISI: Did he forgive you?',
          'IYABO: He was on time for the second wedding.',
          'BISI: People ask: why do you not write the timetable down?',
          'IYABO: Because then it belongs to whoever has the paper. Now it belongs to whoever gets up early.',
          'BISI: What does the water know that the road does not?',
          'IYABO: The water is never finished. A road, they finish it, they cut a ribbon, and from that day it gets worse. Water you must look at every morning as if you had never seen it.',
          '[Bell]',
        ].join('\n\n'),
      },
      {
        title: 'What a bag of rice remembers', publishedAt: aired(week), seconds: 5,
        description: `A trader, a driver and a cook follow one bag from the port to the pot.${bell}`,
        chapters: [{ seconds: 0, title: 'What it remembers' }, { seconds: 2, title: 'Rain on zinc' }, { seconds: 4, title: 'The price' }],
        transcript: [
          '[Bell]',
          'BISI: We have three people at this table who have never met, and all three have had the same bag on their back.',
          'DRIVER: Not on my back, madam. On my suspension.',
          'BISI: Alhaji, what does a bag remember?',
          'TRADER: Water. If it has stood in water one night, it remembers for ever. You put in your hand up to the elbow; if it is cool at the bottom, you say good afternoon and go.',
          'COOK: I listen. Good rice sounds like rain on zinc. Old rice sounds like sand.',
          'BISI: And the price?',
          'DRIVER: The price remembers everything. Every place I was stopped, it is in there. You are eating it.',
          '[Bell]',
        ].join('\n\n'),
      },
      { title: 'A tailor, two hundred meters and a torch', publishedAt: aired(2 * week), seconds: 5, description: `Risikat Bello reads a street’s electricity aloud. Bisi asks what people answer.${bell}` },
      { title: 'The referee’s other whistle', publishedAt: aired(3 * week), seconds: 5, description: `Amina Yusuf on twenty-two years of Sundays, and the one decision she would take back.${bell}` },
    ],
  },
  {
    name: 'Five to Midnight',
    description: 'The night desk’s short programme: one reporter, one notebook, what did not fit into the paper.',
    episodes: [
      {
        title: 'Two thousand two hundred and ninety-one', publishedAt: aired(2 * week + 5), seconds: 4,
        description: `Adaeze Okonkwo reads from a ledger, and says what she left out of the long read.${drum}`,
        transcript: '[Drum]\n\nADAEZE: I left out the dog. In the ledger of Ago-Odo, on page ninety, between a widow and a boat painter, there is an entry in a child’s hand: “Captain. Dog. Born here. No paper. Witness: everybody.” It was struck through by the schoolmaster, and next to it, also in his hand, it says: “Stet.”\n\n[Drum]',
      },
      { title: 'How to correct a newspaper', publishedAt: aired(3 * week + 5), seconds: 4, description: `Tunde Bakare-Cole telephones eleven readers who wrote in, and asks them how they knew.${drum}` },
      { title: 'Offside, a dog', publishedAt: aired(4 * week + 5), seconds: 4, description: `Halima Sani settles the argument of section C, row 9, with a tape measure.${drum}` },
    ],
  },
]

/** What is heard and seen of each show and episode, by its name: files of the sample. */
export const recordings: Record<string, { sound?: string; still?: string }> = {
  'Market Day with Bisi': { sound: 'bell.wav', still: 'studio.jpg' },
  'The woman who owns the ferry timetable': { still: 'lagoon.jpg' },
  'What a bag of rice remembers': { still: 'rice.jpg' },
  'A tailor, two hundred meters and a torch': { still: 'solar.jpg' },
  'Five to Midnight': { sound: 'drum.wav', still: 'exercise-book.jpg' },
  'Two thousand two hundred and ninety-one': { still: 'village.jpg' },
  'Offside, a dog': { still: 'pitch.jpg' },
}
