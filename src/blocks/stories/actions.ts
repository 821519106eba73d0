/** What others may do with stories: see how one would look. */
export { rowFor } from './reading.ts'
export { stageStory } from './workflow.ts'
