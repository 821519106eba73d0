/** Brings a WordPress site: its export and its pictures are sent, what happens is shown, and at the end what became of each thing. */
import { Button, FileInput, Progress, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { type FormEvent, useState } from 'react'
import { sendFile } from '#blocks/media/desk/upload.ts'
import { LeavingSample } from '#blocks/sample/desk/leaving.tsx'
import { client, told } from '#desk/client.ts'
import { useDeed } from '#desk/kit/deeds.ts'
import { Answer, ScreenFrame } from '#desk/kit/screen.tsx'
import { inWords } from '#desk/kit/times.ts'
import type { ImportApi } from './api.ts'
import { ReportView } from './desk/report.tsx'

const api = client<ImportApi>('import')
const moves = [['import']]
type ImportRun = InferResponseType<typeof api.index.$get>[number]

export function Screen() {
  const runs = useQuery({ queryKey: ['import'], queryFn: () => told(api.index.$get()), refetchInterval: ({ state }) => (state.data?.some((run) => run.state === 'running') ? 1000 : false) })
  return (
    <ScreenFrame name="Bring a WordPress site" width={760}>
      <Answer of={runs}>
        {(all) => (
          <Stack>
            {!all.some(({ state }) => state === 'running') && <Bring />}
            {all.map((run) => <Run key={run.id} run={run} />)}
            {!all.some(({ state }) => state === 'running') && <LeavingSample />}
          </Stack>
        )}
      </Answer>
    </ScreenFrame>
  )
}

function Bring() {
  const [exports, setExports] = useState<File[]>([])
  const [archives, setArchives] = useState<File[]>([])
  const [share, setShare] = useState<number>()
  const bring = useDeed(async () => {
    const files = [...exports, ...archives]
    const total = files.reduce((sum, file) => sum + file.size, 0)
    let before = 0
    const sent: { id: string; name: string }[] = []
    for (const file of files) {
      sent.push({ id: await sendFile(file, (part) => setShare((before + part * file.size) / total)), name: file.name })
      before += file.size
    }
    return told(api.index.$post({ json: { exports: sent.slice(0, exports.length), uploads: sent.slice(exports.length) } }))
  }, { moves })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    bring.mutate(undefined, { onSettled: () => setShare(undefined) })
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>In WordPress choose Tools → Export → All content: that gives a file. For the pictures, make a zip of the folder wp-content/uploads; without it they are fetched from the old site. It can be done again with a newer export: it brings what is new and leaves what you changed here. What is left of the sample magazine goes, but for what you edited.</Text>
        <FileInput label="The export" description="One or more files, .xml or .xml.gz" multiple accept=".xml,.gz" value={exports} onChange={setExports} placeholder="Choose" />
        <FileInput label="The uploads folder, as zip" description="May be left out; may be several" multiple accept=".zip" value={archives} onChange={setArchives} placeholder="Choose" clearable />
        {share !== undefined && <Progress value={share * 100} aria-label="How much has been sent" />}
        <Button type="submit" disabled={!exports.length} loading={bring.isPending} style={{ alignSelf: 'start' }}>Bring it in</Button>
      </Stack>
    </form>
  )
}

const outcomes = { running: 'Being brought in', done: 'All of it is here', incomplete: 'Brought in, but for what is named below', failed: 'It could not be brought in' }

function Run({ run: { startedAt, state, files, progress, words, told: report } }: { run: ImportRun }) {
  const [, done = 0, of = 0] = /(\d+) of (\d+)$/.exec(progress)?.map(Number) ?? []
  return (
    <section className="part" aria-label={files.join(', ')}>
      <Text fw={600} role="status">{outcomes[state]}</Text>
      <Text size="sm" c="dimmed">{`${files.join(', ')} · begun ${inWords(startedAt)}`}</Text>
      {state === 'running' && <><Text size="sm" mt={4}>{progress}</Text>{of > 0 && <Progress value={(done / of) * 100} aria-label={progress} />}</>}
      {words && <Text mt="xs" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{words}</Text>}
      {report && <ReportView report={report} />}
    </section>
  )
}
