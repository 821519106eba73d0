import { startComments } from '#blocks/comments/island.ts'

startComments()
