import { startShare } from '#blocks/articles/island.ts'

startShare()
