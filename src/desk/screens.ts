/** Every screen of the desk, in the order of its menu: where it stands, what it is called, who may open it. Its code comes when it is opened. */
import type { ComponentType } from 'react'
import type { Right } from '#blocks/people/model.ts'

export interface Screen {
  /** Below /desk, as TanStack Router writes it: `/stories/$id`. */
  path: string
  /** In the menu and over the screen. */
  name: string
  right: Right
  /** Under which word the menu lists it; screens reached from another screen have none. */
  group?: 'Write' | 'Talk' | 'The paper' | 'Newsroom'
  load: () => Promise<{ Screen: ComponentType }>
}

export const screens: Screen[] = [
  { path: '/stories', name: 'Stories', group: 'Write', right: 'stories.write', load: () => import('#blocks/stories/desk.tsx') },
  { path: '/stories/$id', name: 'Story', right: 'stories.write', load: () => import('#blocks/stories/desk/story.tsx') },
  { path: '/stories/$id/preview', name: 'Preview', right: 'stories.write', load: () => import('#blocks/stories/desk/preview.tsx') },
  { path: '/media', name: 'Pictures and files', group: 'Write', right: 'media.add', load: () => import('#blocks/media/desk/library.tsx') },
  { path: '/comments', name: 'Comments', group: 'Talk', right: 'comments.moderate', load: () => import('#blocks/comments/desk.tsx') },
  { path: '/sections', name: 'Sections', group: 'The paper', right: 'paper.arrange', load: () => import('#blocks/sections/desk.tsx') },
  { path: '/topics', name: 'Topics', group: 'The paper', right: 'paper.arrange', load: () => import('#blocks/topics/desk.tsx') },
  { path: '/contributors', name: 'Contributors', group: 'The paper', right: 'paper.arrange', load: () => import('#blocks/contributors/desk.tsx') },
  { path: '/pages', name: 'Pages', group: 'The paper', right: 'paper.arrange', load: () => import('#blocks/pages/desk.tsx') },
  { path: '/pages/$id', name: 'Page', right: 'paper.arrange', load: () => import('#blocks/pages/desk/page.tsx') },
  { path: '/quotes', name: 'Quotes', group: 'The paper', right: 'paper.arrange', load: () => import('#blocks/quotes/desk.tsx') },
  { path: '/shows', name: 'Shows', group: 'The paper', right: 'paper.arrange', load: () => import('#blocks/shows/desk.tsx') },
  { path: '/shows/$id', name: 'Show', right: 'paper.arrange', load: () => import('#blocks/shows/desk/show.tsx') },
  { path: '/weather', name: 'Weather', group: 'The paper', right: 'paper.arrange', load: () => import('#blocks/weather/desk.tsx') },
  { path: '/addresses', name: 'Moved addresses', group: 'The paper', right: 'paper.arrange', load: () => import('#blocks/addresses/desk.tsx') },
  { path: '/paper', name: 'Name and looks', group: 'The paper', right: 'paper.own', load: () => import('#blocks/publication/desk.tsx') },
  { path: '/adverts', name: 'Adverts', group: 'The paper', right: 'paper.own', load: () => import('#blocks/adverts/desk.tsx') },
  { path: '/people', name: 'People', group: 'Newsroom', right: 'people.manage', load: () => import('#blocks/accounts/desk/people.tsx') },
  { path: '/deeds', name: 'Log', group: 'Newsroom', right: 'people.manage', load: () => import('#blocks/accounts/desk/deeds.tsx') },
  { path: '/import', name: 'Bring a WordPress site', group: 'Newsroom', right: 'paper.own', load: () => import('#blocks/import/desk.tsx') },
  { path: '/account', name: 'My account', right: 'desk.open', load: () => import('#blocks/accounts/desk/account.tsx') },
]
