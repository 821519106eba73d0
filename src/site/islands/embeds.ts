import { startEmbeds } from '#blocks/body/island.ts'

startEmbeds()
