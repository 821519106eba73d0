/** One of the newsroom: their role, whose bylines are theirs, and letting them go. */
import { Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ContributorsApi } from '#blocks/contributors/api.ts'
import { client, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { useFields } from '#desk/kit/fields.ts'
import { FormDrawer } from '#desk/kit/form-drawer.tsx'
import { opening } from '#desk/opening.ts'
import { accountsApi } from './ask.ts'
import { type ListedPerson, RoleField } from './people.tsx'

const contributorsApi = client<ContributorsApi>('contributors')
const moves = [['newsroom']]

export function PersonForm({ person, onClose }: { person: ListedPerson; onClose(): void }) {
  const { id } = person
  const isMe = id === opening.person.id
  const save = useDeed(async ({ role, contributorId }: Pick<ListedPerson, 'role' | 'contributorId'>) => {
    if (role !== person.role) await told(accountsApi.people[':id'].role.$put({ param: { id }, json: { role } }))
    if (contributorId !== person.contributorId) await told(contributorsApi.people[':id'].$put({ param: { id }, json: { contributorId } }))
  }, { done: 'Saved', moves, after: onClose })
  const letGo = useDeed(() => told(accountsApi.people[':id'].$delete({ param: { id } })), { done: `${person.name} is let go`, moves, after: onClose })
  const { values, set, form } = useFields({ role: person.role, contributorId: person.contributorId }, save.error)
  const sure = () => confirm(`Let ${person.name} go? They are signed out at once; what they wrote stays.`) && letGo.mutate(undefined)
  return (
    <FormDrawer form={form} title={person.name} isBusy={save.isPending} onClose={onClose} onSave={() => save.mutate(values)} onRemove={isMe ? undefined : sure} removal="Let go">
      <Text size="sm" c="dimmed">{person.email}</Text>
      <RoleField role={values.role} onChange={(role) => set('role', role)} />
      {isMe && <Text size="sm" c="dimmed">This is you. A paper must have an owner; another owner can take you off the list.</Text>}
      <BylineField contributorId={values.contributorId} onChange={(contributorId) => set('contributorId', contributorId)} />
    </FormDrawer>
  )
}

/** Found by a part of the name: a paper has many contributors. */
function BylineField({ contributorId, onChange }: { contributorId: string | null; onChange(contributorId: string | null): void }) {
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words, 200)
  const chosen = useQuery({ queryKey: ['contributors', 'of', contributorId], enabled: contributorId !== null, queryFn: () => told(contributorsApi.index.$get({ query: { ids: contributorId ?? '' } })) })
  const found = useQuery({ queryKey: ['contributors', q], queryFn: () => told(contributorsApi.index.$get({ query: { q } })) })
  const all = new Map([...(chosen.data ?? []), ...(found.data ?? [])].map(({ id, name }) => [id, name]))
  return (
    <Select label="Their byline" description="The contributor under whose name their stories stand" placeholder="Nobody’s" searchable clearable
      clearButtonProps={{ 'aria-label': 'No byline' }} nothingFoundMessage="No contributor of this name" value={contributorId} onChange={onChange} onSearchChange={setWords}
      data={[...all].map(([value, label]) => ({ value, label }))} />
  )
}
