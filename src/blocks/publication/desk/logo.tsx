/** The form of the logo: chosen from what the paper has, or brought. */
import { Button, Group, Image, Text } from '@mantine/core'
import { useState } from 'react'
import { MediaPicker } from '#blocks/media/desk/picker.tsx'
import { mediaPath, type Medium } from '#blocks/media/model.ts'
import { told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { moves, publicationApi, type SettingProps } from './use-paper.ts'

export function LogoForm({ paper, title, onClose }: SettingProps) {
  const [logo, setLogo] = useState<Medium | null>(paper.logo as Medium | null)
  const [isPicking, setPicking] = useState(false)
  const save = useDeed((mediumId: string | null) => told(publicationApi.logo.$put({ json: { mediumId } })), { done: 'Saved', moves, after: onClose })
  return (
    <>
      <FormDrawer title={title} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate(logo?.id ?? null)}>
        {logo ? <Image src={mediaPath(logo, 320)} alt={`The logo: ${logo.alt || logo.name}`} mah={180} fit="contain" /> : <Text size="sm">No logo: the paper’s first letter stands in for it.</Text>}
        <Group>
          <Button variant="default" onClick={() => setPicking(true)}>{logo ? 'Choose another' : 'Choose a picture'}</Button>
          {logo && <Button variant="subtle" color="red" onClick={() => setLogo(null)}>Take it away</Button>}
        </Group>
        <Text size="sm" c="dimmed">A square of 512 points or more, that can be told when it is as small as a fingernail.</Text>
      </FormDrawer>
      {isPicking && <MediaPicker onPick={([medium]) => { setLogo(medium ?? null); setPicking(false) }} onClose={() => setPicking(false)} />}
    </>
  )
}
