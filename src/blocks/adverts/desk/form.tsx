/** The form of one advert: its picture, where it leads, where it stands and when. */
import { Button, Group, Image, Input, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { MediaPicker } from '#blocks/media/desk/picker.tsx'
import { mediaPath, type Medium } from '#blocks/media/model.ts'
import type { Formerly } from '#blocks/people/model.ts'
import type { SectionsApi } from '#blocks/sections/api.ts'
import { client, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { clockName } from '#desk/kit/times.ts'
import { advertsApi, type BookedAdvert } from '../desk.tsx'
import { type Place, places } from '../model.ts'
import { placeNames } from './names.ts'
import { When } from './when.tsx'

const sectionsApi = client<SectionsApi>('sections')
const blank = { name: '', picture: '', alt: '', link: '', place: 'sidebar' as Place, section: '', afterParagraph: 3, from: '', until: '', weight: 1 }
type Fields = typeof blank
const fieldsFor = ({ id: _, medium, shown: __, opened: ___, ...advert }: BookedAdvert): Fields => ({ ...advert, picture: mediaPath(medium as Medium), afterParagraph: advert.afterParagraph || blank.afterParagraph })
const sentOf = ({ afterParagraph, ...fields }: Fields) => ({ ...fields, ...(fields.place === 'article' && { afterParagraph }) })

export function AdvertForm({ advert, kilobytes, onClose }: { advert: BookedAdvert | undefined; kilobytes: number; onClose(): void }) {
  const done = { moves: [['adverts']], after: onClose }
  const save = useDeed((json: ReturnType<typeof sentOf> & Formerly) =>
    (advert ? told(advertsApi[':id'].$put({ param: { id: advert.id }, json })) : told(advertsApi.index.$post({ json }))), { done: 'Saved', ...done })
  const remove = useDeed((id: string) => told(advertsApi[':id'].$delete({ param: { id } })), { done: 'Taken away', ...done })
  const form = useFields<Fields>(advert ? fieldsFor(advert) : blank, save.error, { sent: sentOf })
  const { values, set, text, wrong } = form
  return (
    <FormDrawer form={form.form} title={advert?.name ?? 'A new advert'} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate({ ...sentOf(values), was: form.was })}
      removal="Take it away" onRemove={advert && (() => { if (confirm('Take this advert off the pages? What was counted is kept.')) remove.mutate(advert.id) })}>
      <TextInput label="Name" description="For you and for the bill; readers do not see it" data-autofocus {...text('name')} error={wrong.name && (values.name.trim() ? wrong.name : 'Give it a name.')} />
      <PictureField picture={values.picture} wrong={wrong.picture && (values.picture ? wrong.picture : 'Choose a picture.')} kilobytes={kilobytes}
        onPick={(medium) => { set('picture', mediaPath(medium)); if (!values.alt) set('alt', medium.alt) }} />
      <Textarea label="What the picture says" description="For those who do not see it" autosize maxLength={300} {...text('alt')} error={wrong.alt && 'Say what stands in the picture.'} />
      <TextInput label="Leads to" type="url" placeholder="https://…" {...text('link')} error={wrong.link && 'An address beginning with https:// or with /.'} />
      <Standing form={form} />
      <Lasting form={form} />
    </FormDrawer>
  )
}

type Form = ReturnType<typeof useFields<Fields>>

function PictureField({ picture, wrong, kilobytes, onPick }: { picture: string; wrong: string | undefined; kilobytes: number; onPick(medium: Medium): void }) {
  const [isPicking, setPicking] = useState(false)
  return (
    <Input.Wrapper label="Picture" labelElement="div" description={`A still picture that can be brought down to ${kilobytes} kB; readers are sent no more`} error={wrong}>
      {picture && <Image src={picture} alt="The picture of this advert" mah={160} fit="contain" my="xs" />}
      <Group mt={4}><Button variant="default" onClick={() => setPicking(true)}>{picture ? 'Choose another' : 'Choose a picture'}</Button></Group>
      {isPicking && <MediaPicker onPick={([medium]) => { if (medium) onPick(medium); setPicking(false) }} onClose={() => setPicking(false)} />}
    </Input.Wrapper>
  )
}

function Standing({ form: { values, set, wrong } }: { form: Form }) {
  const sections = useQuery({ queryKey: ['sections'], queryFn: () => told(sectionsApi.index.$get()) })
  const data = [{ value: '', label: 'All pages' }, ...(sections.data ?? []).map(({ slug, name }) => ({ value: slug, label: `${name} and what is below it` }))]
  return (
    <>
      {/* The options are the places. */}
      <NativeSelect label="Stands" data={places.map((value) => ({ value, label: placeNames[value] }))} value={values.place} onChange={(event) => set('place', event.currentTarget.value as Place)} />
      {values.place === 'article' && <NumberInput label="After paragraph" min={1} max={200} allowDecimal={false} hideControls value={values.afterParagraph} error={wrong.afterParagraph} onChange={(value) => set('afterParagraph', Number(value))} />}
      <NativeSelect label="On" data={data} value={values.section} onChange={(event) => set('section', event.currentTarget.value)} />
    </>
  )
}

function Lasting({ form: { values, set, wrong } }: { form: Form }) {
  return (
    <>
      <When label="From" description={`At once where empty; ${clockName} time`} value={values.from} onChange={(from) => set('from', from)} error={wrong.from && 'Choose the day on which it begins.'} />
      <When label="Until" description="To the end of that day; where empty, until you take it away" value={values.until} onChange={(until) => set('until', until)} error={wrong.until && (/after/.test(wrong.until) ? 'It must end after it begins.' : 'Choose the day on which it ends.')} />
      <NumberInput label="Weight" description="How often it takes its turn among those in the same place: 2 is twice as often as 1" min={1} max={100} allowDecimal={false} hideControls value={values.weight} error={wrong.weight && 'A number from 1 to 100.'} onChange={(value) => set('weight', Number(value))} />
    </>
  )
}
