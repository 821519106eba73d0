import type { SamplePicture } from '#blocks/sample/model.ts'
import { desk } from './write.ts'

const drawn = (file: string, alt: string, caption = ''): SamplePicture => ({ file: `${file}.jpg`, alt, caption, credit: desk })

/** Every file of the sample, with what is to be said of it wherever it stands. */
export const pictures: SamplePicture[] = [
  drawn('lagoon', 'A roofed wooden ferry full of passengers on the lagoon at sunrise, towers behind it', 'The half past six from Ebute, before the city wakes.'),
  drawn('market', 'Women and men between market stalls under striped awnings in low sun', 'Stalls are measured by the arm here, not by the metre.'),
  drawn('danfo', 'A yellow minibus on a wide road at dawn, three people waiting', 'The first buses of the morning run from five.'),
  drawn('pitch', 'Two footballers running towards a ball under four floodlights', 'The lights came on for the first time in nine years.'),
  drawn('rain', 'Four women under large umbrellas in heavy rain, a yellow bus behind them', 'The drains took an hour to answer.'),
  drawn('solar', 'A woman and a man beside a house with solar panels and a meter on the wall', 'Forty panels, two hundred households, one meter reader.'),
  drawn('school', 'A teacher before a blackboard, pupils at new wooden desks, light from a window', 'Thirty desks were made by the pupils’ own parents.'),
  drawn('studio', 'A woman and a man at a table with two microphones and folded cloth'),
  drawn('clinic', 'A small clinic lit at night, a nurse in the doorway, patients on benches', 'Coloured pegs hang ready under the window.'),
  drawn('map', 'A map of streets with blue zones of water and five red pins', 'Detail of the map: the paler the blue, the rarer the water.'),
  drawn('kite', 'A paper kite caught in power lines at sunset, a child looking up', 'It was still carrying when the crew arrived.'),
  drawn('rice', 'White sacks of rice, one of them open, a man and a woman beside it', 'Nine days, seven hands, one bag.'),
  drawn('boatyard', 'A boat builder in her yard, hulls on trestles and one hanging from the roof', 'The one that said “tak” hangs where she can see it.'),
  drawn('keeper', 'A goalkeeper in yellow dives towards a ball in front of her net', 'Joy Essien-Cole, and the ball that went no further.'),
  drawn('runner', 'A girl runs along an empty road before dawn, a bus behind her', 'Blessing Akpan on the white line, ahead of the first bus.'),
  drawn('signwriter', 'A signwriter on a ladder paints the last letter of the word “shoes”', 'The S comes last. It has no bone.'),
  drawn('drums', 'Three hourglass drums, a hand with a beater over the middle one', 'Squeeze the cords and it goes up, like a question.'),
  drawn('pot', 'A large pot of red rice steams over coals, a candle beside it', 'Jollof needs no electricity. It needs patience.'),
  drawn('exercise-book', 'An open exercise book with a giraffe on its cover and rows of tally marks', 'Thirty-one thousand four hundred and six passengers.'),
  drawn('village', 'Houses on stilts in calm water, people on a walkway and in a canoe', 'Ago-Odo, the second place of that name.'),
  drawn('moving-house', 'A canoe carries the frame and roof of a house across the lagoon', 'A house was two trips: the frame, then what was in it.'),
  drawn('tide-post', 'A tall post with marks and coloured rings stands in the water, a canoe beside it', 'The post says who was right.'),
  drawn('net', 'A fisherman in a canoe casts a round net against the setting sun', 'The last cast of the day is for the house.'),
  drawn('lamps', 'Six canoes with lamps on dark water, a moon above', 'After nine the lamps come out, and with them the fish.'),
  drawn('regatta', 'Three long boats with paddling crews before a crowd under bunting', 'Red, blue and purple, in the order in which they did not finish.'),
  drawn('teacher', 'An elderly woman in purple reads under a lamp beside a bookshelf', 'Victoria Ewuola under the lamp she would not let anyone mend.'),
  drawn('bread', 'A woman carries a basin piled with loaves on her head at dawn', 'The forty loaves go up the hill first.'),
  drawn('tail-lights', 'Lines of red and white car lights on a dark road, a woman selling water', 'Ten past seven in the evening, and also ten past eight.'),
  drawn('bench', 'Two people sit on a bench under a large tree, a palm beyond', 'The bench at Adekunle stop. Count the people standing.'),
  drawn('cinema', 'A full small cinema watches two people on a bright screen', 'The projector is older than most of the audience.'),
  { file: 'bell.wav', alt: '', credit: desk },
  { file: 'drum.wav', alt: '', credit: desk },
  { file: 'flood-report.txt', alt: '', credit: desk },
  { file: 'rice-prices.csv', alt: '', credit: desk },
  ...[['adaeze', 'Adaeze Okonkwo'], ['tunde', 'Tunde Bakare-Cole'], ['halima', 'Halima Sani'], ['simi', 'Simi Adebowale'], ['danjuma', 'Danjuma Pam']].map(([file, name]) => drawn(file!, name!)),
]
