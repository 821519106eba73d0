import type { SampleArticle } from '#blocks/sample/model.ts'
import { body, gallery, h, p, picture, quotation, table } from './write.ts'

const credit = 'The Lagoon Post'

export const businessStories: SampleArticle[] = [
  {
    slug: 'the-meter-reader-of-two-hundred-houses', section: 'business', hoursAgo: 6,
    headline: 'The meter reader of two hundred houses',
    standfirst: 'Forty solar panels changed what a street pays for light. What it pays for trust is another bill.',
    bylines: [{ contributor: 'tunde-bakare-cole' }], topics: ['power'], picture: 'solar.jpg',
    body: () => body(
      p('At the end of each month Risikat Bello walks two hundred doors with a notebook, a torch and a rule: she reads the meter aloud, and the household writes the number down. Only then does she.'),
      p('The street bought its panels together four years ago. The panels were the easy part, says Mrs Bello, who keeps a tailor’s shop and was chosen because she owed nobody money.'),
      table('What a month of light costs a household of five', ['', 'Before', 'Now'], ['Generator fuel', '₦41,000', '₦3,500'], ['The street’s panels', '–', '₦12,800'], ['Candles', '₦900', '₦300']),
      quotation({ speaker: 'Risikat Bello', role: 'meter reader and tailor' }, 'The sun does not send a bill. People do. So people must be able to read it.'),
      h('When two meters disagree'),
      p('It has happened nine times. The rule is that the lower number is paid and the difference goes on a list by the shop door, where everyone can see it. The list has never been longer than a page.'),
    ),
    comments: [{ name: 'Femi', hoursAgo: 4, body: 'We tried this on our street without the list by the door. That is the part we got wrong.' }],
  },
  {
    slug: 'an-arm-of-cloth', section: 'business', hoursAgo: 20,
    headline: 'An arm of cloth',
    standfirst: 'Why the cloth market still measures by the arm, and who gains by it.',
    bylines: [{ contributor: 'tunde-bakare-cole' }, { contributor: 'adaeze-okonkwo' }], topics: ['markets'], picture: 'market.jpg',
    body: (file) => body(
      p('An arm of cloth is the distance from a trader’s nose to the end of her fingers. It is about ninety centimetres, unless the trader is Bisi Alade, who is tall, and knows it.'),
      p('“They cross the market to buy from me,” she says. “Six arms from me are six and a half from my neighbour. I tell my neighbour this every day.”'),
      gallery(picture(file('market.jpg'), 'Stalls with fruit under awnings', 'The fruit end of the market.', credit), picture(file('studio.jpg'), 'Two people talking at a table', 'Bisi Alade also records her show here.', credit)),
      p('We measured twelve traders. The shortest arm was eighty-one centimetres, the longest ninety-eight, and the prices followed the arms almost exactly. Nobody had ever worked it out; everybody had always known.'),
    ),
  },
  {
    slug: 'the-bus-that-leaves-when-it-says', section: 'business', hoursAgo: 50,
    headline: 'The bus that leaves when it says',
    standfirst: 'A driver gave up waiting for passengers. They came anyway.',
    bylines: [{ contributor: 'tunde-bakare-cole' }], topics: ['transport'], picture: 'danfo.jpg',
    body: () => body(
      p('Every driver at the Agege park waits until the bus is full. Moses Idowu stopped waiting on the second of January. His bus leaves at the hour and the half hour, and on the first morning it left with three people.'),
      p('By the end of the month it left full. “They stand there at twenty-eight past,” he says, “looking at me as if I were a train.”'),
      quotation({ speaker: 'Moses Idowu', role: 'bus driver, Agege park' }, 'Waiting was costing everybody, but only the passengers were paying.'),
    ),
  },
]
