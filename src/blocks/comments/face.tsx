/** A face for a name: five by five squares, the right half the mirror of the left. Drawn here: no picture service learns who reads what. */
export const Face = ({ name }: { name: string }) => (
  <svg className="face" viewBox="0 0 5 5" aria-hidden="true"><path d={strokesOf(name)} /></svg>
)

/** One stroke, a unit thick, for each run of squares. */
export function strokesOf(name: string): string {
  const bits = hashOf(name.trim().toLowerCase())
  return [0, 1, 2, 3, 4].map((row) => {
    const half = [0, 1, 2].map((column) => ((bits >>> (row * 3 + column)) & 1) === 1)
    const squares = [...half, half[1]!, half[0]!]
    return squares.map((isInk, at) => (isInk && !squares[at - 1] ? `M${at} ${row}.5h${runFrom(squares, at)}` : '')).join('')
  }).join('')
}

function runFrom(squares: boolean[], start: number): number {
  const end = squares.indexOf(false, start)
  return (end < 0 ? squares.length : end) - start
}

/** FNV-1a, folded so that each of the 15 squares depends on every letter. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return (hash ^ (hash >>> 15)) >>> 0
}
