import sharp from 'sharp'
import { readPicture } from '#blocks/media/actions.ts'
import type { Medium } from '#blocks/media/model.ts'
import { papers } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { ourFaces, typeset } from '#kernel/typeset.ts'
import { type IconName, iconSizes, inkOf, letterOf, safeShare } from './model.ts'

/** An icon as PNG: the logo on paper, or the letter on the paper's colour. */
export async function drawIcon(app: App, { name, accent }: { name: string; accent: string }, logo: Medium | undefined, icon: IconName): Promise<Buffer> {
  const size = iconSizes[icon]
  const inside = Math.round(size * safeShare(icon))
  const sign = logo && (await logoOf(app, logo, inside))
  const ground = sharp({ create: { width: size, height: size, channels: 3, background: sign ? papers.light : inkOf(accent) } })
  return ground.composite([{ input: sign ?? Buffer.from(await letter(letterOf(name), size, inside)), gravity: 'centre' }]).png({ compressionLevel: 9 }).toBuffer()
}

/** `undefined` where its file is gone, or is no picture. */
async function logoOf(app: App, logo: Medium, size: number): Promise<Buffer | undefined> {
  const bytes = await readPicture(app, logo)
  return bytes && sharp(bytes).resize({ width: size, height: size, fit: 'inside' }).png().toBuffer().catch(() => undefined)
}

const letter = (sign: string, size: number, inside: number) =>
  typeset(
    <div style={{ boxSizing: 'border-box', display: 'flex', alignItems: 'center', justifyContent: 'center', width: size, height: size, fontFamily: ourFaces, fontWeight: 700, fontSize: inside * 0.8, lineHeight: 1, color: papers.light }}>
      {sign}
    </div>,
    { width: size, height: size },
  )
