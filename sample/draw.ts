/** Draws the sample's pictures: prints of our own, from a few inks and some paper. Run by hand when one is changed: `node sample/draw.ts [name…]`. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { faces } from './draw/faces.ts'
import { height, svg, width } from './draw/ink.ts'
import { lagoonScenes } from './draw/scenes-lagoon.ts'
import { roomScenes } from './draw/scenes-room.ts'
import { townScenes } from './draw/scenes-town.ts'
import { uprightScenes } from './draw/scenes-upright.ts'

const folder = path.resolve(import.meta.dirname, 'pictures')
const wanted = process.argv.slice(2)

/** Those that stand widest; a fresh start develops every picture at every width, so the others are no larger than they need be. */
const large = new Set(['lagoon', 'village'])

/** The tooth of the paper: darker and lighter by a hair, the same on every picture. */
const tooth = (w: number, h: number, darkness: number) => svg(w, h,
  `<filter id="t"><feTurbulence type="fractalNoise" baseFrequency="0.012 0.016" numOctaves="4" seed="8"/><feColorMatrix values="0 0 0 0 ${darkness} 0 0 0 0 ${darkness} 0 0 0 0 ${darkness} 0.26 0 0 0 -0.118"/></filter><rect width="${w}" height="${h}" filter="url(#t)"/>`)
const grain = (w: number, h: number) => svg(w, h,
  `<filter id="g"><feTurbulence type="fractalNoise" baseFrequency="0.55" numOctaves="2" seed="3"/><feColorMatrix values="0 0 0 0 1 0 0 0 0 0.97 0 0 0 0 0.9 0 0.9 0 0 -0.47"/></filter><rect width="${w}" height="${h}" filter="url(#g)" opacity="0.35"/>`)
/** A little darker towards the corners, as under a lamp. */
const corners = (w: number, h: number) => svg(w, h,
  `<defs><radialGradient id="v" cx="50%" cy="46%" r="75%"><stop offset="55%" stop-opacity="0"/><stop offset="100%" stop-color="#1a1016" stop-opacity="0.34"/></radialGradient></defs><rect width="${w}" height="${h}" fill="url(#v)"/>`)

async function print(name: string, drawn: string, [w, h]: [number, number], to: number) {
  if (wanted.length && !wanted.includes(name)) return
  const layers = [tooth(w, h, 0.1), grain(w, h), corners(w, h)].map((layer) => ({ input: Buffer.from(layer), blend: 'over' as const }))
  const whole = await sharp(Buffer.from(svg(w, h, drawn))).composite(layers).png().toBuffer()
  await sharp(whole).resize(to).jpeg({ quality: 76, mozjpeg: true }).toFile(path.join(folder, `${name}.jpg`))
}

await mkdir(folder, { recursive: true })
for (const [name, scene] of Object.entries({ ...townScenes, ...lagoonScenes, ...roomScenes })) await print(name, scene(), [width, height], large.has(name) ? 1280 : 960)
for (const [name, scene] of Object.entries(uprightScenes)) await print(name, scene(), [1000, 1250], 720)
for (const [name, face] of Object.entries(faces)) await print(name, face(), [600, 600], 480)
