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
    bylines: [{ contributor: 'adaeze-okonkwo', role: 'editor' }], topics: ['letters'],
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
  {
    slug: 'go-slow-no-be-weather', section: 'opinion', hoursAgo: 47, language: 'pcm',
    headline: 'Go-slow no be weather',
    standfirst: 'Person no dey cause rain. But na person park that trailer.',
    bylines: [{ contributor: 'danjuma-pam' }], topics: ['transport', 'civic-life'], picture: 'tail-lights.jpg',
    body: () => body(
      p('Every morning for radio dem go talk am like say na weather: “Go-slow dey for Ojuelegba, small small go-slow dey for Oshodi.” As if e fall from sky. As if God wake up for five o’clock come decide say today Oshodi go suffer.'),
      p('My people, rain na weather. Harmattan na weather. Go-slow get father and mother. Na person park that trailer. Na person dig that hole, carry shovel go house, come forget am since Easter. Na person sell the bus stop to another person wey dey sell tyre.'),
      p('The day we begin call the thing by im name, na that day e go begin reduce. No talk say “go-slow dey”. Talk say: “One trailer park for the left lane for Ojuelegba; the number na so-so and so; e don tey since six o’clock.” You go see as the road go open.'),
      pull('Go-slow get father and mother.'),
      p('The students for Ebute jetty don show us the way: dem no shout, dem no fight, dem write am down. Thirty-one thousand people enter boat. Everybody wey hear that number, im mouth close.'),
      p('So tomorrow morning, when hold-up catch you, bring out pen. You get time.'),
    ),
    comments: [{ name: 'Conductor, Agege', hoursAgo: 44, body: 'Oga Danjuma, you talk am. But who go carry the number go meet who?', answers: [{ name: 'Danjuma Pam', hoursAgo: 43, isNewsroom: true, body: 'Bring am come. We go print am. No be today we start.' }] }],
  },
  {
    slug: 'a-city-needs-somewhere-to-sit', section: 'opinion', hoursAgo: 166,
    headline: 'A city needs somewhere to sit',
    bylines: [{ contributor: 'simi-adebowale' }], topics: ['civic-life'], picture: 'bench.jpg',
    body: () => body(
      p('I counted the public benches between my house and this newspaper. There is one. It is at Adekunle stop, under an almond tree, and was put there by a man in memory of his wife, “who was always tired”.'),
      p('A bench is the cheapest building there is. It has no door, so nobody can be put out of it; no price, so nobody must order a drink. On it a city does what it cannot do standing or driving: it looks at itself. I have seen on that one bench a quarrel ended, a shoe mended, a proposal made (refused), and a plan for a school drawn on a bread wrapper.'),
      p('Where there are none, people sit on kerbs, generators, gravestones and each other’s nerves. Then we say that they loiter.'),
      p('Give us a bench every two hundred metres, in the shade. It would cost less than the fence around the park we may not enter. And put a name on each, of somebody who was always tired.'),
    ),
  },
  {
    slug: 'what-we-got-wrong', section: 'opinion', hoursAgo: 240,
    headline: 'What we got wrong last month, and what we will do about it',
    standfirst: 'The editor on eleven corrections, two apologies and one goat.',
    bylines: [{ contributor: 'adaeze-okonkwo', role: 'editor' }], topics: ['letters'],
    body: () => body(
      p('Last month this paper published a hundred and four articles and corrected eleven of them. That is more than the month before. I am told I should be sorry about it. I am sorry about the mistakes; I am rather pleased about the corrections, because I do not believe that the month before we were wiser. I believe that nobody wrote in.'),
      p('Five were figures, two of them turned round. Three were names. Two were places, of which one was on the wrong side of the lagoon. One was a goat.'),
      p('From now on every correction stands under its article, with the day, in words that say what was wrong, and not only what is right. All of them together are [on one page](/corrections), the newest first, where anyone may count them. How to tell us is on the page about [corrections and complaints](/corrections-and-complaints).'),
      p('A newspaper that is never corrected has either perfect reporters or no readers. We have met our reporters.'),
    ),
  },
]
