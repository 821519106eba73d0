import type { SampleArticle } from '#blocks/sample/model.ts'
import { body, divider, h, list, note, p, picture, pull, quotation } from './write.ts'

const credit = 'The Lagoon Post'

export const newsStories: SampleArticle[] = [
  {
    slug: 'the-ferry-that-beat-the-bridge', section: 'news', isPinned: true, hoursAgo: 3, updatedHoursAgo: 1,
    headline: 'The ferry that beat the bridge',
    standfirst: 'For one week the slowest boats in the city carried more people to work than its busiest road. Nobody planned it.',
    bylines: [{ contributor: 'adaeze-okonkwo' }, { contributor: 'halima-sani', role: 'additional reporting' }],
    topics: ['lagoon', 'transport'], picture: 'lagoon.jpg',
    body: (file) => body(
      p('It began with a lorry of cement and a joint in the road that had been waiting to fail. By six on Monday the bridge was down to one lane, and by seven the first office workers were walking down the steps of the Ebute jetty, shoes in their hands, to ask Iyabo Fashola whether her boats were safe.'),
      p('“They were the same boats as on Friday,” she says. “Only the question was new.”'),
      quotation({ speaker: 'Iyabo Fashola', role: 'ferry keeper, Ebute jetty', outlet: 'in conversation with The Lagoon Post', date: '2026-02-26' },
        'People think water is slow. Water is not slow. Water is simply not stuck.'),
      h('Eleven boats, one whistle'),
      p('Mrs Fashola’s fleet is eleven wooden boats with outboard engines and a timetable that lives in her head. She blows a whistle when a boat must leave, full or not. Passengers who know her stand up before she has breathed in.'),
      p('In an ordinary week the three jetties carry about nine thousand people. In the week of the cement lorry, by the count that she and two students kept in an exercise book, they carried a little over thirty-one thousand.'),
      picture(file('danfo.jpg'), 'A yellow minibus on an empty road', 'On the bridge, the buses had room to spare.', credit),
      p('What surprised the engineers was not the number but the time. A journey that takes seventy minutes by road on a good morning took twenty-six by water on a bad one, with the wait.'),
      pull('Only the question was new.', 'Iyabo Fashola'),
      h('What the week leaves behind'),
      p('The joint has been mended and the lanes are open. But the exercise book has been copied, and copies have reached two offices that had none before.'),
      list('A second set of steps at Ebute, so that people can land while others board.', 'Life jackets in children’s sizes; the students counted four hundred children.', 'A roof. Everyone asked for a roof.'),
      note('How we counted', 'The figures are those of the jetty’s own book, kept by two students in shifts. We checked three mornings ourselves and were within forty people each time.'),
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
    body: () => body(
      p('The rain stopped at ten past five. The traffic it had caused stopped a little after nine. In between, we walked the length of the market drain with a man who has cleaned it for a living since he was nineteen.'),
      p('“A drain is a road for water,” says Sunday Effiong, lifting a slab to show us. “And this is somebody parking on it.” Under the slab stood the concrete foot of a new signboard.'),
      h('Four places where the water stops'),
      p('We found four such feet in eight hundred metres. None of them is on the plan that the works office keeps, and each of them has a permit.'),
      quotation({ speaker: 'Sunday Effiong', role: 'drain cleaner', date: '2026-02-24' }, 'They give me a shovel. They should give me the stamp that says no.'),
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
  },
]
