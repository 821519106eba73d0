/** The stories of the server. By itself, so that the list comes without all that writing needs. */
import { client, told } from '#desk/client.ts'
import type { StoriesApi } from '../api.ts'
import type { Story } from '../model.ts'

export const storiesApi = client<StoriesApi>('stories')

// A body nests without end, which the types of an answer cannot follow.
export const readStory = (id: string) => told(storiesApi[':id'].$get({ param: { id } })) as Promise<Story>
