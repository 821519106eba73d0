import type { SampleArticle } from '#blocks/sample/model.ts'
import { body, h, list, p, pull, quotation, table } from './write.ts'

/** The city desk, a section under the news. */
export const cityStories: SampleArticle[] = [
  {
    slug: 'second-lane-opens-a-day-early', section: 'city', hoursAgo: 1,
    headline: 'Second lane of the bridge opens a day early',
    bylines: [{ contributor: 'adaeze-okonkwo' }], topics: ['transport'],
    body: () => body(
      p('The second lane of the bridge at Ebute opened to traffic at four this morning, a day before the works office had promised it. The repaired joint was loaded with two sand lorries overnight and moved by three millimetres, which is what it is meant to do.'),
      p('Buses may use the lane at once; lorries above ten tonnes wait until Friday. The ferries will keep their extra crossings until the end of the week, their keeper said, “because people have bought tickets, and because I do not believe in early”.'),
    ),
    comments: [{ name: 'Danfo 414', hoursAgo: 0.700, body: 'Confirmed. I crossed at 5.10 and looked for the catch. No catch yet.' }],
  },
  {
    slug: 'nine-hours-without-light', section: 'city', hoursAgo: 12, updatedHoursAgo: 7,
    headline: 'Light returns to three districts after nine hours; a kite is suspected',
    standfirst: 'Engineers found string, bamboo and half a newspaper across two lines. The newspaper was ours.',
    bylines: [{ contributor: 'tunde-bakare-cole' }], topics: ['power'], picture: 'kite.jpg',
    body: (_file, day) => body(
      p('Some forty thousand households in Yaba, Ebute Metta and part of Surulere had no supply from 1.15 in the afternoon until shortly after ten at night, when the last of three feeders was switched back.'),
      p('A line crew found the cause at dusk: a large kite, built on a bamboo frame and covered with pages of last Saturday’s *Lagoon Post*, lay across two conductors behind the railway sheds. The frame was still damp, and had carried.'),
      quotation({ speaker: 'Engr. Patience Udoh', role: 'shift leader, line maintenance', date: day(12) }, 'It was a very good kite. I say that as an engineer. It should only have been flown by the sea.'),
      p('Nobody was hurt. The operator asks that kites be flown away from lines and without wire in the string, and says it is not looking for the builder.'),
      p('Cold rooms at the Oyingbo fish market ran on diesel throughout. “We lost ice and sleep,” said the market’s secretary, Alhaja Sidikat Bello. “We did not lose fish.”'),
    ),
    comments: [
      {
        name: 'Builder, aged eleven', hoursAgo: 6, body: 'Sorry. The sports pages are the lightest.',
        answers: [{ name: 'Halima Sani', hoursAgo: 5.500, isNewsroom: true, body: 'The sports desk accepts the apology and notes the compliment, if it is one.' }],
      },
      { name: 'Mrs Ogbonna', hoursAgo: 6.200, body: 'Nine hours. My freezer would like a word with the kite.' },
    ],
  },
  {
    slug: 'the-night-clinic-of-odunlami-lane', section: 'city', hoursAgo: 33,
    headline: 'The night clinic of Odunlami Lane',
    standfirst: 'It opens when the banks close, charges what a bus ride costs, and has sent nobody away since it learned to keep a queue.',
    bylines: [{ contributor: 'adaeze-okonkwo' }], topics: ['health'], picture: 'clinic.jpg',
    body: (_file, day) => body(
      p('The sign says six, and at six the shutter goes up. By then there are usually thirty people on the benches: a bricklayer with a nail, two sets of twins, an old man who says he is only waiting for somebody, and every evening the same question from the street, whether the doctor has come.'),
      p('There is no doctor. There are three nurses, a midwife, a pharmacist who gives two nights a week, and a telephone on which a doctor in Ikorodu answers. What there is, since last year, is a queue.'),
      h('Coloured pegs'),
      p('The queue was the idea of Matron Bukola Adeyinka-Reis, who spent twenty-six years on the wards of larger hospitals. Everyone who arrives is given a clothes peg: green for “can wait”, yellow for “tonight”, red for “now”. You wear it where it can be seen. The pegs cost ₦1,800 for a hundred and have been replaced twice.'),
      quotation({ speaker: 'Bukola Adeyinka-Reis', role: 'matron', date: day(60) }, 'Before the pegs, the loudest was the sickest. I have known very ill people who were too polite to live.'),
      p('Before the pegs, by the clinic’s own book, a person with a red complaint waited forty-one minutes. Now it is four. The green wait longer than they did, and the matron tells them so, and offers them tea.'),
      table('Minutes until somebody was seen, by the clinic’s book', ['Peg', 'Year before', 'This year'], ['Red', '41', '4'], ['Yellow', '48', '35'], ['Green', '45', '72']),
      pull('The loudest was the sickest.', 'Bukola Adeyinka-Reis'),
      h('What a night costs'),
      p('A visit costs ₦500 for those who can pay, and a mark in a book for those who cannot. The nights cost about ₦3.1 million a month, of which the visits bring in a third. The rest comes from eleven churches, four mosques, a transport union and a woman who sends ₦20,000 on the first of each month and signs “a green peg”.'),
      list('Open 6 p.m. to 2 a.m., every day but the last Sunday of the month.', 'Two other districts have asked for the pegs.', 'Nobody has ever stolen one, says the pharmacist, “though one gentleman was married in his”.'),
    ),
    comments: [
      { name: 'Green peg, last March', hoursAgo: 30, body: 'I waited two hours with a sprained wrist and had three cups of tea and I would do it again.' },
      { name: 'Dr F. in Ikorodu', hoursAgo: 27, body: 'I am the telephone. They describe better than most doctors I trained with.', answers: [{ name: 'Matron’s niece', hoursAgo: 26, body: 'She has printed this out.' }] },
    ],
  },
  {
    slug: 'two-councils-one-ambulance', section: 'city', furtherSections: ['news'], hoursAgo: 54,
    headline: 'Two councils, one ambulance, one number',
    bylines: [{ contributor: 'danjuma-pam' }], topics: ['health', 'transport'],
    body: (_file, day) => body(
      p('Two neighbouring councils that have shared a boundary road for fifty years, and argued over its streetlights for thirty, agreed on Tuesday to share an ambulance.'),
      p('It will stand at the fire post on the boundary and answer one telephone number from both sides. Each council had budgeted for half a vehicle; in previous years each had bought, with its half, nothing.'),
      quotation({ speaker: 'Hon. Grace Etim-Balogun', role: 'vice-chair, health committee', outlet: 'council minutes', date: day(56) }, 'A man who collapsed on that road last April was lying in two local governments. We sent him two letters of sympathy and no vehicle.'),
      p('The road’s streetlights are item four of the next meeting.'),
    ),
  },
]
