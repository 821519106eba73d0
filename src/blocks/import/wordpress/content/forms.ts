import type { Place } from './conversion.ts'
import type { Tag } from './tree.ts'

/** A form of the old site leads nowhere here: the words on it stay, what was to be filled in goes. */
export function form(tag: Tag, place: Place) {
  place.conversion.note('form kept as its words only')
  control(tag, place)
}

export function control(tag: Tag, { flow, conversion, setting }: Place) {
  flow.endRun()
  conversion.walk(tag.children, { flow, conversion, setting })
  flow.endRun()
}

/** Words of controls that stand in a line of words. */
export function controlInLine(tag: Tag, { flow, conversion, setting }: Place) {
  flow.words(' ', setting.marks, 'html')
  conversion.walk(tag.children, { flow, conversion, setting })
  flow.words(' ', setting.marks, 'html')
}
