import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
    credit: 'Picture: {credit}',
    picture: 'Picture: {name}',
    outsideFilm: 'Film: {name}',
    outsideSound: 'Sound: {name}',
    film: 'Video on {provider}',
    upright: 'Video on {provider}',
    sound: 'Audio on {provider}',
    post: 'Post on {provider}',
    elsewhere: 'More on {provider}',
    correction: 'Correction',
    warning: 'Please note',
    table: 'Table: {name}',
  },
  fr: {
    credit: 'Image : {credit}', picture: 'Image : {name}', outsideFilm: 'Film : {name}', outsideSound: 'Son : {name}',
    film: 'Vidéo sur {provider}', upright: 'Vidéo sur {provider}', sound: 'Audio sur {provider}',
    post: 'Publication sur {provider}', elsewhere: 'Suite sur {provider}',
    correction: 'Rectificatif', warning: 'À noter', table: 'Tableau : {name}',
  },
  de: {
    credit: 'Bild: {credit}', picture: 'Bild: {name}', outsideSound: 'Ton: {name}', outsideFilm: 'Film: {name}',
    film: 'Video auf {provider}', upright: 'Video auf {provider}', sound: 'Ton auf {provider}',
    post: 'Beitrag auf {provider}', elsewhere: 'Mehr auf {provider}',
    correction: 'Berichtigung', warning: 'Hinweis', table: 'Tabelle: {name}',
  },
})
