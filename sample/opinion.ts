import type { SampleArticle } from '#blocks/sample/model.ts'
import { body, divider, h, p, pull } from './write.ts'

export const opinionStories: SampleArticle[] = [
  {
    slug: 'in-praise-of-the-person-who-writes-it-down', section: 'opinion', hoursAgo: 10,
    headline: 'In praise of the person who writes it down',
    standfirst: 'The most powerful person at any meeting is not the chairman. It is whoever has the pen.',
    bylines: [{ contributor: 'danjuma-pam' }], topics: ['civic-life'], picture: 'exercise-book.jpg',
    body: () => body(
      p('Every compound has one. She does not speak much at the meeting about the borehole. When the shouting is over she reads out what was agreed, in a voice without any expression, and three grown men discover that they have promised money.'),
      p('I have been thinking of her all week, because of an exercise book. Two students at the Ebute jetty wrote down how many people got into boats. They were not asked to. They had a biro. And now two offices, which between them employ four hundred people to know such things, are photocopying a school exercise book with a giraffe on the cover.'),
      p('We are told that what this city needs is vision. We have vision; you can see it on billboards. What we lack is the giraffe. We lack the date, the number, the name of who said they would do it, and the second page where somebody looks whether they did.'),
      pull('We have vision. What we lack is the giraffe.'),
      p('Writing it down is not a clerk’s work. It is the only form of memory that does not flatter its owner. My own memory tells me that I have always been for the ferry. My column of six years ago, which a reader kindly posts to me every rainy season, says that I thought it “a hobby for people with life jackets”.'),
      p('So: a modest proposal. At your next meeting, of the parents, of the street, of the parish, do not stand for chairman. Bring a pen. Sit at the end. Write down what they say, and read it to them.'),
      p('They will never forgive you. Their children will have a borehole.'),
    ),
    comments: [
      { name: 'Secretary, Block 7', hoursAgo: 8, body: 'Eleven years with the pen. I have outlived four chairmen.', answers: [{ name: 'Chairman, Block 7', hoursAgo: 7.500, body: 'She is writing this down as well.' }] },
      { name: 'A reader, every rainy season', hoursAgo: 6, body: 'I shall be posting this one too.' },
    ],
  },
  {
    slug: 'letters-umbrellas-whistles-and-the-goat', section: 'opinion', hoursAgo: 23,
    headline: 'Letters: umbrellas, whistles and the goat',
    bylines: [], topics: ['letters'],
    body: () => body(
      h('The goat’s side'),
      p('Sir, – Your report of Amina Yusuf (“A referee keeps her whistle”) says that the goat was shown the red card and went. I own the goat. It had been shown the yellow in the first half, which your correspondent omits. It has not appealed.'),
      p('*Pa Theophilus Okon, Ajegunle*'),
      divider(),
      h('On umbrellas'),
      p('Madam, – May I ask those who open large umbrellas in the ferry queue to remember that water falls off them, and that it falls on somebody? I am that somebody. I am one metre fifty-two.'),
      p('*Miss Comfort Adegoke, Ebute Metta*'),
      divider(),
      h('An arm, reconsidered'),
      p('Dear Editor, – After your article “An arm of cloth” my wife measured hers, then mine. I am no longer allowed to sell.'),
      p('*Name withheld, Balogun*'),
      divider(),
      p('Letters reach us at the address on our [contact page](/contact). We may shorten them. We have never lengthened one.'),
    ),
  },
]
