/** React beside the editor: what of its state the tools show, read after each transaction and compared, so that a key draws nothing anew that did not change. */
import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useState } from 'react'

/** What `read` makes of the editor, kept while it says the same. */
export function useEditorState<T>(editor: Editor | undefined, read: (editor: Editor) => T): T | undefined {
  const [value, setValue] = useState<T>()
  const look = useEffectEvent(() => {
    if (!editor) return
    setValue((before) => {
      const now = read(editor)
      return JSON.stringify(before) === JSON.stringify(now) ? before : now
    })
  })
  useEffect(() => {
    if (!editor) return undefined
    const onChange = () => look()
    onChange()
    editor.on('transaction', onChange).on('focus', onChange).on('blur', onChange)
    return () => void editor.off('transaction', onChange).off('focus', onChange).off('blur', onChange)
  }, [editor])
  return value
}

/** Where something of the text stands within the manuscript, in pixels from its corner. */
export function placeOf(editor: Editor, at: number, frame: HTMLElement): { left: number; top: number; bottom: number } {
  const box = frame.getBoundingClientRect()
  const spot = editor.view.coordsAtPos(at)
  return { left: spot.left - box.left, top: spot.top - box.top, bottom: spot.bottom - box.top }
}
