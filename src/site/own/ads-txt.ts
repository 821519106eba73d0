import { adsTxtOf, publicationTag } from '#blocks/publication/model.ts'
import { documentPlan } from '../plan.ts'
import type { OwnPage } from './own.ts'

/** Who may sell advertising on these pages (IAB Tech Lab, ads.txt 1.1). */
export const adsTxt: OwnPage = {
  at: /^\/ads\.txt$/,
  declares: [],
  makes: ({ publication }) => documentPlan('text/plain; charset=utf-8', {
    key: 'ads.txt', soft: false, make: async () => ({ value: adsTxtOf(publication.adsTxt), tags: [publicationTag] }),
  }),
}
