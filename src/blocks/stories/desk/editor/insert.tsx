/** The menu of what can be put in: after a slash at the start of a line, or by the round button beside an empty one. */
import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { type Asking, found, type Insertable, insertables } from './menu.ts'
import { sight } from './sight.ts'
import { placeOf, useEditorState } from './use-editor.ts'

interface Asked {
  /** Where the slash stands; -1 where the button was pressed. */
  from: number
  typed: string
}

export function InsertMenu({ editor, frame, onAsk }: { editor: Editor; frame: HTMLElement; onAsk(what: Asking): void }) {
  const all = useMemo(() => insertables(onAsk), [onAsk])
  const [pressed, setPressed] = useState(false)
  const [dismissed, setDismissed] = useState(-1)
  const place = useEditorState(editor, ({ state: { selection }, isEditable, view }) => {
    const { $from, empty } = selection
    const text = $from.parent.textContent
    const isLine = isEditable && empty && $from.parent.type.name === 'paragraph' && view.hasFocus()
    const isEmptyLine = isLine && text === '' && $from.depth === 1
    const typed = isLine && /^\/[\p{L}\d ]{0,20}$/u.test(text) && $from.parentOffset === text.length ? text.slice(1) : undefined
    // Where nothing is to be shown the same is said at each key, so that none draws anything anew.
    return isEmptyLine || typed !== undefined ? { at: $from.pos, start: $from.start(), isEmptyLine, typed } : null
  })
  const asked: Asked | undefined = place?.typed !== undefined && dismissed !== place.start ? { from: place.start, typed: place.typed } : pressed && place?.isEmptyLine ? { from: -1, typed: '' } : undefined
  const choices = asked ? found(all, asked.typed) : []
  const spot = place ? placeOf(editor, place.at, frame) : undefined
  const close = () => {
    setPressed(false)
    setDismissed(place?.start ?? -1)
  }
  const choose = (choice: Insertable) => {
    if (asked && asked.from >= 0) editor.chain().deleteRange({ from: asked.from, to: asked.from + asked.typed.length + 1 }).run()
    setPressed(false)
    choice.run(editor)
  }
  if (place?.typed === undefined && dismissed !== -1) setDismissed(-1)
  if (!spot || !place) return null
  return (
    <>
      {place.isEmptyLine && !asked && <button type="button" className="insert-here" style={{ top: spot.top - 3 }} aria-label="Put something in here" onMouseDown={(event) => event.preventDefault()} onClick={() => setPressed(true)}>+</button>}
      {asked && choices.length > 0 && <Choices choices={choices} editor={editor} style={{ left: Math.max(0, Math.min(spot.left, frame.clientWidth - 296)), ...besideLine(spot, frame) }} onChoose={choose} onClose={close} />}
    </>
  )
}

/** Beneath the line while there is room, else above it; as high as what is seen there allows, and no higher than is read at a glance. */
function besideLine({ top, bottom }: { top: number; bottom: number }, frame: HTMLElement) {
  const seen = sight()
  const { top: corner } = frame.getBoundingClientRect()
  const [above, below] = [corner + top - seen.top - 12, seen.bottom - corner - bottom - 12]
  const height = (room: number) => Math.max(120, Math.min(304, room))
  return below >= 304 || below >= above ? { top: bottom + 6, maxHeight: height(below) } : { bottom: frame.clientHeight - top + 6, maxHeight: height(above) }
}

function Choices({ choices, editor, style, onChoose, onClose }: { choices: Insertable[]; editor: Editor; style: object; onChoose(choice: Insertable): void; onClose(): void }) {
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const current = choices[Math.min(at, choices.length - 1)]
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step && !['Enter', 'Tab', 'Escape'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    if (step) setAt((before) => (before + step + choices.length) % choices.length)
    else if (event.key === 'Escape') onClose()
    else if (current) onChoose(current)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    // Before the editor hears of it.
    editor.view.dom.addEventListener('keydown', listen, { capture: true })
    return () => editor.view.dom.removeEventListener('keydown', listen, { capture: true })
  }, [editor])
  // Newer browsers answer with a promise, which is no way to end an effect.
  useEffect(() => void list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }), [at])
  return (
    <div ref={list} className="insert-menu" role="listbox" aria-label="Put in" style={style} onMouseDown={(event) => event.preventDefault()}>
      {choices.map((choice) => (
        <div key={choice.name} role="option" aria-selected={choice === current} tabIndex={-1} onClick={() => onChoose(choice)} onKeyDown={() => {}}>
          {choice.name} {choice.hint && <small>{choice.hint}</small>}
        </div>
      ))}
    </div>
  )
}
