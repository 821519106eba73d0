import type { SampleArticle } from '#blocks/sample/model.ts'
import { body, h, list, note, p, picture, pull, steps } from './write.ts'

/** Food, a section under culture. */
export const foodStories: SampleArticle[] = [
  {
    slug: 'jollof-for-a-power-cut', section: 'food', hoursAgo: 31,
    headline: 'Jollof for a power cut',
    standfirst: 'One pot, one fire, no blender. It feeds eight, or six who have been waiting for the light.',
    bylines: [{ contributor: 'simi-adebowale' }], topics: ['recipes', 'power'], picture: 'pot.jpg',
    body: () => body(
      p('Everything in this recipe is done by hand, by candle, and mostly by smell. The tomatoes are grated, which is better than blending them anyway: you keep the skin in your fingers and the seeds in your patience.'),
      h('You need'),
      list('750 g long-grain parboiled rice', '8 ripe plum tomatoes and 3 red tatashe peppers', '2 onions: one for the sauce, one for the end', '1 scotch bonnet, or 2 if you are from Ibadan', '150 ml oil, 3 tablespoons tomato paste', '1 teaspoon each of curry and thyme, 2 bay leaves', '900 ml stock; salt; a knob of butter'),
      h('You do'),
      steps('Wash the rice until the water is as clear as your conscience. Drain it.', 'Grate tomatoes, peppers, bonnet and one onion into a bowl. Throw the skins to whoever keeps goats.', 'Fry the paste in the oil over a middling fire for five minutes, until it darkens and stops tasting of tin.', 'Add the grated things. Fry until the oil comes back up: twenty minutes. Do not hurry this. It is the whole dish.', 'Add herbs, stock and salt. It should taste a little too salty. Bring it to the boil.', 'Add rice; the liquid stands a finger’s joint above it. Cover with foil, then the lid. Take away half the coals.', 'Thirty minutes, without looking. You will hear when it is nearly done: it stops muttering and begins to tick.', 'Butter and the other onion, in rings. Put the coals back for five minutes, for the bottom.'),
      pull('It stops muttering and begins to tick.'),
      note('The bottom pot', 'The burnt layer belongs to the cook. If the light comes back while you are eating, leave it off.'),
    ),
    comments: [
      { name: 'From Ibadan', hoursAgo: 28, body: 'Two? Two is for babies.', answers: [{ name: 'Simi Adebowale', hoursAgo: 27.500, isNewsroom: true, body: 'We have a duty of care to the rest of the country.' }] },
      { name: 'Accra reader', hoursAgo: 25, body: 'Respectfully: no. But I admire the confidence.' },
      { name: 'Blender', hoursAgo: 24, body: 'I see.' },
    ],
  },
  {
    slug: 'forty-loaves-up-the-hill', section: 'food', hoursAgo: 260,
    headline: 'Forty loaves up the hill',
    bylines: [{ contributor: 'simi-adebowale' }], topics: ['work', 'recipes'],
    body: (file) => body(
      picture(file('bread.jpg'), 'A woman carries a basin of loaves on her head at dawn', 'Grace Akpan at five in the morning.', undefined, 'right'),
      p('Agege bread should pull, not crumble. Grace Akpan, who has baked it for twenty-one years in an oven her father built from a ship’s boiler, tests each batch by taking a slice at both ends and walking backwards. It should come with her for some way.'),
      p('She mixes at eleven at night, cuts at two and is sold out by seven. Of each hundred loaves, sixty go to hawkers, thirty to the three schools, nine to people who are owed a loaf for reasons she has in her head, and one to the oven. “It has never let me down,” she says. “I give it the ugly one.”'),
      p('The first forty go up the hill on her daughter’s head. The daughter has since become [better known for running](/sport/the-girl-who-runs-before-the-buses).'),
    ),
  },
]
