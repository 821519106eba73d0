import type { SampleMagazine } from '#blocks/sample/model.ts'
import { body, h, list, note, p, steps } from './write.ts'

/** The pages outside the news. */
export const pages: SampleMagazine['pages'] = [
  {
    slug: 'about', title: 'About this paper',
    body: body(
      p('*The Lagoon Post* is written between the water and the road. We report what happens to people who have to be somewhere by eight; we say who told us; and when we are wrong we say that too, on [a page of its own](/corrections).'),
      p('Five people write it, one of them at night. Nobody has ever paid to be in it, except in the places marked “Advertisement”.'),
      h('What it really is'),
      note('A sample', 'The Lagoon Post does not exist. It is the magazine that a fresh Ogene shows, so that you can see every part of a paper at work before you write a word of your own. Its stories, its people, its firms and its pictures were made up for this purpose; where real places are named, nothing in the stories happened there.', 'When you bring your own paper, the sample leaves by itself; you can also send it away at any time.'),
    ),
  },
  {
    slug: 'corrections-and-complaints', title: 'Corrections and complaints',
    body: body(
      p('We make mistakes, and would like to hear of them from you first.'),
      h('What we do'),
      steps('Whoever reads your message answers it, on the same day if it comes before six.', 'We look at the notes, the recording or the paper that the sentence rests on.', 'If we were wrong we mend the words and put a correction under the article: the day, what was wrong, what is right. It stays.', 'Spelling and commas are mended without a correction. Names are not: a name is a fact.'),
      p('All corrections, the newest first, are on [one page](/corrections).'),
      h('What we do not do'),
      list('We do not take articles away because somebody dislikes them.', 'We do not change an old article so that it looks as if we had always known.', 'We do not ask who you are before we read what you say.'),
      h('If you are not content'),
      p('Write to the editor, who has thirty days and usually needs three. If you are still not content, say so under the article; we leave comments open, and we read them.'),
    ),
  },
  {
    slug: 'contact', title: 'Contact',
    body: body(
      p('*The Lagoon Post,* over the ferry office, Ebute jetty. Ring the bell twice; once is the ferry.'),
      list('News: [news@lagoon-post.example](mailto:news@lagoon-post.example)', 'Letters: [letters@lagoon-post.example](mailto:letters@lagoon-post.example)', 'Corrections: [wrong@lagoon-post.example](mailto:wrong@lagoon-post.example)', 'Advertisements: [adverts@lagoon-post.example](mailto:adverts@lagoon-post.example)'),
      p('If you have something to tell us that must not be traced to you, come by on foot, and leave the telephone at home.'),
      p('(None of these addresses leads anywhere: this is the sample magazine of Ogene.)'),
    ),
  },
]
