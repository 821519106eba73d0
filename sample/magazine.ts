/** The sample magazine: "The Lagoon Post", a paper that does not exist, with people who do not exist. All of it written and drawn for Ogene. */
import type { SampleMagazine } from '#blocks/sample/model.ts'
import { advertPictures } from './adverts.ts'
import { businessStories } from './business.ts'
import { cityStories } from './city.ts'
import { cultureStories } from './culture.ts'
import { newsStories } from './news.ts'
import { opinionStories } from './opinion.ts'
import { settings } from './settings.ts'
import { sportStories } from './sport.ts'
import { body, desk, p } from './write.ts'

export const magazine: SampleMagazine = {
  settings,
  pictures: [
    ...advertPictures,
    { file: 'lagoon.jpg', alt: 'Two canoes on a lagoon at dawn, towers behind them', caption: 'The lagoon before the city wakes.', credit: desk },
    { file: 'market.jpg', alt: 'A row of market stalls under bright awnings', caption: 'Stalls are measured by the arm here, not by the metre.', credit: desk },
    { file: 'danfo.jpg', alt: 'A yellow minibus on a wide road, a passenger waiting', caption: 'The first buses of the new line run from five.', credit: desk },
    { file: 'pitch.jpg', alt: 'Two players and a ball on a floodlit pitch', caption: 'The lights came on at Agege for the first time in nine years.', credit: desk },
    { file: 'rain.jpg', alt: 'Three people under umbrellas in heavy rain', caption: 'The drains took an hour to answer.', credit: desk },
    { file: 'solar.jpg', alt: 'Solar panels beside a small house', caption: 'Forty panels, two hundred households, one meter reader.', credit: desk },
    { file: 'school.jpg', alt: 'Pupils at their desks before a blackboard', caption: 'Thirty desks were made by the pupils’ own parents.', credit: desk },
    { file: 'studio.jpg', alt: 'Two people at a table with two microphones', caption: '', credit: desk },
    { file: 'bell.wav', alt: '', caption: '', credit: desk },
    { file: 'flood-report.txt', alt: '', caption: '', credit: desk },
    { file: 'rice-prices.csv', alt: '', caption: '', credit: desk },
    { file: 'adaeze.jpg', alt: 'Adaeze Okonkwo', caption: '', credit: desk },
    { file: 'tunde.jpg', alt: 'Tunde Bakare-Cole', caption: '', credit: desk },
    { file: 'halima.jpg', alt: 'Halima Sani', caption: '', credit: desk },
  ],
  sections: [
    { slug: 'news', name: 'News', description: 'What happened, and who says so.', colour: '#a3271b', position: 1 },
    { slug: 'business', name: 'Business', description: 'Work, prices and what they do to a household.', colour: '#1f6f5c', position: 2 },
    { slug: 'sport', name: 'Sport', description: 'The game, the people, the score.', colour: '#314f8c', position: 3 },
    { slug: 'culture', name: 'Culture', description: 'What people make when nobody has asked them to.', colour: '#8d2f63', position: 4 },
    { slug: 'opinion', name: 'Opinion', description: 'Said by one person, who signs it.', colour: '#5b5a2c', position: 5 },
    { slug: 'city', name: 'City', description: 'Roads, water, light and everything that is meant to arrive.', colour: '#a3271b', parent: 'news', position: 1 },
  ],
  topics: [
    { slug: 'lagoon', name: 'The lagoon' }, { slug: 'transport', name: 'Transport' }, { slug: 'power', name: 'Power' },
    { slug: 'schools', name: 'Schools' }, { slug: 'markets', name: 'Markets' }, { slug: 'football', name: 'Football' },
    { slug: 'health', name: 'Health' }, { slug: 'housing', name: 'Housing' }, { slug: 'prices', name: 'Prices' }, { slug: 'work', name: 'Work' },
    { slug: 'athletics', name: 'Athletics' }, { slug: 'craft', name: 'Craft' }, { slug: 'books', name: 'Books' }, { slug: 'going-out', name: 'Going out' },
    { slug: 'civic-life', name: 'Civic life' }, { slug: 'letters', name: 'Letters' },
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
      slug: 'simi-adebowale', name: 'Simi Adebowale', role: 'Culture',
      biography: 'Simi was told to be home by ten and has been writing about what happens after it ever since.', profiles: [],
    },
    {
      slug: 'danjuma-pam', name: 'Danjuma Pam', role: 'Columnist',
      biography: 'Danjuma ran the night desk for thirty years. He now writes by daylight, which he finds too bright.', profiles: [],
    },
  ],
  articles: [...newsStories, ...cityStories, ...businessStories, ...sportStories, ...cultureStories, ...opinionStories],
  pages: [
    {
      slug: 'about', title: 'About this paper',
      body: body(
        p('The Lagoon Post does not exist. It is the sample magazine that a fresh Ogene shows, so that you can see every part of the page at work before you write a word of your own.'),
        p('Its stories, its people and its pictures were made up for this purpose. When you bring your own paper, the sample leaves by itself; you can also send it away at any time.'),
      ),
    },
  ],
}
