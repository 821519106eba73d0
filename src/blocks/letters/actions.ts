export { askForYours, confirmAnswers, decideByLink, forgetYours, readModeratorLink, readYours, stopAnswers } from './deciding.ts'
export { tellModerators, tellOfShown } from './telling.ts'
