/** Things from other sites: their address becomes a link with a still of ours, which a reader may open. */
import { Button, Modal, Stack, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useState } from 'react'
import { client, told } from '#desk/client.ts'
import type { EmbedsApi } from '#blocks/embeds/api.ts'
import { insertBlock } from './menu.ts'

const api = client<EmbedsApi>('embeds')

/** Puts the address in at once, and what its site says of it when that has come. False for what is better a link. */
export function embedFor(editor: Editor, address: string, tell: (sentence: string) => void): boolean {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return false
  insertBlock(editor, { type: 'embed', attrs: { url: url.href, id: crypto.randomUUID() } })
  void told(api.index.$post({ json: { url: url.href } })).then((said) => complete(editor, url.href, said), (error: Error) => tell(`${url.hostname}: ${error.message}`))
  return true
}

/** What it is called and a still of it, unless somebody wrote something else meanwhile. */
function complete(editor: Editor, url: string, said: { title: string; provider: string; mediaId: string; kilobytes: number | null }) {
  if (editor.isDestroyed) return
  const { tr } = editor.state
  tr.doc.descendants((node, at) => {
    if (node.type.name !== 'embed' || node.attrs.url !== url || node.attrs.title || node.attrs.mediaId) return
    tr.setNodeMarkup(at, undefined, { ...node.attrs, ...said })
  })
  if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false))
}

export function EmbedDialog({ editor, onClose, onTell }: { editor: Editor; onClose(): void; onTell(sentence: string): void }) {
  const [address, setAddress] = useState('')
  const [wrong, setWrong] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (embedFor(editor, address.trim(), onTell)) onClose()
    else setWrong('This is no address on the web: it begins with https://')
  }
  return (
    <Modal opened onClose={onClose} title="From another site" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput data-autofocus label="Its address" description="A film, a sound, a post: readers see a still and how much it weighs, and open it if they want" placeholder="https://" value={address} error={wrong} onChange={(event) => setAddress(event.currentTarget.value)} />
          <Button type="submit">Put it in</Button>
        </Stack>
      </form>
    </Modal>
  )
}
