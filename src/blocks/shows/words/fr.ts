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
}
