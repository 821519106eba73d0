/** The screen of quotes: the paper's own list of words worth repeating, one of them each day. */
import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Formerly } from '#blocks/people/model.ts'
import { client, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { Listing, Row } from '#desk/kit/listing.tsx'
import { ScreenFrame } from '#desk/kit/screen.tsx'
import { Empty } from '#desk/kit/states.tsx'
import type { QuotesApi } from './api.ts'
import type { NewQuote, Quote } from './model.ts'

const api = client<QuotesApi>('quotes')
const moves = [['quotes']]

export function Screen() {
  const [open, setOpen] = useState<Quote | 'new'>()
  const add = <Button onClick={() => setOpen('new')}>Add a quote</Button>
  return (
    <ScreenFrame name="Quotes" actions={add}>
      <Listing name="quotes" search="Find a quote" load={(query) => told(api.index.$get({ query }))}
        empty={<Empty title="No quotes yet" action={add}>One of them stands beside the news each day: that of the day, or else the next in turn.</Empty>}>
        {(quotes) => quotes.map((quote) => <Row key={quote.id} name={quote.text} below={quote.speaker} aside={dayOf(quote.day)} onOpen={() => setOpen(quote)} />)}
      </Listing>
      {open && <QuoteForm quote={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </ScreenFrame>
  )
}

const dayOf = (day: string) => (day.length === 5 ? `${day} each year` : day)

function QuoteForm({ quote, onClose }: { quote: Quote | undefined; onClose(): void }) {
  const id = quote?.id
  const save = useDeed((json: NewQuote & Formerly) => (id ? told(api[':id'].$put({ param: { id }, json })) : told(api.index.$post({ json }))), { done: 'Saved', moves, after: onClose })
  const remove = useDeed((which: string) => told(api[':id'].$delete({ param: { id: which } })), { done: 'Removed', moves, after: onClose })
  const { values, text, was, form } = useFields<NewQuote>({ text: quote?.text ?? '', by: quote?.speaker ?? '', on: quote?.day ?? '' }, save.error)
  return (
    <FormDrawer form={form} title={id ? 'A quote' : 'A new quote'} isBusy={save.isPending} onClose={onClose} onRemove={id ? () => remove.mutate(id) : undefined} onSave={() => save.mutate({ ...values, was })}>
      <Textarea label="Words" autosize minRows={3} data-autofocus {...text('text')} />
      <TextInput label="By" {...text('by')} />
      <TextInput label="Day" description="2026-10-01 for that day, 10-01 for that day of every year; empty where it takes its turn" placeholder="any day" {...text('on')} />
    </FormDrawer>
  )
}
