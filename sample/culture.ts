import type { SampleArticle } from '#blocks/sample/model.ts'
import { body, divider, h, list, p, pull, quotation } from './write.ts'

export const cultureStories: SampleArticle[] = [
  {
    slug: 'what-is-on-this-week', section: 'culture', hoursAgo: 8,
    headline: 'What is on this week',
    standfirst: 'Eleven evenings out, most of them free, one of them in the dark on purpose.',
    bylines: [{ contributor: 'simi-adebowale' }], topics: ['going-out'],
    body: () => body(
      h('Music'),
      list('**Highlife by the jetty.** The Ebute Seven, four of them, with whoever brings an instrument. Friday from 7, Ebute jetty. Free; the ferry back leaves at 11 and will whistle.', '**Choirs against rain.** Three church choirs under one tin roof. Whoever is heard above the weather wins. Sunday 4, Yaba. Free.'),
      h('Stage and screen'),
      list('**The Landlord of Wednesday.** A comedy about rent in three acts and one generator. Thursday to Saturday 6.30, the hall behind St Jude’s. ₦2,000, pupils ₦500.', '**The cinema with one projector** shows two films and one interval. Saturday 5, Akerele Road. ₦1,000.', '**Play in the dark.** Four actors, no lamps: you will be led to your seat by the hand. Tuesday 8, Surulere. ₦1,500.'),
      h('Words'),
      list('**Letters to nobody.** Read one you never sent. Wednesday 6, the library in Ikorodu. Free, tissues provided.', '**Spelling bee for adults.** Last year’s champion fell at *acquiesce* and wants revenge. Saturday 2, Mushin. ₦300.'),
      h('For children'),
      list('**Build a kite,** with an engineer who will explain about power lines. Saturday 10, Tarkwa beach. Free.', '**Drums for small hands.** From three years, with a parent who can bear it. Sunday 11, Ajegunle. Free.'),
    ),
  },
  {
    slug: 'the-last-signwriter-of-akerele-road', section: 'culture', hoursAgo: 21,
    headline: 'The last signwriter of Akerele Road',
    standfirst: 'Printed vinyl took his customers. A spelling mistake brought them back.',
    bylines: [{ contributor: 'simi-adebowale' }], topics: ['craft', 'work'], picture: 'signwriter.jpg',
    body: (_file, day) => body(
      p('Papa Lati paints the *S* last. It is the hardest letter, he says, because it has no bone, and if it goes wrong you want to have been paid for the others.'),
      p('For thirty-eight years every barber, chop bar and chemist on Akerele Road was his. He can walk its length and read his own hand from twenty to seventy-one. Then the print shop came with its rolls of vinyl, and in three years he painted eleven signs and two canoes.'),
      h('Buety Saloon'),
      p('What turned the road was a single word. The print shop had put up a sign of five metres, in gold, and the word it advertised was spelt in a way that made schoolchildren stop. It could not be mended; it could only be printed again. Papa Lati, across the road with a brush behind his ear, offered to paint in the *a* for ₦500.'),
      quotation({ speaker: 'Lateef “Papa Lati” Ogunbiyi', role: 'signwriter', date: day(70) }, 'A machine can copy a mistake a thousand times and never be ashamed. I am ashamed after one. That is why I am cheaper.'),
      p('The *a* is still there, a little prettier than its neighbours. Since then he has had forty orders and, for the first time, an apprentice: Kehinde, nineteen, who came to photograph him for a school project and stayed for the letter *S*.'),
      pull('The S is the hardest. It has no bone.', 'Papa Lati'),
    ),
    comments: [
      { name: 'Beauty Saloon', hoursAgo: 18, body: 'We are keeping it. People come in to ask about the a and stay for a trim.' },
      { name: 'Print shop', hoursAgo: 15, body: 'In our defence the customer signed the proof.', answers: [{ name: 'Kehinde', hoursAgo: 14, body: 'Come and see how it is done. Bring lunch.' }] },
    ],
  },
  {
    slug: 'a-novel-in-which-nobody-is-late', section: 'culture', hoursAgo: 122,
    headline: 'A novel in which nobody is late',
    bylines: [{ contributor: 'simi-adebowale' }], topics: ['books'],
    body: () => body(
      p('*The Punctual City,* by Nkem Adaora-Whyte. 312 pages, Three Canoes Press, ₦6,500.'),
      p('Suppose that one morning everybody in Lagos arrived when they had said they would. That is the whole idea of Nkem Adaora-Whyte’s second novel, and for forty pages it is very funny: offices with nobody to blame, a wedding that ends before the caterer has come, a pastor who must suddenly fill two hours.'),
      p('Then it turns. Without the traffic there is nowhere to be alone; without the wait there is no gossip, and without gossip the market cannot set a price. Husbands come home and meet their families. A woman who has sold cold water at one junction for sixteen years stands there in the moving stream and sells nothing at all.'),
      p('The author writes short chapters, each with a time at its head, always exact. Her ear for a bus quarrel is the best in print. Only the love story feels like an appointment kept for its own sake.'),
      divider(),
      p('Read it on a bus. If the bus is moving, stop reading; you will miss your favourite part of the city.'),
    ),
  },
]

