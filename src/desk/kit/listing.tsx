/** A long list that is searched: a field for words, the rows that fit, more of them as they are asked for. */
import { Button, Group, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Empty, Failed, Loading } from './states.tsx'

interface ListingProps<T> {
  /** Under which the rows are kept; a deed moves it. */
  name: string
  /** What the field says: "Find a topic". */
  search: string
  load(asked: { q: string; skip: string }): Promise<T[]>
  /** Of each answer but the last. */
  rowsAtOnce?: number
  /** What stands here while there is nothing. */
  empty: ReactNode
  children(rows: T[]): ReactNode
}

export function Listing<T>({ name, search, load, rowsAtOnce = 60, empty, children }: ListingProps<T>) {
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words, 150)
  const rows = useInfiniteQuery({
    queryKey: [name, 'list', q], initialPageParam: 0, placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => load({ q, skip: String(pageParam) }),
    getNextPageParam: (last, all) => (last.length === rowsAtOnce ? all.length * rowsAtOnce : undefined),
  })
  const found = rows.data?.pages.flat() ?? []
  return (
    <>
      <TextInput aria-label={search} placeholder={search} value={words} onChange={(event) => setWords(event.currentTarget.value)} mb="sm" />
      {rows.error && !rows.data && <Failed error={rows.error} reset={() => void rows.refetch()} />}
      {rows.isPending && <Loading />}
      {rows.data && !found.length && (q ? <Empty title="Nothing fits these words">Try fewer of them.</Empty> : empty)}
      {found.length > 0 && <Stack gap={2} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>{children(found)}</Stack>}
      {rows.hasNextPage && <Group justify="center" p="md"><Button variant="default" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>More</Button></Group>}
    </>
  )
}

/** One row that opens what it names; `aside` stands at its end. */
export const Row = ({ name, below, aside, onOpen, children }: { name: string; below?: string; aside?: string; onOpen(): void; children?: ReactNode }) => (
  <li>
    <Group wrap="nowrap" gap="xs">
      <UnstyledButton className="row" onClick={onOpen}>
        <Group wrap="nowrap" justify="space-between" gap="sm">
          <span style={{ minWidth: 0 }}><Text fw={500} lineClamp={2}>{name}</Text>{below && <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>{below}</Text>}</span>
          {aside && <Text size="sm" c="dimmed" style={{ flex: 'none' }}>{aside}</Text>}
        </Group>
      </UnstyledButton>
      {children}
    </Group>
  </li>
)
