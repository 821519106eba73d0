/** The list of pages: what stands outside the news, such as "About us". */
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { client, told } from '#desk/client.ts'
import { Listing, Row } from '#desk/kit/listing.tsx'
import { ScreenFrame } from '#desk/kit/screen.tsx'
import { Empty } from '#desk/kit/states.tsx'
import type { PagesApi } from './api.ts'
import type { StaticPage } from './model.ts'

export const pagesApi = client<PagesApi>('pages')
export const stateNames: Record<StaticPage['state'], string> = { draft: 'Draft', published: 'Published', private: 'Private' }

export function Screen() {
  const navigate = useNavigate()
  const open = (id: string) => void navigate({ to: `/pages/${id}` })
  const add = <Button onClick={() => open('new')}>Write a page</Button>
  return (
    <ScreenFrame name="Pages" actions={add}>
      <Listing name="pages" search="Find a page" load={(query) => told(pagesApi.index.$get({ query }))}
        empty={<Empty title="No pages yet" action={add}>A page stands outside the news, such as About us or Contact. Published ones are named at the foot of every page.</Empty>}>
        {(pages) => pages.map((page) => <Row key={page.id} name={page.title} below={`/${page.slug}`} aside={stateNames[page.state]} onOpen={() => open(page.id)} />)}
      </Listing>
    </ScreenFrame>
  )
}
