/** The log: what was done at the desk, by whom, when; the last first. */
import { Button, Center, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { told } from '#desk/client.ts'
import { ScreenFrame } from '#desk/kit/screen.tsx'
import { Empty, Failed, Loading } from '#desk/kit/states.tsx'
import { inWords } from '#desk/kit/times.ts'
import { deedsAtOnce } from '../model.ts'
import { accountsApi } from './ask.ts'

interface Last {
  at?: string
  id?: string
}

export function Screen() {
  const log = useInfiniteQuery({
    queryKey: ['deeds'],
    queryFn: ({ pageParam }) => told(accountsApi.deeds.$get({ query: pageParam })),
    initialPageParam: {} as Last,
    getNextPageParam: (page): Last | undefined => {
      const last = page.at(-1)
      return page.length === deedsAtOnce && last ? { at: last.at, id: last.id } : undefined
    },
  })
  const deeds = log.data?.pages.flat()
  return (
    <ScreenFrame name="Log">
      {log.error && !deeds && <Failed error={log.error} reset={() => void log.refetch()} />}
      {!log.error && !deeds && <Loading />}
      {deeds?.length === 0 && <Empty title="Nothing was done yet">Who published, corrected, invited or set what is written down here, with the time.</Empty>}
      {deeds && deeds.length > 0 && (
        <ol className="lines" aria-label="What was done, the last first">
          {deeds.map(({ id, at, personName, deed, thing }) => (
            <li key={id}>
              <span><Text span fw={600}>{personName}</Text> {deed}{thing && <Text span c="dimmed">: {thing}</Text>}</span>
              <Text component="time" size="sm" c="dimmed" dateTime={at}>{inWords(at)}</Text>
            </li>
          ))}
        </ol>
      )}
      {log.hasNextPage && <Center mt="md"><Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>Show what was before</Button></Center>}
    </ScreenFrame>
  )
}
