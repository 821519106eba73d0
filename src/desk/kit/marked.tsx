/** The words that were looked for, marked in what was found; folded as the server folds them, so that accents are no matter. */
export function Marked({ text, words }: { text: string; words: string }) {
  const fold = (each: string) => each.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const at = words.trim() && fold(text).length === text.length ? fold(text).indexOf(fold(words.trim())) : -1
  if (at < 0) return text
  const end = at + words.trim().length
  return <>{text.slice(0, at)}<mark>{text.slice(at, end)}</mark>{text.slice(end)}</>
}
