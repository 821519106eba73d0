import type { SampleArticle } from '#blocks/sample/model.ts'
import { asked, body, document, gallery, h, p, picture, pull, quotation, table } from './write.ts'

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
      gallery(picture(file('market.jpg'), 'Stalls with fruit under awnings', 'The fruit end of the market.'), picture(file('studio.jpg'), 'Two people talking at a table', 'Bisi Alade also records her show here.')),
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
  {
    slug: 'what-a-bag-of-rice-costs-from-port-to-pot', section: 'business', hoursAgo: 26, updatedHoursAgo: 19,
    headline: 'What a bag of rice costs, from port to pot',
    standfirst: 'We bought one bag of rice at the dearest end of its journey and asked everyone before us what they had paid.',
    bylines: [{ contributor: 'tunde-bakare-cole', role: 'text and sums' }], topics: ['markets', 'prices'], picture: 'rice.jpg',
    body: (file, day) => body(
      p('The bag is white, weighs fifty kilograms, and has been stitched shut twice. We bought it in Bariga for ₦81,500 and then went backwards, hand by hand, to the quay.'),
      p('It took nine days. Everybody knew what they had paid. Most could say it to the naira, some to the hour.'),
      table('One bag, seven hands', ['Where', 'Paid', 'Added', 'For what'],
        ['Quay', '₦58,000', '–', 'the rice'], ['Clearing yard', '₦62,400', '₦4,400', 'four stamps, two days'], ['First store, Apapa', '₦66,100', '₦3,700', 'a night and a watchman'], ['Lorry to Mile 12', '₦70,900', '₦4,800', 'diesel, and three stops nobody gives a receipt for'], ['Wholesaler', '₦74,200', '₦3,300', 'credit for ten days'], ['Minibus to Bariga', '₦76,000', '₦1,800', 'a seat and a half'], ['Shop', '₦81,500', '₦5,500', 'cups, losses, a living']),
      h('Where the money goes'),
      p('Of ₦23,500 added on the way, about ₦8,300 is the cost of moving: diesel, hands, a seat and a half. About ₦7,000 is the cost of waiting, which nobody had ever listed as a cost. The rest is what seven people live on.'),
      pull('Waiting is the dearest thing in the bag.'),
      quotation({ speaker: 'Alhaji Musa Danladi', role: 'wholesaler, Mile 12', date: day(80) }, 'You want to know my profit? My profit is that the bag arrived.'),
      h('The three stops'),
      p('The driver stopped three times where there was no market, no junction and no police post, and paid ₦1,600 in all. We asked him for what. “For continuing,” he said.'),
      document(file('rice-prices.csv'), 'All our figures, as a table you can open'),
    ),
    corrections: [
      { hoursAgo: 21, sentence: 'The table first gave the wholesaler’s price as ₦72,400. It is ₦74,200; we had turned two figures round.' },
      { hoursAgo: 19, sentence: 'The driver paid at three stops, not four. One was for groundnuts.' },
    ],
    comments: [
      { name: 'Ngozi, caterer', hoursAgo: 22, body: 'Now do tomatoes. I dare you.', answers: [{ name: 'Tunde Bakare-Cole', hoursAgo: 21, isNewsroom: true, body: 'We have bought the basket. It is leaking on my notes.' }] },
    ],
  },
  {
    slug: 'starch-mill-hires-eighty', section: 'business', hoursAgo: 101,
    headline: 'Starch mill hires eighty',
    bylines: [{ contributor: 'tunde-bakare-cole' }], topics: ['markets'],
    body: () => body(
      p('A cassava starch mill at Ikorodu will take on eighty people before the next harvest, two thirds of them for the night shift, its manager told growers on Thursday. It has bought a second dryer, and fuel for it.'),
      p('Growers within thirty kilometres are offered a price fixed at planting. About four hundred have signed; the growers’ association says it would like to read the part about weighing first.'),
      p('The first shift starts at six on the second of January. Applications are taken at the gate, on Tuesdays, by a man with a stool.'),
    ),
  },
  {
    slug: 'i-read-the-contract-to-my-mother-first', section: 'business', hoursAgo: 150,
    headline: '“I read the contract to my mother first”',
    standfirst: 'Ebun Lawal-Pereira builds boats of plywood and glass fibre for six jetties. She tells us why the first one sank, and why she keeps it.',
    bylines: [{ contributor: 'simi-adebowale', role: 'interview' }], topics: ['lagoon', 'work'], picture: 'boatyard.jpg',
    body: () => body(
      p('The yard is a roof, a slipway and a radio. Four hulls stand upside down on trestles; a fifth, with a hole in it, hangs from the roof like a whale in a museum. Ebun Lawal-Pereira, 34, trained as a violin maker.'),
      ...asked('Why does a violin maker build ferries?', 'Because people here cross water every day and hear a violin twice a year. The wood is the same. You bend it, you glue it, you listen to it.'),
      ...asked('You listen to a hull?', 'You knock. A good joint says *dom*. A bad one says *tak*. My foreman does it with a spoon.'),
      ...asked('And that one, up there?', 'That one said *tak*, and I was in a hurry. It sank in one metre of water with the commissioner’s deputy in it, two photographers and a cake. Nobody was wet above the knee. I hung it where I must look at it when I sign anything.'),
      pull('A good joint says dom. A bad one says tak.'),
      ...asked('Your first big order was for twelve boats. What did you do when it came?', 'I read the contract to my mother first. She sold fabric for forty years. She said: “Who pays if it rains?” It was not in the contract. Now it is. It is called clause nine, but in the yard we call it Mama.'),
      ...asked('What does a boat cost?', 'Nine and a half million naira without the engine. Half of that is material that comes through the port, so half of the price is the exchange rate, and I cannot sand that.'),
      ...asked('What would you change, if one thing?', 'Steps. Everyone buys boats and nobody buys steps. You cannot board a plan.'),
    ),
    comments: [{ name: 'Foreman with spoon', hoursAgo: 140, body: 'It is a tablespoon. For the record.' }],
  },
  {
    slug: 'the-market-that-counted-itself', section: 'business', hoursAgo: 1340,
    headline: 'The market that counted itself',
    standfirst: 'Traders at Oyingbo were told that they earned nothing worth lending against. They took a week off from being told.',
    bylines: [{ contributor: 'tunde-bakare-cole' }], topics: ['markets', 'civic-life'], picture: 'market.jpg',
    body: (_file, day) => body(
      p('On a Monday morning six hundred and twelve traders each put a bean into a jar for every customer who paid. On Saturday night they counted the beans: 214,380.'),
      p('With the average sale, which a statistics student had worked out from one stall in ten, that makes a week’s trade of about ₦386 million: more than two of the banks on the same street take over their counters.'),
      quotation({ speaker: 'Alhaja Sidikat Bello', role: 'secretary of the market', outlet: 'Figures of the market’s own count', url: 'https://oyingbo-count.example/', date: day(1360) }, 'We did not do it to borrow. We did it so that when they say “petty”, somebody can cough.'),
      p('The beans, sorted again, were cooked on Sunday. It took three pots.'),
    ),
  },
]
