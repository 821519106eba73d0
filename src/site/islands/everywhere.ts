import { startAudience } from '#blocks/audience/island.ts'
import { startKeeping } from '#blocks/keeping/island.ts'
import { startPictures } from '#blocks/media/island.ts'
import { startTheme } from '#blocks/publication/island.ts'

startTheme()
startAudience()
startKeeping()
startPictures()
