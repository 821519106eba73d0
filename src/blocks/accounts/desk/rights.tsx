/** What each role may do: the table the server itself goes by. */
import { Table } from '@mantine/core'
import { may, type Right, rights, roles } from '#blocks/people/model.ts'
import { Part } from '#desk/kit/part.tsx'
import { rightWords } from './words.ts'

export const Rights = () => (
  <Part name="What each role may do">
    <div className="wide" role="group" tabIndex={0} aria-label="Rights by role; scrolls sideways on a narrow screen">
      <Table verticalSpacing={6} fz="sm" miw={620}>
        <Table.Thead>
          <Table.Tr><Table.Th>May</Table.Th>{roles.map((role) => <Table.Th key={role} ta="center">{role}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>{(Object.keys(rights) as Right[]).map((right) => <Row key={right} right={right} />)}</Table.Tbody>
      </Table>
    </div>
  </Part>
)

const Row = ({ right }: { right: Right }) => (
  <Table.Tr>
    <Table.Th scope="row" fw={400}>{rightWords[right]}</Table.Th>
    {roles.map((role) => <Table.Td key={role} ta="center">{may({ role }, right) ? 'yes' : '–'}</Table.Td>)}
  </Table.Tr>
)
