/** The sample magazine: "The Lagoon Post", a paper that does not exist, with people who do not exist. All of it written and drawn for Ogene. */
import type { SampleMagazine } from '#blocks/sample/model.ts'
import { advertPictures } from './adverts.ts'
import { businessStories } from './business.ts'
import { cityStories } from './city.ts'
import { cultureStories } from './culture.ts'
import { foodStories } from './food.ts'
import { longStories } from './long-read.ts'
import { newsStories } from './news.ts'
import { opinionStories } from './opinion.ts'
import { pages } from './pages.ts'
import { pictures } from './pictures.ts'
import { settings } from './settings.ts'
import { recordings } from './shows.ts'
import { sportStories } from './sport.ts'
import { translatedStories } from './translations.ts'

export const magazine: SampleMagazine = {
  settings,
  pictures: [...pictures, ...advertPictures],
  sections: [
    { slug: 'news', name: 'News', description: 'What happened, and who says so.', colour: '#a3271b', position: 1 },
    { slug: 'business', name: 'Business', description: 'Work, prices and what they do to a household.', colour: '#1f6f5c', position: 2 },
    { slug: 'sport', name: 'Sport', description: 'The game, the people, the score.', colour: '#314f8c', position: 3 },
    { slug: 'culture', name: 'Culture', description: 'What people make when nobody has asked them to.', colour: '#8d2f63', position: 4 },
    { slug: 'opinion', name: 'Opinion', description: 'Said by one person, who signs it.', colour: '#5b5a2c', position: 5 },
    { slug: 'city', name: 'City', description: 'Roads, water, light and everything that is meant to arrive.', colour: '#a3271b', parent: 'news', position: 1 },
    { slug: 'food', name: 'Food', description: 'From the pot, and how it got there.', colour: '#8d2f63', parent: 'culture', position: 1 },
  ],
  topics: [
    { slug: 'lagoon', name: 'The lagoon' }, { slug: 'transport', name: 'Transport' }, { slug: 'power', name: 'Power' },
    { slug: 'schools', name: 'Schools' }, { slug: 'markets', name: 'Markets' }, { slug: 'football', name: 'Football' },
    { slug: 'health', name: 'Health' }, { slug: 'housing', name: 'Housing' }, { slug: 'prices', name: 'Prices' }, { slug: 'work', name: 'Work' },
    { slug: 'athletics', name: 'Athletics' }, { slug: 'craft', name: 'Craft' }, { slug: 'books', name: 'Books' }, { slug: 'going-out', name: 'Going out' },
    { slug: 'civic-life', name: 'Civic life' }, { slug: 'letters', name: 'Letters' }, { slug: 'lives', name: 'Lives' }, { slug: 'recipes', name: 'Recipes' }, { slug: 'music', name: 'Music' },
    { slug: 'film', name: 'Film' }, { slug: 'boats', name: 'Boats' },
  ],
  contributors: [
    {
      slug: 'adaeze-okonkwo', name: 'Adaeze Okonkwo', role: 'Editor', picture: 'adaeze.jpg',
      biography: 'Adaeze has reported from the lagoon for twenty years and still asks the fishermen first.',
      profiles: [{ network: 'mastodon', url: 'https://social.example/@adaeze' }],
    },
    {
      slug: 'tunde-bakare-cole', name: 'Tunde Bakare-Cole', role: 'Business', picture: 'tunde.jpg',
      biography: 'Tunde counts things for a living: bags of rice, hours of light, the price of a seat on a bus.', profiles: [],
    },
    {
      slug: 'halima-sani', name: 'Halima Sani', role: 'Sport', picture: 'halima.jpg',
      biography: 'Halima kept goal until her knee objected. Now she keeps notes.', profiles: [{ network: 'website', url: 'https://halima.example/' }],
    },
    {
      slug: 'simi-adebowale', name: 'Simi Adebowale', role: 'Culture', picture: 'simi.jpg',
      biography: 'Simi was told to be home by ten and has been writing about what happens after it ever since.', profiles: [],
    },
    {
      slug: 'danjuma-pam', name: 'Danjuma Pam', role: 'Columnist', picture: 'danjuma.jpg',
      biography: 'Danjuma ran the night desk for thirty years. He now writes by daylight, which he finds too bright.', profiles: [],
    },
  ],
  articles: [
    ...newsStories, ...cityStories, ...longStories, ...businessStories, ...sportStories, ...cultureStories, ...foodStories, ...opinionStories,
    ...translatedStories,
  ],
  pages,
  recordings,
}
