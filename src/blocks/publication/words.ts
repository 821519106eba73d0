import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
    sections: 'Sections',
    lightOrDark: 'Light or dark',
    auto: 'Auto',
    light: 'Light',
    dark: 'Dark',
    saveData: 'Save data',
    showPicture: 'Show the picture ({size})',
    edition: 'Edition of {day}',
    pages: 'About this site',
    follow: 'RSS feed',
    copyright: '© {year} {name}',
    madeWith: 'Made with Ogene',
    home: 'Home',
  },
})
