import { sampleWords } from '#blocks/publication/model.ts'
import { readSettings } from '#blocks/settings/model.ts'
import { adverts } from './adverts.ts'
import { shows } from './shows.ts'

/** As a newsroom would write its `publication.json`. */
export const settings = readSettings(JSON.stringify({
  ...sampleWords,
  tagline: 'News from where the water meets the road',
  language: 'en',
  timeZone: 'Africa/Lagos',
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
  shows,
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
    { text: 'Nobody told them to move and nobody paid them. So nobody was angry.', by: 'Iyadunni Hunsu, net maker' },
    { text: 'A good joint says dom. A bad one says tak.', by: 'Ebun Lawal-Pereira, boat builder' },
    { text: 'We have vision; you can see it on billboards. What we lack is the giraffe.', by: 'Danjuma Pam' },
    { text: 'A machine can copy a mistake a thousand times and never be ashamed.', by: 'Papa Lati, signwriter' },
    { text: 'I did not teach anybody. I sat where there was light and moved over.', by: 'Victoria Ewuola' },
    { text: 'The rain does not ask whose roof it is.', by: 'Proverb' },
    { text: 'However long the night, the market opens.', by: 'Proverb, painted on a bus' },
    { text: 'When two meters disagree, believe the candle.', by: 'Tunde Bakare-Cole' },
  ],
  weather: [{ place: 'Lagos', latitude: 6.4541, longitude: 3.3947 }, { place: 'Kano', latitude: 12.0022, longitude: 8.592 }],
}))
