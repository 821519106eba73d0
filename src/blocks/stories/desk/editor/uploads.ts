/** Pictures on their way: a place is kept for each where it was dropped, with how much has come, until it stands there. */
import type { Editor } from '@tiptap/core'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { mediaApi, uploadFile } from '#blocks/media/desk/upload.ts'
import { told } from '#desk/client.ts'
import type { Medium } from '#blocks/media/model.ts'

type Move = { add: { id: string; at: number; name: string } } | { remove: string }
const key = new PluginKey<DecorationSet>('uploads')

/** Places move with the text around them. */
export const Uploads = Extension.create({
  name: 'uploads',
  addProseMirrorPlugins: () => [new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, places) {
        const moved = places.map(transaction.mapping, transaction.doc)
        const move = transaction.getMeta(key) as Move | undefined
        if (!move) return moved
        if ('add' in move) return moved.add(transaction.doc, [Decoration.widget(move.add.at, () => placeFor(move.add), { id: move.add.id })])
        return moved.remove(moved.find(undefined, undefined, (spec) => spec.id === move.remove))
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })],
})

function placeFor({ id, name }: { id: string; name: string }): HTMLElement {
  const place = document.createElement('span')
  place.className = 'upload'
  place.id = `upload-${id}`
  place.append(`${name} is on its way `, Object.assign(document.createElement('progress'), { max: 1, value: 0 }))
  return place
}

/** Brings files into the story, one after the other; `tell` hears what is refused. */
export async function bringFiles(editor: Editor, files: File[], at: number, tell: (sentence: string) => void) {
  for (const file of files) {
    const id = crypto.randomUUID()
    const $at = editor.state.doc.resolve(Math.min(at, editor.state.doc.content.size))
    const between = $at.depth ? $at.after(1) : $at.pos
    editor.view.dispatch(editor.state.tr.setMeta(key, { add: { id, at: between, name: file.name } } satisfies Move))
    try {
      const medium = await uploadFile(file, (share) => showShare(id, share))
      if (!editor.isDestroyed) putInPlace(editor, id, blockFor(medium))
    } catch (error) {
      tell(`${file.name}: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, { remove: id } satisfies Move))
    }
  }
}

function showShare(id: string, share: number) {
  const bar = document.querySelector<HTMLProgressElement>(`#upload-${CSS.escape(id)} progress`)
  if (bar) bar.value = share
}

function putInPlace(editor: Editor, id: string, block: object) {
  const place = key.getState(editor.state)?.find(undefined, undefined, (spec) => spec.id === id)[0]
  editor.commands.insertContentAt(place?.from ?? editor.state.doc.content.size, block)
}

/** Pictures of other sites that were pasted are fetched by our server, so that readers ask nobody for them; where that fails they stay links. */
export async function bringStrangers(editor: Editor, tell: (sentence: string) => void) {
  const addresses = new Set<string>()
  editor.state.doc.descendants((node) => void (isStranger(node) && addresses.add(String(node.attrs.src))))
  for (const url of addresses) {
    try {
      const { id } = await told(mediaApi.fetched.$post({ json: { url } }))
      if (!editor.isDestroyed) replaceStranger(editor, url, id)
    } catch (error) {
      tell(`A picture stays on ${new URL(url).hostname}, as a link: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

const isStranger = ({ type, attrs }: Node) => type.name === 'image' && !attrs.mediaId && Boolean(attrs.src)

function replaceStranger(editor: Editor, url: string, mediaId: string) {
  const { tr } = editor.state
  tr.doc.descendants((node, at) => void (isStranger(node) && node.attrs.src === url && tr.setNodeMarkup(at, undefined, { ...node.attrs, mediaId, src: '' })))
  if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false))
}

/** As what a medium stands in a text. */
export function blockFor({ id, kind, alt, caption, credit, name, bytes, mime }: Medium) {
  const words = caption ? [{ type: 'text', text: caption }] : []
  if (kind === 'image') return { type: 'image', attrs: { mediaId: id, alt, credit }, content: words }
  if (kind === 'file') return { type: 'file', attrs: { mediaId: id, name, bytes, mime } }
  return { type: kind, attrs: { mediaId: id, title: name.replace(/\.\w+$/, '') }, content: words }
}
