/** Which part of the window shows the story: what lies over it at the top and at the foot is no place for words. */
import type { Editor } from '@tiptap/core'

/** Air between the words and what lies over them. */
const air = 12

export interface Sight {
  top: number
  bottom: number
}

export function sight(): Sight {
  const { height, offsetTop } = window.visualViewport ?? { height: window.innerHeight, offsetTop: 0 }
  const above = boxesOf('.mantine-AppShell-header, .story-bar').map(({ bottom }) => bottom)
  const below = boxesOf('.figure-form, .story-foot, .write-tools', isDocked).map(({ top }) => top)
  return { top: Math.max(offsetTop, ...above), bottom: Math.min(offsetTop + height, ...below) }
}

const boxesOf = (selector: string, is: (element: Element) => boolean = () => true) =>
  [...document.querySelectorAll(selector)].filter(is).map((element) => element.getBoundingClientRect()).filter(({ height }) => height > 0)

/** What floats within the text moves with it. */
const isDocked = (element: Element) => getComputedStyle(element).position !== 'absolute'

/** How far from the edges of the window the cursor has to stay. */
export const margins = {
  get top() { return sightNow().top + air },
  get bottom() { return (window.visualViewport?.height ?? window.innerHeight) - sightNow().bottom + air },
  left: 0, right: 0,
}

let seen: Sight | undefined

/** A key asks a dozen times, for everything that could scroll: looked at once. */
function sightNow(): Sight {
  if (!seen) queueMicrotask(() => { seen = undefined })
  return (seen ??= sight())
}

/** Moves the page until what is written in is seen; all of the figure at `at`, as far as the cursor stays in sight too. */
export function bringIntoSight(editor: Editor, at?: number) {
  const { top, bottom } = sight()
  const { from, head } = editor.state.selection
  const chosen = 'node' in editor.state.selection ? boxAt(editor, from) : undefined
  const cursor = chosen ?? editor.view.coordsAtPos(head)
  const whole = (at === undefined ? undefined : boxAt(editor, at)) ?? cursor
  const way = Math.min(whole.bottom - bottom + air, cursor.top - top - air)
  if (way > 0) window.scrollBy({ top: way, behavior: 'instant' })
  else if (cursor.top < top) window.scrollBy({ top: cursor.top - top - air, behavior: 'instant' })
}

function boxAt(editor: Editor, at: number): DOMRect | undefined {
  const element = editor.view.nodeDOM(at)
  return element instanceof HTMLElement ? element.getBoundingClientRect() : undefined
}
