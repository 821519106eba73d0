import type { SampleArticle } from '#blocks/sample/model.ts'
import { body, h, list, p, pull, quotation, table } from './write.ts'

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
  {
    slug: 'ebute-rovers-three-tramways-two', section: 'sport', hoursAgo: 16,
    headline: 'Rovers 3, Tramways 2: ninety minutes, a penalty saved, and a dog',
    standfirst: 'Ebute Rovers came from two behind to win the Mainland derby with the last kick but one.',
    bylines: [{ contributor: 'halima-sani' }], topics: ['football'], picture: 'keeper.jpg',
    body: (_file, day) => body(
      p('For an hour this was Tramways’ evening. They pressed like people who had read a book about it, went ahead when Dapo Ige was left alone at a corner, and doubled it before the break with a shot by Emeka Obi-Hart that went in off the bar, the post and the goalkeeper’s expression.'),
      p('Then Rovers’ coach, Mama Ronke Salami, took off a defender and her own jacket. Both had an effect.'),
      h('Eleven minutes'),
      p('Sadiq Bala made it 2–1 in the 61st minute, walking the ball in as though the door had been left open. Ten minutes later the referee gave Tramways a penalty that even their own bench looked at twice. Rovers’ goalkeeper, Joy Essien-Cole, went the right way, stayed there, and had the ball at the other end before the crowd had finished being afraid. Bala again: 2–2.'),
      quotation({ speaker: 'Joy Essien-Cole', role: 'goalkeeper, Ebute Rovers', outlet: 'after the match', date: day(16) }, 'He looks at the corner he wants. He has always done it. I was at school with him.'),
      p('The dog came on in the 84th minute, took up a position on the left, and was offside. It was led away to the longest applause of the night.'),
      p('The winner came when nobody was left to run. A long throw, a header, another, and Captain Ngozi Umeh, who had not scored since the lights failed, put her laces through it. There were nine seconds left. Tramways kicked off, and that was that.'),
      pull('I was at school with him.', 'Joy Essien-Cole, on saving the penalty'),
      table('The evening in figures', ['', 'Rovers', 'Tramways'], ['Goals', '3', '2'], ['Shots (on target)', '14 (7)', '11 (5)'], ['Corners', '6', '8'], ['Possession', '47 %', '53 %'], ['Yellow cards', '2', '3'], ['Dogs', '0', '1']),
      list('**Rovers:** Essien-Cole; Ojo, Peters, Adamu, Okoro (Bright 58); Umeh, Lawan, Hassan; Bala, Ideh, Toun (Ray 75).', '**Tramways:** Bassey; Nnadi, Cole, Afolabi, Dike; Ige, Sule (Wale 80), Obi-Hart; Yusuf, Paul, Amadi (Rex 66).', '**Referee:** Amina Yusuf. **Attendance:** 3,870.'),
    ),
    comments: [
      { name: 'Section C, row 9', hoursAgo: 14, body: 'The dog was onside.', answers: [
        { name: 'Amina Y.', hoursAgo: 13.500, body: 'The dog was not onside.', answers: [{ name: 'Section C, row 9', hoursAgo: 13.300, body: 'Yes, ref.' }] },
      ] },
      { name: 'A Tramways man', hoursAgo: 12, body: 'We will be back. We have the better corners.' },
    ],
  },
  {
    slug: 'the-girl-who-runs-before-the-buses', section: 'sport', hoursAgo: 44,
    headline: 'The girl who runs before the buses',
    standfirst: 'Between half past four and six the road is empty, and Blessing Akpan has it to herself: ten kilometres, six days a week, on the white line.',
    bylines: [{ contributor: 'halima-sani' }], topics: ['athletics', 'schools'], picture: 'runner.jpg',
    body: (_file, day) => body(
      p('You hear her before you see her, because of the shoes. They were made for somebody with larger feet, and on every second step the left one claps.'),
      p('Blessing Akpan is seventeen. She has run ten thousand metres in 34 minutes and 12 seconds, on a track of sand, by the watch of a mathematics teacher. It is the fastest time by a schoolgirl in the state that anybody has written down, and the federation would like to see it done again by a watch of its own.'),
      quotation({ speaker: 'Blessing Akpan', role: 'runner', date: day(50) }, 'I do not run early because I am disciplined. I run early because of okadas.'),
      h('Bread money'),
      p('Her mother bakes, and the run ends at the ovens. Blessing carries the first forty loaves up the hill in a basin, which her coach has stopped counting as rest.'),
      p('The coach is Mr Fidelis Oyelaran, the mathematics teacher. He has never run. He has a notebook of two hundred and eleven mornings, each with time, weather and a remark. The remark of last Tuesday: “Rain. She did not mention it.”'),
      pull('Rain. She did not mention it.'),
      p('The trial is on the 14th, at the stadium, on a track she has seen twice from the bus. The shoes have been taken to Risikat Bello, who is a tailor and not a cobbler, and has said she will see what can be done about the clap.'),
    ),
    comments: [
      { name: 'Driver, first bus from Agege', hoursAgo: 40, body: 'She is our clock. If she is at the church I am on time.' },
      { name: 'R. Bello', hoursAgo: 36, body: 'It is fixed. Leather and a prayer.', answers: [{ name: 'Halima Sani', hoursAgo: 35, isNewsroom: true, body: 'We heard her on Thursday. That is: we did not.' }] },
    ],
  },
  {
    slug: 'red-wins-the-regatta', section: 'sport', hoursAgo: 98,
    headline: 'Red wins at Epe, by the length of a paddler',
    bylines: [{ contributor: 'halima-sani' }], topics: ['lagoon', 'boats'], picture: 'regatta.jpg',
    body: () => body(
      p('Eleven boats, four heats and a final in which the three who reached the line together had to be told apart by a photograph, a priest and finally by asking them. Epe Red, who had lost the last two finals by less, won this one by the length of the man in its bow.'),
      table('Final, 1,200 metres', ['Boat', 'Time', 'Crew'], ['Epe Red', '5:41.2', '22'], ['Badagry Purple', '5:41.9', '22'], ['Ikorodu Blue', '5:42.0', '21^1^'], ['Ejinrin Gold', '5:58.4', '22'], ['Agbowa Green', 'swamped', '20']),
      p('^1^ Ikorodu lost a paddler at the turn; he was picked up by Agbowa Green, which then sank. Both parties were reported to be laughing.'),
      p('The next meeting is at Badagry on the last Saturday of the month. Bring a hat.'),
    ),
  },
]
