import { readSettings } from '#blocks/settings/model.ts'
import { adverts } from './adverts.ts'

const hoursBefore = (now: number, hours: number) => new Date(now - hours * 3_600_000).toISOString()
/** Episodes stand at fixed days, so that applying the settings twice changes nothing. */
const firstEpisode = Date.parse('2026-01-18T18:00:00.000Z')

/** As a newsroom would write its `publication.json`. */
export const settings = readSettings(JSON.stringify({
  name: 'The Lagoon Post',
  tagline: 'News from where the water meets the road',
  language: 'en',
  timeZone: 'Africa/Lagos',
  about: 'The Lagoon Post is the sample magazine of Ogene. Nobody in it exists; everything on it works.',
  connect: [
    { network: 'whatsapp', url: 'https://whatsapp.example/lagoon-post' },
    { network: 'facebook', url: 'https://facebook.example/lagoonpost' },
    { network: 'x', url: 'https://x.example/lagoonpost' },
    { network: 'instagram', url: 'https://instagram.example/lagoonpost' },
    { network: 'youtube', url: 'https://youtube.example/@lagoonpost' },
    { network: 'mastodon', url: 'https://social.example/@lagoonpost' },
    { network: 'rss', url: '/feed' },
  ],
  adverts,
  shows: [{
    name: 'Market Day with Bisi',
    description: 'Bisi Alade asks one person one hour of questions, at the table where she sells cloth.',
    episodes: [
      {
        title: 'The woman who owns the ferry timetable', publishedAt: hoursBefore(firstEpisode, 0),
        description: 'Iyabo Fashola has kept the boats of three jetties on time for eleven years, with a whistle. (In this sample the recording is the bell alone.)', seconds: 5,
      },
      {
        title: 'What a bag of rice remembers', publishedAt: hoursBefore(firstEpisode, 7 * 24),
        description: 'A trader, a driver and a cook follow one bag from the port to the pot. (In this sample the recording is the bell alone.)', seconds: 5,
      },
    ],
  }],
  quotes: [
    { text: 'A road that floods is a river nobody has named yet.', by: 'Iyabo Fashola, ferry keeper' },
    { text: 'Write the price down. Memory always gives a discount.', by: 'Bisi Alade' },
    { text: 'The net you mend at night feeds you in the morning.', by: 'Chief Olu Degun, fisherman' },
    { text: 'If the light goes, count the children; if it comes, count the money.', by: 'Mama Risi, tailor' },
    { text: 'A referee is the only man who runs ninety minutes to be nobody’s friend.', by: 'Halima Sani' },
    { text: 'Good news needs a witness as much as bad news does.', by: 'Adaeze Okonkwo' },
    { text: 'Ask the conductor. He has already been where you are going.', by: 'Said on the first bus from Agege' },
    { text: 'A classroom is thirty people pretending to listen until one does.', by: 'Mr Eze Nwachukwu, teacher' },
    { text: 'You cannot borrow a drum to announce your own wedding twice.', by: 'Said at the cloth market' },
    { text: 'When two meters disagree, believe the candle.', by: 'Tunde Bakare-Cole' },
  ],
  weather: { place: 'Lagos', latitude: 6.4541, longitude: 3.3947 },
}))
