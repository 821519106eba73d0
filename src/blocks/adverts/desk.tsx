/** The screen of adverts: what the paper sells itself, with how often each was seen and followed. */
import { Button, Group, Image, Text, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { mediaPath, type Medium } from '#blocks/media/model.ts'
import { client, told } from '#desk/client.ts'
import { Part } from '#desk/kit/part.tsx'
import { Answer, ScreenFrame } from '#desk/kit/screen.tsx'
import { Empty } from '#desk/kit/states.tsx'
import type { AdvertsApi } from './api.ts'
import { AdvertForm } from './desk/form.tsx'
import { placeNames } from './desk/names.ts'

export const advertsApi = client<AdvertsApi>('adverts')
type Booked = InferResponseType<typeof advertsApi.index.$get>
export type BookedAdvert = Booked['adverts'][number]

export function Screen() {
  const booked = useQuery({ queryKey: ['adverts'], queryFn: () => told(advertsApi.index.$get()) })
  const [open, setOpen] = useState<BookedAdvert | 'new'>()
  const add = <Button onClick={() => setOpen('new')}>Add an advert</Button>
  return (
    <ScreenFrame name="Adverts" actions={add}>
      <Answer of={booked}>
        {({ adverts, gone, kilobytes }) => (
          <>
            {adverts.length ? <ul className="lines">{adverts.map((advert) => <Line key={advert.id} advert={advert} onOpen={() => setOpen(advert)} />)}</ul>
              : <Empty title="No adverts" action={add}>What the paper sells itself stands here: a picture with a link, where it stands and for how long. Nobody is followed by it.</Empty>}
            {gone.length > 0 && <Gone all={gone} />}
            {open && <AdvertForm advert={open === 'new' ? undefined : open} kilobytes={kilobytes} onClose={() => setOpen(undefined)} />}
          </>
        )}
      </Answer>
    </ScreenFrame>
  )
}

const Line = ({ advert, onOpen }: { advert: BookedAdvert; onOpen(): void }) => (
  <li>
    <UnstyledButton className="row" onClick={onOpen}>
      <Group wrap="nowrap" gap="sm">
        {/* As JSON it has lost nothing. */}
        <Image src={mediaPath(advert.medium as Medium, 320)} alt="" w={64} h={40} fit="contain" />
        <span>
          <Text fw={500}>{advert.name}</Text>
          <Text size="sm" c="dimmed">{[placeNames[advert.place], advert.section && `in ${advert.section} only`, lasting(advert)].filter(Boolean).join('; ')}</Text>
        </span>
      </Group>
    </UnstyledButton>
    <Text size="sm">{counted(advert)}</Text>
  </li>
)

const number = new Intl.NumberFormat('en-GB')
const counted = ({ shown, opened }: { shown: number; opened: number }) => `seen ${number.format(shown)}, opened ${number.format(opened)}`

const lasting = ({ from, until }: BookedAdvert) => [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ')

const Gone = ({ all }: { all: Booked['gone'] }) => (
  <Part name="Taken away" about="What was counted is kept, to be billed.">
    <ul className="lines">{all.map((advert) => <li key={advert.name}><span>{advert.name}</span><Text size="sm">{counted(advert)}</Text></li>)}</ul>
  </Part>
)
