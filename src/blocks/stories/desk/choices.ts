/** What a story can be put under: sections, people, topics, from the server. */
import { useQuery } from '@tanstack/react-query'
import type { ContributorsApi } from '#blocks/contributors/api.ts'
import type { Section } from '#blocks/sections/model.ts'
import type { SectionsApi } from '#blocks/sections/api.ts'
import type { TopicsApi } from '#blocks/topics/api.ts'
import { client, told } from '#desk/client.ts'
import { storiesApi } from './ask.ts'

export const sections = client<SectionsApi>('sections')
export const topics = client<TopicsApi>('topics')
const contributors = client<ContributorsApi>('contributors')
const minute = 60_000

export const useSections = () => useQuery({ queryKey: ['sections'], queryFn: () => told(sections.index.$get()), staleTime: minute })
export const useWriters = () => useQuery({ queryKey: ['stories', 'people'], queryFn: () => told(storiesApi.people.$get()), staleTime: minute })

/** Those found by words, and those chosen already, whom no words need to find. */
export const useTopics = (q: string, ids: string[]) => useQuery({
  queryKey: ['topics', 'choice', q, ids.join()], placeholderData: (before) => before, staleTime: minute,
  queryFn: async () => unique([...await told(topics.index.$get({ query: { ids: ids.join() } })), ...await told(topics.index.$get({ query: { q } }))]),
})
export const useContributors = (q: string, ids: string[]) => useQuery({
  queryKey: ['contributors', 'choice', q, ids.join()], placeholderData: (before) => before, staleTime: minute,
  queryFn: async () => unique([...await told(contributors.index.$get({ query: { ids: ids.join() } })), ...await told(contributors.index.$get({ query: { q } }))]),
})

const unique = <T extends { id: string }>(all: T[]) => [...new Map(all.map((each) => [each.id, each])).values()]

/** Sections as a list, each under the one it stands in. (`childrenOf` of their model would bring its schemas along to every list.) */
export const inTree = (all: Section[], parentId: string | null = null, depth = 0): { value: string; label: string }[] =>
  all.filter((section) => section.parentId === parentId).flatMap((section) => [{ value: section.id, label: `${'\u2003'.repeat(depth)}${section.name}` }, ...(depth < 8 ? inTree(all, section.id, depth + 1) : [])])
