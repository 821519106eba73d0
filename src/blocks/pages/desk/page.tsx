/** One page, written as its readers will see it; saved by a button, and not left unsaved without a word. */
import '#desk/manuscript.css'
import { Anchor, Button, Group, NativeSelect, Switch, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useBlocker, useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { emptyBody } from '#blocks/body/model.ts'
import { BodyField } from '#blocks/stories/desk/editor/body-field.tsx'
import { told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { Answer, ScreenFrame } from '#desk/kit/screen.tsx'
import { pagesApi, stateNames } from '../desk.tsx'
import { pageStates, type TypedPage } from '../model.ts'

const blank: TypedPage = { slug: '', title: '', body: emptyBody, state: 'draft', commentsOpen: false }

export function Screen() {
  const { id = 'new' } = useParams({ strict: false }) as { id?: string }
  const page = useQuery({ queryKey: ['pages', 'one', id], queryFn: () => told(pagesApi[':id'].$get({ param: { id } })), enabled: id !== 'new', refetchOnWindowFocus: false })
  if (id === 'new') return <PageForm key="new" page={blank} />
  if (!page.data) return <ScreenFrame name="Page"><Answer of={page}>{() => null}</Answer></ScreenFrame>
  // JSON's type has lost the kinds of nodes; the server parsed it by the same schema.
  return <PageForm key={id} id={id} page={page.data as TypedPage} />
}

function PageForm({ id, page }: { id?: string; page: TypedPage }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { slug, title, body, state, commentsOpen } = page
  const [isChanged, setChanged] = useState(false)
  const leave = useRef(false)
  const [frame, setFrame] = useState<HTMLElement | null>(null)
  useBlocker({ shouldBlockFn: () => isChanged && !leave.current && !confirm('What you wrote is not saved. Leave all the same?'), enableBeforeUnload: () => isChanged })
  const goTo = (to: string) => {
    leave.current = true
    void navigate({ to, replace: true })
  }
  const save = useDeed(async (json: TypedPage) => told(id ? pagesApi[':id'].$put({ param: { id }, json }) : pagesApi.index.$post({ json })), {
    done: 'Saved', moves: [['pages', 'list']],
    after(saved) {
      setChanged(false)
      set('slug', saved.slug)
      queries.removeQueries({ queryKey: ['pages', 'one', saved.id] })
      if (!id) goTo(`/pages/${saved.id}`)
    },
  })
  const remove = useDeed((which: string) => told(pagesApi[':id'].$delete({ param: { id: which } })), { done: 'Removed', moves: [['pages', 'list']], after: () => goTo('/pages') })
  const { values, set: put, text } = useFields<TypedPage>({ slug, title, body, state, commentsOpen }, save.error)
  const set: typeof put = (name, value) => {
    put(name, value)
    setChanged(true)
  }
  const typed = (name: 'title' | 'slug') => ({ ...text(name), onChange: (event: React.ChangeEvent<HTMLInputElement>) => set(name, event.currentTarget.value) })
  return (
    <ScreenFrame name={page.title || 'A new page'} actions={<PageButtons isChanged={isChanged} isBusy={save.isPending} onSave={() => save.mutate(values)} onRemove={id ? () => remove.mutate(id) : undefined} />}>
      <link rel="stylesheet" href="/desk/paper.css" />
      <Group mb="sm" gap="xs" justify="space-between">
        <Link to="/pages" style={{ color: 'inherit' }}>All pages</Link>
        {id && page.state === 'published' && <Anchor href={`/${values.slug}`} target="_blank" c="inherit" td="underline">Read it</Anchor>}
      </Group>
      <Group align="start" gap="xs">
        <TextInput label="Title" flex="2 1 16rem" {...typed('title')} />
        <TextInput label="Address" placeholder="made from the title" flex="1 1 10rem" {...typed('slug')} />
        <NativeSelect label="State" data={pageStates.map((value) => ({ value, label: stateNames[value] }))} value={values.state} onChange={(event) => set('state', pageStates.find((each) => each === event.currentTarget.value) ?? 'draft')} />
      </Group>
      <Switch mt="sm" label="Readers may comment" checked={values.commentsOpen} onChange={(event) => set('commentsOpen', event.currentTarget.checked)} />
      <div className="manuscript" ref={setFrame} style={{ position: 'relative' }}>
        <BodyField body={body} label="The text" isEditable frame={frame} onWrite={(written) => set('body', written)} onEditor={() => {}} />
      </div>
    </ScreenFrame>
  )
}

const PageButtons = ({ isChanged, isBusy, onSave, onRemove }: { isChanged: boolean; isBusy: boolean; onSave(): void; onRemove: (() => void) | undefined }) => (
  <>
    {onRemove && <Button variant="subtle" color="red" onClick={() => confirm('Remove this page? It cannot be undone.') && onRemove()}>Remove</Button>}
    <Button loading={isBusy} disabled={!isChanged} onClick={onSave}>Save</Button>
  </>
)
