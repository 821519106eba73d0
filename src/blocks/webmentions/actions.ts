export { forgetUnseen, receiveMention, setMentionState, verifyMention } from './receiving.ts'
export { noteArticle, tellMentioned } from './sending.ts'
