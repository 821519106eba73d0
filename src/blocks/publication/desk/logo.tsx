/** The form of the logo: chosen from what the paper has, or brought. */
import { Button, Group, Image, Text } from '@mantine/core'
import { useState } from 'react'
import { useMedium } from '#blocks/media/desk/focal.tsx'
import { MediaPicker } from '#blocks/media/desk/picker.tsx'
import { mediaPath, type Medium } from '#blocks/media/model.ts'
import type { Formerly } from '#blocks/people/model.ts'
import { told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { moves, publicationApi, type SettingProps } from './use-paper.ts'

export function LogoForm({ paper, title, onClose }: SettingProps) {
  const [isPicking, setPicking] = useState(false)
  const save = useDeed((json: { mediumId: string | null } & Formerly) => told(publicationApi.logo.$put({ json })), { done: 'Saved', moves, after: onClose })
  const { values: { mediumId }, set, was, form } = useFields<{ mediumId: string | null }>({ mediumId: paper.logo?.id ?? null }, save.error)
  return (
    <>
      <FormDrawer form={form} title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ mediumId, was })}>
        {mediumId ? <Logo id={mediumId} /> : <Text size="sm">No logo: the paper’s first letter stands in for it.</Text>}
        <Group>
          <Button variant="default" onClick={() => setPicking(true)}>{mediumId ? 'Choose another' : 'Choose a picture'}</Button>
          {mediumId && <Button variant="subtle" color="red" onClick={() => set('mediumId', null)}>Take it away</Button>}
        </Group>
        <Text size="sm" c="dimmed">A square of 512 points or more, that can be told when it is as small as a fingernail.</Text>
      </FormDrawer>
      {isPicking && <MediaPicker onPick={([medium]) => { set('mediumId', medium?.id ?? null); setPicking(false) }} onClose={() => setPicking(false)} />}
    </>
  )
}

function Logo({ id }: { id: string }) {
  const medium = useMedium(id).data?.medium as Medium | undefined
  return medium && <Image src={mediaPath(medium, 320)} alt={`The logo: ${medium.alt || medium.name}`} mah={180} fit="contain" />
}
