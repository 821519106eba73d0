/** An advert of a business that does not exist, as papers live on. Its picture is drawn by draw-advert.ts. */
import type { NewAdverts } from '#blocks/adverts/model.ts'
import type { SamplePicture } from '#blocks/sample/model.ts'
import type { z } from 'zod'

export const advertPictures: SamplePicture[] = [
  { file: 'bicycles.png', alt: 'Okun Bicycles, Ebute Metta: mended while you wait', credit: 'Okun Bicycles' },
]

export const adverts: z.input<typeof NewAdverts> = [
  { name: 'Okun Bicycles', picture: 'bicycles.png', alt: 'Okun Bicycles, Ebute Metta: mended while you wait', link: 'https://okun-bicycles.example/', place: 'sidebar' },
]
