import type { Run } from '../run.ts'
import type { Bringing } from './media.ts'
import type { Known } from './sections.ts'
import type { Survey } from './survey.ts'

/** All that is needed to turn an item of one site into what it becomes here. */
export interface Desk {
  run: Run
  survey: Survey
  bringing: Bringing
  sections: Known
  topics: Known
  people: Known
  /** Term numbers of categories, as plug-ins name the main one. */
  categorySlugs: Map<string, string>
  /** Numbers of accounts of the newsroom, by which its comments are known. */
  newsroomIds: Set<string>
}
