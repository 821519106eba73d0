import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = {
  invite: 'Click to comment',
  count: '{count, plural, one {# Comment} other {# Comments}}',
  comments: 'Comments',
  pages: 'Pages of comments',
  older: 'Older comments',
  newer: 'Newer comments',
  reply: 'Reply',
  replyTo: 'Reply to {name}',
  answers: 'To {name}',
  newsroom: 'Newsroom',
  author: 'Author of this article',
  highlighted: 'Highlighted by the newsroom',
  edited: 'edited',
  fromNewsroom: 'From the newsroom: {note}',
  working: 'One moment: many are writing just now, so your browser is asked to do a little work before your comment is taken. If nothing happens, press “Post Comment”.',
  flooded: 'Very many are writing from your network at this moment. Your words are kept below: please post them again in a few seconds.',
  anonymous: 'Anonymous',
  gone: 'This comment is not shown.',
  awaiting: 'Your comment is awaiting moderation.',
  closed: 'Comments are closed.',
  leaveReply: 'Leave a Reply',
  leaveReplyTo: 'Leave a Reply to {name}',
  cancelReply: 'Cancel reply',
  emailNote: 'Your email address will not be published.',
  requiredNote: 'Required fields are marked *',
  text: 'Comment',
  name: 'Name',
  email: 'Email',
  website: 'Website',
  trap: 'Leave this field empty',
  remember: 'Save my name, email, and website in this browser for the next time I comment.',
  wantsAnswers: 'Email me when somebody answers.',
  yours: 'See or remove what you have said here',
  post: 'Post Comment',
  backTo: 'Back to “{title}”',
  mend: 'Your comment was not posted. Please look at the following:',
  textMissing: 'Please write something: the comment is empty.',
  textLong: 'The comment is too long: 65,525 characters is the most.',
  nameMissing: 'Please give your name.',
  nameLong: 'The name is too long: 245 characters is the most.',
  emailMissing: 'Please give your email address; it will not be published.',
  emailBad: 'This is not an email address. One looks like name@example.com.',
  emailLong: 'The email address is too long: 100 characters is the most.',
  websiteBad: 'This is not the address of a website. One looks like https://example.com.',
  websiteLong: 'The address of the website is too long: 200 characters is the most.',
  duplicate: 'You have said that already: we have this comment of yours.',
  tooSoon: 'You are writing very quickly. Please wait a few seconds and post it again.',
  unapproved: 'The comment you answer is not shown, so it cannot be answered.',
  foreign: 'Comments can be posted only from the pages of this site.',
  tooLarge: 'That is more than a comment can hold.',
  notAForm: 'A comment must come from the form on the page.',
}
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })
