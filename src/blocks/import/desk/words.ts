/** What the report of an import says, for people at the desk: its reasons are written for a terminal too. */
export const kindNames = {
  article: 'Stories', page: 'Pages', section: 'Sections', topic: 'Topics', contributor: 'Contributors', medium: 'Pictures and files', comment: 'Comments', other: 'Other things',
}
export const outcomeNames = { added: 'New', updated: 'Brought up to date', kept: 'Kept as here', unchanged: 'As before', leftOut: 'Left out' }
export const chapterNames = { warning: 'To look at', kept: 'Kept as it is here', leftOut: 'Left out', changed: 'Changed on the way' }

const instead: [RegExp, string][] = [
  [/: `publication apply` sets that$/, ': the menu can be changed under Name and looks'],
  [/, and shown by `npx ogene views`$/, ''],
  [/^a medium\b/, 'a picture or file'],
  // What WordPress calls it within itself.
  [/^([\w-]+): of a plug-in's own kind, /, 'of a plug-in’s own kind ($1), '],
  [/^[\w-]+: /, ''],
]

/** A sentence about the desk, where the reason speaks of commands. */
export function inDeskWords(why: string): string {
  const words = instead.reduce((text, [pattern, better]) => text.replace(pattern, better), why)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
