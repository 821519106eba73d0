/** Rings the sample's bell: a few seconds of two struck tones, as a small WAV of our own. Run by hand: `node sample/ring.ts`. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'

const rate = 11_025
const strokes = [{ at: 0, tone: 523 }, { at: 0.7, tone: 392 }, { at: 1.4, tone: 523 }, { at: 2.1, tone: 392 }, { at: 2.8, tone: 523 }]
const seconds = 5

/** A struck bell: partials that are no harmonics, the higher the sooner gone. */
function sounding(time: number): number {
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

const samples = Buffer.from(Array.from({ length: rate * seconds }, (_, at) => Math.max(0, Math.min(255, Math.round(128 + 90 * sounding(at / rate))))))
const head = Buffer.alloc(44)
head.write('RIFF', 0)
head.writeUInt32LE(36 + samples.length, 4)
head.write('WAVEfmt ', 8)
head.writeUInt32LE(16, 16)
head.writeUInt16LE(1, 20)
head.writeUInt16LE(1, 22)
head.writeUInt32LE(rate, 24)
head.writeUInt32LE(rate, 28)
head.writeUInt16LE(1, 32)
head.writeUInt16LE(8, 34)
head.write('data', 36)
head.writeUInt32LE(samples.length, 40)
writeFileSync(path.resolve(import.meta.dirname, 'pictures/bell.wav'), Buffer.concat([head, samples]))
