/** The screen of one show: its episodes, the latest first, and forms for it and for each. */
import { Anchor, Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { told } from '#desk/client.ts'
import { Listing, Row } from '#desk/kit/listing.tsx'
import { Answer, ScreenFrame } from '#desk/kit/screen.tsx'
import { Empty } from '#desk/kit/states.tsx'
import { inWords } from '#desk/kit/times.ts'
import { ShowForm, showsApi } from '../desk.tsx'
import { lengthOf, type Show, showPath } from '../model.ts'
import { EpisodeForm } from './episode-form.tsx'

export function Screen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const show = useQuery({ queryKey: ['shows', 'one', id], queryFn: () => told(showsApi[':id'].$get({ param: { id } })) })
  if (!show.data) return <ScreenFrame name="Show"><Answer of={show}>{() => null}</Answer></ScreenFrame>
  return <OneShow show={show.data} />
}

function OneShow({ show }: { show: Show }) {
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [episode, setEpisode] = useState<string | 'new'>()
  const add = <Button onClick={() => setEpisode('new')}>Add an episode</Button>
  return (
    <ScreenFrame name={show.name} actions={<><Button variant="default" onClick={() => setOpen(true)}>About the show</Button>{add}</>}>
      <Text size="sm" mb="sm"><Link to="/shows" style={{ color: 'inherit' }}>All shows</Link> · <Anchor href={showPath(show)} target="_blank" c="inherit" td="underline">{showPath(show)}</Anchor></Text>
      <Listing name="episodes" search="Find an episode" load={(query) => told(showsApi[':id'].episodes.$get({ param: { id: show.id }, query }))}
        empty={<Empty title="No episodes yet" action={add}>An episode is a recording of the paper’s own, or the address of one elsewhere. One with a day that is yet to come appears by itself.</Empty>}>
        {(episodes) => episodes.map((each) => <Row key={each.id} name={each.title} below={[inWords(each.publishedAt), each.seconds ? lengthOf(each.seconds) : ''].filter(Boolean).join(' · ')} {...(isDue(each.publishedAt) && { aside: 'yet to come' })} onOpen={() => setEpisode(each.id)} />)}
      </Listing>
      {isOpen && <ShowForm show={show} onClose={() => setOpen(false)} onGone={() => void navigate({ to: '/shows' })} />}
      {episode && <EpisodeForm key={episode} showId={show.id} id={episode === 'new' ? undefined : episode} onClose={() => setEpisode(undefined)} />}
    </ScreenFrame>
  )
}

const isDue = (publishedAt: string) => publishedAt > new Date().toISOString()
