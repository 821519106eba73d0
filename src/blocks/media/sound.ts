/**
 * How long a recording in WAVE lasts, in seconds to the hundredth, from the first of its bytes; null where it does not say.
 * Chunks of RIFF (Microsoft and IBM, Multimedia Programming Interface 1.0): a name, a length, that many bytes and, after an odd number, one more.
 */
export function secondsOfWave(start: Uint8Array, bytes: number): number | null {
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength)
  const nameAt = (at: number) => String.fromCharCode(...start.subarray(at, at + 4))
  if (start.length < 12 || nameAt(0) !== 'RIFF' || nameAt(8) !== 'WAVE') return null
  let perSecond = 0
  for (let at = 12; at + 8 <= start.length;) {
    const length = view.getUint32(at + 4, true)
    if (nameAt(at) === 'fmt ' && at + 20 <= start.length) perSecond = view.getUint32(at + 16, true)
    // A recorder that was switched off, or that streamed, wrote no true length: there is no more sound than there are bytes.
    if (nameAt(at) === 'data') return perSecond ? Math.round((Math.min(length, bytes - at - 8) / perSecond) * 100) / 100 : null
    at += 8 + length + (length % 2)
  }
  return null
}
