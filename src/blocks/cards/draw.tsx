import sharp from 'sharp'
import { ink, papers } from '#blocks/publication/model.ts'
import { inReadingOrder, ourFaces, typeset } from '#kernel/typeset.ts'
import { type Card, cardSize, mostCardBytes } from './model.ts'

const paper = papers.light
const { width, height } = cardSize

/** Draws a card as JPEG. `picture` is the article's own, where it has one. */
export async function drawCard(card: Card, picture: Buffer | undefined): Promise<Buffer> {
  const words = Buffer.from(await typeset(<CardView card={card} isPictured={picture !== undefined} />, cardSize))
  const ground = picture ? await cropped(picture, card) : sharp({ create: { width, height, channels: 3, background: paper } })
  const drawn = await ground.composite([{ input: words }]).png().toBuffer()
  for (const quality of [82, 70, 55, 40]) {
    const bytes = await sharp(drawn).jpeg({ quality, progressive: true, mozjpeg: true }).toBuffer()
    if (bytes.length <= mostCardBytes) return bytes
  }
  throw new Error('a card came out too heavy at every quality')
}

/** What must stay in sight stays in the middle as far as the picture reaches. */
async function cropped(picture: Buffer, { focalX, focalY }: Card) {
  const { autoOrient } = await sharp(picture).metadata()
  const scale = Math.max(width / autoOrient.width, height / autoOrient.height)
  const size = { width: Math.ceil(autoOrient.width * scale), height: Math.ceil(autoOrient.height * scale) }
  const left = Math.min(size.width - width, Math.max(0, Math.round(size.width * (focalX ?? 0.5) - width / 2)))
  const top = Math.min(size.height - height, Math.max(0, Math.round(size.height * (focalY ?? 0.5) - height / 2)))
  return sharp(await sharp(picture).autoOrient().resize({ ...size, fit: 'fill' }).extract({ left, top, width, height }).flatten({ background: paper }).toBuffer())
}

/** The longer a headline, the smaller its letters. */
const sizeOf = (headline: string) => (headline.length < 40 ? 76 : headline.length < 80 ? 62 : headline.length < 130 ? 50 : 40)
const longest = 190
const cut = (text: string) => (text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')}…`)

const CardView = ({ card, isPictured }: { card: Card; isPictured: boolean }) => {
  const { headline, kicker, paid, publication, language, colour } = card
  const tone = colour || ink
  const colours = isPictured ? { words: '#fff', quiet: 'rgba(255,255,255,.86)', kicker: '#fff' } : { words: ink, quiet: '#5f5a52', kicker: tone }
  return (
    <div style={{ ...column, justifyContent: 'flex-end', width, height, fontFamily: ourFaces, backgroundImage: isPictured ? shade : undefined }}>
      {!isPictured && <div style={{ boxSizing: 'border-box', position: 'absolute', display: 'flex', left: 64, right: 64, top: 64, height: 10, backgroundColor: tone }} />}
      <div style={{ ...column, padding: '0 64px 52px' }}>
        {kicker && <Line text={kicker} language={language} style={{ fontSize: 28, fontWeight: 700, color: colours.kicker, marginBottom: 14 }} />}
        <Line text={cut(headline)} language={language} style={{ fontSize: sizeOf(headline), fontWeight: 700, lineHeight: 1.12, color: colours.words }} />
        {paid && <Line text={cut(paid)} language={language} style={{ fontSize: 30, fontWeight: 700, color: colours.quiet, marginTop: 18 }} />}
        <div style={{ ...column, marginTop: 28, paddingTop: 20, borderTop: `2px solid ${isPictured ? 'rgba(255,255,255,.55)' : '#d9d4c9'}` }}>
          <Line text={publication} language={language} style={{ fontSize: 30, fontWeight: 700, color: colours.quiet }} />
        </div>
      </div>
    </div>
  )
}

const column = { boxSizing: 'border-box', display: 'flex', flexDirection: 'column' } as const
const shade = 'linear-gradient(to bottom, rgba(0,0,0,.05) 0%, rgba(0,0,0,.2) 35%, rgba(0,0,0,.82) 100%)'

const Line = ({ text, language, style }: { text: string; language: string; style: React.CSSProperties }) => {
  const { words, isReversed } = inReadingOrder(text, language)
  if (!isReversed) return <div style={{ boxSizing: 'border-box', display: 'flex', ...style }}>{text}</div>
  return (
    <div style={{ boxSizing: 'border-box', display: 'flex', flexDirection: 'row-reverse', flexWrap: 'wrap', columnGap: 16, ...style }}>
      {words.map((word, at) => <div key={at} style={{ display: 'flex' }}>{word}</div>)}
    </div>
  )
}
