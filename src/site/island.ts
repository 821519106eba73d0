/** The script of every page. Each piece only adds to what works without it. */
import { startAdverts } from '#blocks/adverts/island.ts'
import { startAudience } from '#blocks/audience/island.ts'
import { startShare } from '#blocks/articles/island.ts'
import { startEmbeds } from '#blocks/body/island.ts'
import { startPictures } from '#blocks/media/island.ts'
import { startKeeping } from '#blocks/keeping/island.ts'
import { startComments } from '#blocks/comments/island.ts'
import { startTheme } from '#blocks/publication/island.ts'

startTheme()
startShare()
startEmbeds()
startComments()
startAudience()
startAdverts()
startKeeping()
startPictures()
