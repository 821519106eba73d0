import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = {
  title: 'Comments',
  stale: 'This link is no longer good. Please ask for a new one.',
  mayNot: 'Only those who moderate comments may do this.',
  waiting: '{count, plural, one {# comment waits} other {# comments wait}} for you at {paper}',
  decide: 'Approve it, call it spam or bin it:',
  more: '{count, plural, one {# more waits} other {# more wait}}.',
  onYours: '{name} has written under your article “{title}”:',
  newOn: 'A comment on “{title}”',
  answered: '{name} has answered you under “{title}”:',
  answerOn: 'An answer to you: “{title}”',
  stopHere: 'No more such mails:',
  shownNow: 'Your comment on “{title}” is shown.',
  wantAnswers: 'If you want to be told by mail when somebody answers, confirm it here:',
  elseNothing: 'If it was not you, do nothing: you will hear no more.',
  confirmSubject: 'Do you want to hear of answers?',
  yoursMail: 'Somebody, perhaps you, has asked {paper} what it keeps of the comments written with this address. The link shows it for a day and lets you take it away:',
  yoursSubject: 'Your comments at {paper}',
  someone: 'A reader',
  oneComment: 'A comment',
  isShown: 'It is shown to all readers.',
  isHeld: 'It waits and is shown to nobody.',
  isSpam: 'It is called spam and shown to nobody.',
  isBinned: 'It lies in the bin and is shown to nobody.',
  approve: 'Approve',
  spam: 'It is spam',
  bin: 'Bin it',
  stopHeading: 'No more mails of answers',
  answersHeading: 'Answers by mail',
  stopped: 'Done: nothing more is sent to {email}.',
  confirmed: 'Done: {email} is told when somebody answers.',
  stopAsk: 'Shall no more mails of answers go to {email}?',
  answersAsk: 'Shall {email} be told when somebody answers your comments here?',
  stop: 'No more mails',
  yes: 'Yes, tell me',
  yoursHeading: 'Your comments',
  yoursSent: 'If there are comments with that address, a mail with a link is on its way to it.',
  yoursIntro: 'See all you have said here, take it with you, or have it taken away. We send a link to the address you gave with your comments.',
  yourEmail: 'Your email address',
  sendLink: 'Send me the link',
  yoursCount: '{count, plural, =0 {Nothing is kept} one {# comment is kept} other {# comments are kept}} with the address {email}.',
  forgotten: 'Done: the paper no longer knows your address.',
  download: 'Take all with you as a file',
  forgetName: 'Take away my name and address, leave the words',
  forgetAll: 'Take away all I said',
}
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })
