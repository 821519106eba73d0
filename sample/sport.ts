import type { SampleArticle } from '#blocks/sample/model.ts'
import { body, h, list, p, pull, quotation } from './write.ts'

export const sportStories: SampleArticle[] = [
  {
    slug: 'the-night-the-lights-came-on', section: 'sport', hoursAgo: 14,
    headline: 'The night the lights came on',
    standfirst: 'Nine years after its floodlights failed, a small club played an evening match. The score was the least of it.',
    bylines: [{ contributor: 'halima-sani' }], topics: ['football', 'power'], picture: 'pitch.jpg',
    body: () => body(
      p('At twelve minutes to seven somebody threw a switch behind the north stand, and four thousand people made the sound that people make when a child takes a first step.'),
      p('The lights had been out for nine years. In that time the club had played every home match in the heat of the afternoon, before whoever was free on a weekday, which is to say the very old, the very young and the goalkeeper’s mother.'),
      pull('We had forgotten that the ball has a shadow.'),
      quotation({ speaker: 'Captain Ngozi Umeh', role: 'midfielder' }, 'In the afternoon you play against the sun. Tonight we only had to beat eleven people.'),
      h('They beat nobody'),
      p('It ended nil–nil. Nobody left. When the lights were turned down at nine the stand sang until they were turned up again, and the two teams came out and bowed.'),
      list('Attendance: 4,112, the most since the lights failed.', 'Corners: 11 to 3.', 'Bulbs replaced by the members themselves: 64.'),
    ),
    comments: [{ name: 'The goalkeeper’s mother', hoursAgo: 11, body: 'I was there in the afternoons and I was there last night. I prefer the night.' }],
  },
  {
    slug: 'a-referee-keeps-her-whistle', section: 'sport', hoursAgo: 75,
    headline: 'A referee keeps her whistle',
    standfirst: 'Amina Yusuf has sent off her brother, her landlord and, once, a goat.',
    bylines: [{ contributor: 'halima-sani' }], topics: ['football'],
    body: () => body(
      p('The goat came on in the second half and would not leave for the ball boys. Amina Yusuf showed it the red card, and it went. “It had been told,” she says.'),
      p('In twenty-two years of Sunday football she has been offered a sheep, a generator and a job. She has kept only the whistle, which is her third; the first two were swallowed by the lagoon and by a centre forward.'),
      quotation({ speaker: 'Amina Yusuf', role: 'referee' }, 'I see what I see. If you want me to see something else, do it in front of me.'),
    ),
  },
]
