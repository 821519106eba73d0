/** How a story will look, on a telephone and on a desk, and a link for somebody who has no account. */
import { Button, CopyButton, Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { client, told } from '#desk/client.ts'
import { Answer, ScreenFrame } from '#desk/kit/screen.tsx'
import { inWords } from '#desk/kit/times.ts'
import { opening } from '#desk/opening.ts'
import type { PreviewApi } from '#site/desk/api.ts'

const api = client<PreviewApi>('preview')
/** As somebody elsewhere opens it. */
const whole = (path: string) => (opening.paper.url || location.origin) + path
const widths = { phone: 390, desk: 1280 }

export function Screen() {
  const { id = '' } = useParams({ strict: false })
  const [on, setOn] = useState<keyof typeof widths>(window.innerWidth < 800 ? 'phone' : 'desk')
  const link = useQuery({ queryKey: ['preview', id], queryFn: () => told(api[':id'].link.$get({ param: { id } })), staleTime: 0, gcTime: 0 })
  const choice = <SegmentedControl aria-label="On which screen" value={on} onChange={(value) => setOn(value as keyof typeof widths)} data={[{ value: 'phone', label: 'Telephone' }, { value: 'desk', label: 'Desk' }]} />
  return (
    <ScreenFrame name="Preview" width={1320} actions={<>{choice}<Button variant="default" component={Link} to={`/stories/${id}`}>Back to the story</Button></>}>
      <Answer of={link}>
        {({ path, until, isPlaced }) => (
          <>
            <Group mb="sm" gap="xs">
              <TextInput aria-label="A link for somebody without an account" readOnly value={whole(path)} onFocus={(event) => event.currentTarget.select()} flex="0 1 22rem" />
              <CopyButton value={whole(path)}>{({ copied, copy }) => <Button variant="default" onClick={copy}>{copied ? 'Copied' : 'Copy this link'}</Button>}</CopyButton>
              <Text size="sm" c="dimmed">{`Whoever has this link sees the story, without an account. It ends ${inWords(until)}.`}</Text>
              {!isPlaced && <Text size="sm">It has no section yet, and is shown in the first.</Text>}
            </Group>
            <iframe key={on} title={`The story on a ${on === 'phone' ? 'telephone' : 'desk'}`} src={path} style={{ display: 'block', width: widths[on], maxWidth: '100%', height: '78vh', marginInline: 'auto', border: '1px solid', background: 'Canvas' }} />
          </>
        )}
      </Answer>
    </ScreenFrame>
  )
}
