import type { ArticleState } from '#blocks/articles/model.ts'
import { stateNames } from './states.ts'

/** The state of a story as a small tag; its colour says nothing that its word does not. */
export const StateTag = ({ state }: { state: ArticleState }) => <span className={`state state-${state}`}>{stateNames[state]}</span>
