/** A text as its readers will see it, with the tools to write it: of a story, or of a page. */
import { notifications } from '@mantine/notifications'
import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Body } from '#blocks/body/model.ts'
import { MediaPicker } from '#blocks/media/desk/picker.tsx'
import type { Medium } from '#blocks/media/model.ts'
import { opening } from '#desk/opening.ts'
import { bodyIn, createEditor } from './editor.ts'
import { EmbedDialog, embedFor } from './embed.tsx'
import { FigureForm } from './figure-form.tsx'
import { InsertMenu } from './insert.tsx'
import { type Asking, insertBlock } from './menu.ts'
import { Tools } from './tools.tsx'
import { blockFor, bringFiles } from './uploads.ts'

const tell = (message: string) => notifications.show({ message, autoClose: 8000 })

interface BodyFieldProps {
  /** What it opens with; later changes come by `replaceBody`. */
  body: Body
  label: string
  isEditable: boolean
  /** What the tools stand in, placed. */
  frame: HTMLElement | null
  onWrite(body: Body): void
  onEditor(editor: Editor): void
  /** The cursor goes up from the first line. */
  onUp?(): void
}

export function BodyField({ body, label, isEditable, frame, onWrite, onEditor, onUp }: BodyFieldProps) {
  const [editor, setEditor] = useState<Editor>()
  const [asking, setAsking] = useState<Asking>()
  const place = useRef<HTMLDivElement>(null)
  const write = useEffectEvent(onWrite)
  const up = useEffectEvent(() => onUp?.())
  const ready = useEffectEvent((made: Editor) => {
    setEditor(made)
    onEditor(made)
  })
  const first = useEffectEvent(() => ({ body, label, isEditable, language: opening.paper.language, ...(onUp && { onUp: () => up() }) }))
  useEffect(() => {
    if (!place.current) return undefined
    const made: Editor = createEditor({
      place: place.current, ...first(), onTell: tell,
      onChange: () => write(bodyIn(made)),
      onFiles: (files, at) => void bringFiles(made, files, at, tell),
      onAddress: (address) => embedFor(made, address, tell),
    })
    ready(made)
    return () => made.destroy()
  }, [])
  useEffect(() => void editor?.setEditable(isEditable, false), [editor, isEditable])
  const ask = useCallback((what: Asking) => setAsking(what), [])
  const take = (media: Medium[]) => {
    setAsking(undefined)
    if (!editor || !media.length) return
    insertBlock(editor, asking === 'gallery' ? { type: 'gallery', content: media.map(blockFor) } : blockFor(media[0]!))
  }
  return (
    <>
      <div ref={place} />
      {editor && frame && <Tools editor={editor} frame={frame} />}
      {editor && frame && <InsertMenu editor={editor} frame={frame} onAsk={ask} />}
      {editor && isEditable && <FigureForm editor={editor} />}
      {editor && asking === 'embed' && <EmbedDialog editor={editor} onClose={() => setAsking(undefined)} onTell={tell} />}
      {asking && asking !== 'embed' && <MediaPicker kind={asking === 'gallery' ? 'image' : asking} isMany={asking === 'gallery'} onPick={take} onClose={() => setAsking(undefined)} />}
    </>
  )
}
