import { startAdverts } from '#blocks/adverts/island.ts'

startAdverts()
