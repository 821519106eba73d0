import type { SampleArticle } from '#blocks/sample/model.ts'
import { body, divider, document, h, list, p, picture, pull, quotation, table } from './write.ts'

export const newsStories: SampleArticle[] = [
  {
    slug: 'the-ferry-that-beat-the-bridge', section: 'news', isPinned: true, hoursAgo: 3, updatedHoursAgo: 1,
    headline: 'The ferry that beat the bridge',
    standfirst: 'For one week the slowest boats in the city carried more people to work than its busiest road. Nobody planned it.',
    bylines: [{ contributor: 'adaeze-okonkwo' }],
    topics: ['lagoon', 'transport'], picture: 'lagoon.jpg',
    body: (file, day) => body(
      p('It began with a lorry of cement and a joint in the road that had been waiting to fail. By six on Monday the bridge was down to one lane, and by seven the first office workers were walking down the steps of the Ebute jetty, shoes in their hands, to ask Iyabo Fashola whether her boats were safe.'),
      p('“They were the same boats as on Friday,” she says. “Only the question was new.”'),
      quotation({ speaker: 'Iyabo Fashola', role: 'ferry keeper, Ebute jetty', outlet: 'Market Day with Bisi', url: '/shows/market-day-with-bisi/the-woman-who-owns-the-ferry-timetable', date: day(30) },
        'People think water is slow. Water is not slow. Water is simply not stuck.'),
      h('Eleven boats, one whistle'),
      p('Mrs Fashola’s fleet is eleven wooden boats with outboard engines and a timetable that lives in her head. She blows a whistle when a boat must leave, full or not. Passengers who know her stand up before she has breathed in.'),
      p('In an ordinary week the three jetties carry about nine thousand people. In the week of the cement lorry, by the count that she and two students kept in an exercise book, they carried a little over thirty-one thousand.'),
      picture(file('danfo.jpg'), 'A yellow minibus on an empty road', 'On the bridge, the buses had room to spare.'),
      p('What surprised the engineers was not the number but the time. A journey that takes seventy minutes by road on a good morning took twenty-six by water on a bad one, with the wait.'),
      pull('Only the question was new.', 'Iyabo Fashola'),
      h('What the week leaves behind'),
      p('The joint has been mended and the lanes are open. But the exercise book has been copied, and copies have reached two offices that had none before.'),
      list('A second set of steps at Ebute, so that people can land while others board.', 'Life jackets in children’s sizes; the students counted four hundred children.', 'A roof. Everyone asked for a roof.'),
      divider(),
      p('Mrs Fashola has been asked to write her timetable down. She is considering it. “If I write it,” she says, “somebody will want to change it.”'),
    ),
    comments: [
      {
        name: 'Kunle A.', hoursAgo: 2.500, body: 'I took the boat on Wednesday for the first time in my life. I am not going back to the road.',
        answers: [
          { name: 'Mrs Ogbonna', hoursAgo: 2.200, body: 'Wait until the rain, my brother. Then tell us.' },
          { name: 'Kunle A.', hoursAgo: 1.900, body: 'I have bought a bigger umbrella.' },
        ],
      },
      { name: 'A student with an exercise book', hoursAgo: 1.500, body: 'It was thirty-one thousand four hundred and six. Thank you for rounding us down so gently.' },
    ],
  },
  {
    slug: 'one-hour-of-rain-four-of-traffic', section: 'news', hoursAgo: 9,
    headline: 'One hour of rain, four of traffic',
    standfirst: 'The drains were cleaned in January. We followed the water to find out why it stayed.',
    bylines: [{ contributor: 'adaeze-okonkwo' }], topics: ['transport'], picture: 'rain.jpg',
    body: (_file, day) => body(
      p('The rain stopped at ten past five. The traffic it had caused stopped a little after nine. In between, we walked the length of the market drain with a man who has cleaned it for a living since he was nineteen.'),
      p('“A drain is a road for water,” says Sunday Effiong, lifting a slab to show us. “And this is somebody parking on it.” Under the slab stood the concrete foot of a new signboard.'),
      h('Four places where the water stops'),
      p('We found four such feet in eight hundred metres. None of them is on the plan that the works office keeps, and each of them has a permit.'),
      quotation({ speaker: 'Sunday Effiong', role: 'drain cleaner', date: day(12) }, 'They give me a shovel. They should give me the stamp that says no.'),
      p('The office that gives the permits and the office that cleans the drains are on the same corridor. They have agreed to exchange maps.'),
    ),
    comments: [{ name: 'Ejiro', hoursAgo: 7, body: 'Same corridor! I had to read it twice.' }],
  },
  {
    slug: 'thirty-desks', section: 'news', hoursAgo: 28,
    headline: 'Thirty desks',
    standfirst: 'A school asked for furniture for six years. Then it asked for wood.',
    bylines: [{ contributor: 'halima-sani' }], topics: ['schools'], picture: 'school.jpg',
    body: () => body(
      p('The letter that Mr Eze Nwachukwu wrote every January asked for sixty desks. This January he asked for planks, screws and one Saturday.'),
      p('Nineteen parents came, among them two carpenters, a welder and a woman who frames pictures and turned out to have the best eye for a right angle. By evening there were thirty desks, and thirty children had written their names underneath, where nobody will sand them off.'),
      quotation({ speaker: 'Mr Eze Nwachukwu', role: 'head teacher' }, 'I had been asking for the wrong thing, very politely.'),
      p('He has sent the office a drawing of the desk with the cost of each part. Two other schools have asked for it.'),
    ),
    corrections: [{ hoursAgo: 25, sentence: 'We wrote that twelve parents came. It was nineteen; the other seven were behind the stack of planks.' }],
  },
  {
    slug: 'how-to-read-the-new-flood-map', section: 'news', hoursAgo: 5,
    headline: 'How to read the new flood map, street by street',
    standfirst: 'Four colours, one number and a great deal of small print: what the map says about your house, and what it does not.',
    bylines: [{ contributor: 'tunde-bakare-cole' }, { contributor: 'adaeze-okonkwo' }], topics: ['lagoon', 'housing'], picture: 'map.jpg',
    body: (file, day) => body(
      p('The new flood map was put on the wall of every council office on Monday. It is two metres wide, it has four colours, and by noon somebody in Mushin had drawn a moustache on the legend. We read it with a surveyor, a plumber and a woman who has carried her television upstairs eleven times.'),
      h('What the colours mean'),
      table('The four zones of the map', ['Colour', 'What it says', 'Once in'], ['White', 'Water is not expected to stand here', 'more than 100 years'], ['Pale blue', 'Ankle-deep, for some hours', '50 years'], ['Blue', 'Knee-deep, for a day', '10 years'], ['Dark blue', 'Waist-deep, or longer than a day', '2 years']),
      p('“Once in ten years” does not mean that you have nine years to rest. It means that in any one year the chance is one in ten, the year after a flood included.'),
      h('The number beside your street'),
      p('Each street carries a small number such as 1.4. That is the height of the road above the mean level of the lagoon, in metres. Your doorstep is what matters: measure from the road up to it, and add.'),
      h('Three things it does not know', 3),
      list('Walls. A compound wall without a gap turns a pale blue house into a dark blue one, and its neighbour too.', 'Drains that are cleaned. The map assumes they are half full, “which is generous”, the plumber says.', 'The tide. Rain that falls at high water has nowhere to go for five hours.'),
      quotation({ speaker: 'Surv. Olamide Tijani-Cruz', role: 'surveyor', outlet: 'public reading of the map, Yaba', date: day(48) }, 'A map is an opinion with a scale. Bring it home, and correct it with a bucket.'),
      h('What you can do with it'),
      p('Ask the landlord for the number before you sign. Ask the school for its number. If your street is white and floods all the same, the council must take your report and put it on the next edition; the form is one page, and this is it.'),
      document(file('flood-report.txt'), 'Form: “My street floods and the map does not know”'),
    ),
    corrections: [{ hoursAgo: 2, sentence: 'An earlier version said that pale blue means “once in twenty years”. It is once in fifty.' }],
    comments: [
      {
        name: 'Upstairs television', hoursAgo: 4, body: 'Twelve times now. Otherwise a fair article.',
        answers: [{ name: 'Adaeze Okonkwo', hoursAgo: 3.600, isNewsroom: true, body: 'Noted, and our sympathies to the television. We have corrected our notes.' }],
      },
    ],
  },
  {
    slug: 'the-tank-behind-the-school', section: 'news', hoursAgo: 930,
    headline: 'The tank behind the school',
    bylines: [{ contributor: 'halima-sani' }], topics: ['schools', 'housing'],
    body: () => body(
      p('A roof of four hundred square metres catches four hundred litres from every millimetre of rain. The pupils of Mr Eze Nwachukwu’s sixth form worked it out on the board on a Thursday; by the Monday after they had found a tank.'),
      p('It had stood behind a bankrupt bottling plant for eight years and leaked at one seam. A welder among the parents closed it. Since the first rains it has filled eleven times, and the water seller at the gate, who was at first put out, has been engaged to sell it.'),
      p('The sum is still on the board. Nobody is allowed to wipe it.'),
    ),
  },
]
