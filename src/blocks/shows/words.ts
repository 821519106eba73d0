import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
    play: 'Play',
    length: 'Length',
    allEpisodes: 'All episodes',
    episodes: 'Episodes',
    noEpisodes: 'The first episode is being made.',
    show: 'Show',
    transcript: 'Transcript',
  },
})
