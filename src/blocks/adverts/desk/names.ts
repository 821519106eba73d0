import type { Place } from '../model.ts'

export const placeNames: Record<Place, string> = { masthead: 'Under the masthead', sidebar: 'In the sidebar', article: 'Among the paragraphs of stories' }
