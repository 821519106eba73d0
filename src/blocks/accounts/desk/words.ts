/** Rights and roles as an editor speaks of them. */
import type { Right, Role } from '#blocks/people/model.ts'

export const roleWords: Record<Role, string> = {
  owner: 'Owner: everything, the people too',
  editor: 'Editor: everybody’s stories, and how the paper is arranged',
  author: 'Author: writes and publishes their own stories',
  contributor: 'Contributor: writes, an editor publishes',
  moderator: 'Moderator: decides about comments',
}

export const rightWords: Record<Right, string> = {
  'desk.open': 'Come in to the desk, mind one’s own account',
  'stories.write': 'Write stories of one’s own and hand them in',
  'stories.publish': 'Publish, schedule, correct and take back one’s own stories',
  'stories.edit': 'All of it with everybody’s stories; say what leads the front page',
  'media.add': 'Bring pictures and sound, and use what is there',
  'media.edit': 'Change and remove what others brought',
  'comments.moderate': 'Decide about comments, answer for the newsroom',
  'paper.arrange': 'Arrange sections, topics, pages, contributors, shows, quotes, weather',
  'paper.own': 'Say what the paper is: name, language, looks, adverts',
  'people.manage': 'Invite people, give roles, let go; read the log',
}
