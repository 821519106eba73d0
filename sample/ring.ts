/** Makes the sample's sounds: a struck bell and a talking drum, a few seconds each, as small WAVs of our own. Run by hand: `node sample/ring.ts`. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'

const rate = 11_025
type Sounding = (time: number) => number

const strokes = [{ at: 0, tone: 523 }, { at: 0.7, tone: 392 }, { at: 1.4, tone: 523 }, { at: 2.1, tone: 392 }, { at: 2.8, tone: 523 }]

/** A struck bell: partials that are no harmonics, the higher the sooner gone. */
const bell: Sounding = (time) => {
  let sum = 0
  for (const { at, tone } of strokes) {
    const since = time - at
    if (since < 0) continue
    for (const [partial, loudness] of [[1, 0.5], [2.76, 0.25], [5.4, 0.12]] as const) {
      sum += loudness * Math.sin(2 * Math.PI * tone * partial * since) * Math.exp(-since * (1.6 + partial))
    }
  }
  return sum
}

/** High, low, middle: how the drum says a sentence. */
const beats = [[0, 232], [0.24, 148], [0.48, 186], [0.84, 232], [1.02, 232], [1.32, 148], [1.74, 186], [1.92, 148], [2.28, 232], [2.7, 148]] as const

/** A talking drum: a membrane whose cords are squeezed as it is struck, so that each beat begins a little above its tone. */
const drum: Sounding = (time) => {
  let sum = 0
  for (const [at, tone] of beats) {
    const since = time - at
    if (since < 0) continue
    const phase = 2 * Math.PI * tone * (since + 0.012 * (1 - Math.exp(-since * 18)))
    sum += (0.62 * Math.sin(phase) + 0.22 * Math.sin(1.59 * phase) * Math.exp(-since * 12)) * Math.exp(-since * 7)
  }
  return sum
}

function record(name: string, seconds: number, sounding: Sounding) {
  const samples = Buffer.from(Array.from({ length: rate * seconds }, (_, at) => Math.max(0, Math.min(255, Math.round(128 + 90 * sounding(at / rate))))))
  writeFileSync(path.resolve(import.meta.dirname, 'pictures', name), Buffer.concat([headOf(samples.length), samples]))
}

/** The head of a WAV of 8 bits, one channel. */
function headOf(bytes: number): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + bytes, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(bytes, 40)
  return head
}

record('bell.wav', 5, bell)
record('drum.wav', 4, drum)
