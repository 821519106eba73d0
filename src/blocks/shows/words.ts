import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
    play: 'Play',
    length: 'Length {length}',
    allEpisodes: 'All episodes',
    episodes: 'Episodes',
    noEpisodes: 'The first episode is being made.',
    show: 'Show',
    transcript: 'Transcript',
    listenAt: 'Watch or listen at {site}',
  },
})
