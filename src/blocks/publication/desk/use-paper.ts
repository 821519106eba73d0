/** The paper's settings as the screen has them, and setting some of them. */
import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import type { Formerly } from '#blocks/people/model.ts'
import { client, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import type { PublicationApi } from '../api.ts'
import type { PublicationSettings } from '../model.ts'

export const publicationApi = client<PublicationApi>('publication')
export type Paper = InferResponseType<typeof publicationApi.index.$get>
export const moves = [['publication']]

/** A form of the index: it sets what it shows, and nothing else. */
export interface SettingProps {
  paper: Paper
  title: string
  onClose(): void
}

export const usePaper = () => useQuery({ queryKey: ['publication'], queryFn: () => told(publicationApi.index.$get()) })

export const useSetting = (onClose: () => void) =>
  useDeed((json: Partial<PublicationSettings> & Formerly) => told(publicationApi.index.$patch({ json })), { done: 'Saved', moves, after: onClose })

/** The schema's words, which follow a setting's name elsewhere, as a sentence of their own. */
export const asSentence = (wrong: string | undefined) => wrong?.replace(/^must (.*?)\.?$/, 'This must $1.')
