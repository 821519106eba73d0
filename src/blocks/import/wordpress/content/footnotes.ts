/** The notes of an article as WordPress keeps them: a list of `{ id, content }` as JSON. */
export function readFootnotes(json: string): string[] {
  try {
    const notes: unknown = JSON.parse(json)
    return Array.isArray(notes) ? notes.map(contentOf).filter((content) => content !== '') : []
  } catch {
    return []
  }
}

function contentOf(note: unknown): string {
  return typeof note === 'object' && note !== null && 'content' in note && typeof note.content === 'string' ? note.content : ''
}
