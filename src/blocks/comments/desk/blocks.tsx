/** Words and networks whose comments wait or are refused. */
import { Button, CloseButton, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { Answer } from '#desk/kit/screen.tsx'
import type { CommentsApi } from '../api.ts'

const api = client<CommentsApi>('comments')
const moves = [['comment blocks']]
type Listed = 'hold' | 'refuse'

export function Blocks({ onClose }: { onClose(): void }) {
  const blocks = useQuery({ queryKey: ['comment blocks'], queryFn: () => told(api.blocks.$get()) })
  const remove = useDeed((json: { list: Listed; kind: 'word' | 'network'; what: string }) => told(api.blocks.$delete({ json })), { done: 'Let in again', moves })
  return (
    <Modal opened onClose={onClose} title="Words and networks" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        <Text size="sm">What has such a word in its name, e-mail, website or text, also within longer words, waits or is thrown out.</Text>
        <NewWord />
        <Answer of={blocks}>
          {(all) => (
            <Stack gap={2}>
              {all.map((block) => (
                <Group key={`${block.list}${block.kind}${block.what}`} justify="space-between">
                  <Text size="sm">{block.kind === 'word' ? <b>{block.what}</b> : 'A network'} {block.list === 'hold' ? 'waits' : 'is refused'}</Text>
                  <CloseButton aria-label={`Let ${block.kind === 'word' ? block.what : 'this network'} in again`} onClick={() => remove.mutate(block as Parameters<typeof remove.mutate>[0])} />
                </Group>
              ))}
            </Stack>
          )}
        </Answer>
      </Stack>
    </Modal>
  )
}

function NewWord() {
  const [word, setWord] = useState('')
  const [list, setList] = useState<Listed>('hold')
  const add = useDeed(() => told(api.blocks.$post({ json: { list, word } })), { done: 'Done', moves, after: () => setWord('') })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate(undefined)
  }
  return (
    <form onSubmit={submit}>
      <Group align="end" gap="xs">
        <TextInput label="Word" flex={1} data-autofocus value={word} onChange={(event) => setWord(event.currentTarget.value)} />
        <NativeSelect aria-label="What becomes of it" value={list} onChange={(event) => setList(event.currentTarget.value as Listed)} data={[{ value: 'hold', label: 'waits' }, { value: 'refuse', label: 'is refused' }]} />
        <Button type="submit" disabled={!word.trim()} loading={add.isPending}>Add</Button>
      </Group>
    </form>
  )
}
