/** What became of a site that was brought in: how much of what as a table, then what to know, by reason. */
import { Stack, Table, Text, Title } from '@mantine/core'
import type { InferResponseType } from 'hono/client'
import type { client } from '#desk/client.ts'
import type { ImportApi } from '../api.ts'
import { chapterNames, inDeskWords, kindNames, outcomeNames } from './words.ts'

type Api = ReturnType<typeof client<ImportApi>>
type Report = NonNullable<InferResponseType<Api['index']['$get']>[number]['told']>
type Group = Report['chapters'][number]['groups'][number]

export const ReportView = ({ report: { numbers, chapters } }: { report: Report }) => (
  <Stack gap="md" mt="sm">
    {numbers.length > 0 ? <Numbers numbers={numbers} /> : <Text size="sm">There was nothing in it to bring.</Text>}
    {chapters.map(({ chapter, groups }) => (
      <div key={chapter}>
        <Title order={2} size="h5">{chapterNames[chapter]}</Title>
        <ul className="reasons">{groups.map((group) => <Reason key={group.why} group={group} />)}</ul>
      </div>
    ))}
  </Stack>
)

/** Only of what there was: most sites have no use for half of the columns. */
function Numbers({ numbers }: Pick<Report, 'numbers'>) {
  const columns = (Object.keys(outcomeNames) as (keyof typeof outcomeNames)[]).filter((outcome) => numbers.some((row) => row[outcome]))
  return (
    <div className="wide" tabIndex={0} role="group" aria-label="How much of what">
      <Table w="auto" verticalSpacing={4} fz="sm">
        <Table.Thead><Table.Tr><Table.Td />{columns.map((each) => <Table.Th key={each} scope="col" ta="end">{outcomeNames[each]}</Table.Th>)}</Table.Tr></Table.Thead>
        <Table.Tbody>
          {numbers.map((row) => (
            <Table.Tr key={row.kind}>
              <Table.Th scope="row" fw={400}>{kindNames[row.kind]}</Table.Th>
              {columns.map((each) => <Table.Td key={each} ta="end">{row[each] ? row[each].toLocaleString('en') : '–'}</Table.Td>)}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

function Reason({ group: { why, count, names } }: { group: Group }) {
  const words = `${inDeskWords(why)}${count > 1 ? ` (${count})` : ''}`
  if (!names.length) return <li>{words}</li>
  const more = count - names.length
  return (
    <li>
      <details open={names.length <= 5}>
        <summary>{words}</summary>
        <ul>{names.map((name, at) => <li key={at}>{name}</li>)}{more > 0 && <li>{`and ${more} more`}</li>}</ul>
      </details>
    </li>
  )
}
