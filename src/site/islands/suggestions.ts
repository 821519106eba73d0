import { startSuggestions } from '#blocks/search/island.ts'

startSuggestions()
