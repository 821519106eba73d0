/** Topics: what articles are about, across sections ("Fuel subsidy", "Super Eagles"). Each stands at `/topics/{slug}`. */
import { z } from 'zod'

export const NewTopic = z.object({ slug: z.string(), name: z.string().trim().min(1).max(200), description: z.string().max(2000).default('') })
export type NewTopic = z.input<typeof NewTopic>
export interface Topic {
  id: string
  slug: string
  name: string
  description: string
  articleCount: number
}

/** Moves when the list of topics, a name in it or a number of articles changes. */
export const topicsTag = 'topics'
export const topicTag = (id: string) => `topic:${id}`
export const topicsPath = '/topics'
export const topicPath = (topic: { slug: string }) => `/topics/${topic.slug}`
