import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const fr: Translation<Word> = {
  play: 'Écouter ou voir',
  length: 'Durée',
  allEpisodes: 'Tous les épisodes',
  episodes: 'Épisodes',
  noEpisodes: 'Le premier épisode est en préparation.',
  show: 'Émission',
  transcript: 'Transcription',
  shows: 'Émissions',
  noShows: 'La première émission est en préparation.',
  chapters: 'Chapitres',
  previous: 'Épisode précédent',
  next: 'Épisode suivant',
  moreOf: 'Plus de {show}',
  newest: 'Les plus récents',
  older: 'Plus anciens',
  subscribe: 'S’abonner au podcast',
  latest: 'Dernier épisode :',
  count: '{n, plural, =0 {Aucun épisode pour l’instant} one {# épisode} many {# d’épisodes} other {# épisodes}}',
}
