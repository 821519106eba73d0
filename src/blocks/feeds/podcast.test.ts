import sharp from 'sharp'
import { expect, test } from 'vitest'
import { describeMedium, keepMedium } from '#blocks/media/actions.ts'
import { mediaPath, squareName } from '#blocks/media/model.ts'
import { applyShows, describeShows } from '#blocks/shows/actions.ts'
import type { NewShow } from '#blocks/shows/model.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { valuesIn } from '../../../test/xml.ts'
import { podcastGuid } from './podcast-guid.ts'

/** Some seconds of silence. */
function wav(seconds: number): Buffer {
  const bytes = Buffer.alloc(44 + 8000 * seconds)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  for (const [at, value] of [[16, 16], [24, 8000], [28, 8000], [40, bytes.length - 44]] as const) bytes.writeUInt32LE(value, at)
  for (const [at, value] of [[20, 1], [22, 1], [32, 1], [34, 8]] as const) bytes.writeUInt16LE(value, at)
  bytes.write('data', 36)
  return bytes
}

/** Red to the left, blue to the right. */
function halves(): Promise<Buffer> {
  const half = (background: string) => ({ create: { width: 600, height: 600, channels: 3 as const, background } })
  return sharp(half('#f00')).extend({ right: 600, background: '#00f' }).png().toBuffer()
}

const home = 'https://lagoon.example'
const apply = (paper: Paper, ...shows: NewShow[]) => paper.change((change) => applyShows(change, shows))

async function talkShow(paper: Paper, more: Partial<NewShow> = {}) {
  const sound = await keepMedium(paper.app, { bytes: wav(2), name: 'bell.wav' })
  const picture = await keepMedium(paper.app, { bytes: await halves(), name: 'halves.png' })
  await paper.change((change) => describeMedium(change, picture.id, { focalX: 1, focalY: 0.5 }))
  await apply(paper, {
    name: 'Talk & <Bell>', slug: 'talk', description: 'One guest ]]> one hour.', pictureId: picture.id, ...more,
    episodes: [
      { title: 'Elsewhere', url: 'https://video.example/1', publishedAt: '2026-01-01' },
      { title: 'The bell', mediaId: sound.id, publishedAt: '2026-02-01', seconds: 61, transcript: 'Bisi: Good evening.\n\nGuest: <b>Good</b> evening.', description: 'On & on.\n\nAnd on.',
        chapters: [{ seconds: 0, title: 'Bells & <whistles>' }, { seconds: 30, title: 'The rest' }] },
      { title: 'The drum', mediaId: sound.id, publishedAt: '2026-02-08', url: 'https://video.example/3?a=1&b=2' },
      { title: 'Tomorrow', mediaId: sound.id, publishedAt: '2026-03-03', transcript: 'Not yet.' },
    ],
  })
  return { sound, picture }
}

onEachDatabase('podcasts', (newPaper) => {
  test('a podcast app finds the recordings of the paper’s own, each with its length, its kind and its number, latest first', async () => {
    const paper = await newPaper()
    const { sound } = await talkShow(paper)
    const answer = await paper.get('/shows/talk/feed')
    expect([answer.headers.get('content-type'), answer.headers.get('link')]).toEqual(['application/rss+xml; charset=utf-8', `<${home}/shows/talk/feed>; rel="self"`])
    const feed = await answer.text()
    const items = (name: string) => valuesIn(feed, `/rss/channel/item/${name}`)
    expect(items('title')).toEqual(['The drum', 'The bell'])
    expect(items('enclosure/@*')).toEqual([0, 1].flatMap(() => [home + mediaPath(sound), String(sound.bytes), 'audio/wav']))
    expect((await paper.get(mediaPath(sound))).status).toBe(200)
    expect(items('itunes:episode')).toEqual(['3', '2'])
    expect(valuesIn(feed, '/rss/channel/item[2]/itunes:duration')).toEqual(['61'])
    expect(items('itunes:explicit')).toEqual(['false', 'false'])
    expect(items('content:encoded')).toEqual(['<p><a href="https://video.example/3?a=1&#38;b=2">https://video.example/3?a=1&#38;b=2</a></p>', '<p>On &#38; on.</p><p>And on.</p>'])
    expect(new Set(items('guid')).size).toBe(2)
  })

  test('the show says what a shop of podcasts must know, and tells an e-mail address only where the editor gave one', async () => {
    const paper = await newPaper()
    await talkShow(paper)
    const channelOf = async (name: string) => valuesIn(await paper.read('/shows/talk/feed'), `/rss/channel/${name}`)
    expect(await channelOf('title')).toEqual(['Talk & <Bell>'])
    expect(await channelOf('description')).toEqual(['One guest ]]> one hour.'])
    expect(await channelOf('itunes:category/@text')).toEqual(['News'])
    expect([await channelOf('itunes:owner/itunes:name'), await channelOf('itunes:owner/itunes:email'), await channelOf('podcast:locked')]).toEqual([['The Lagoon Post'], [], ['no']])
    expect(await channelOf('podcast:guid')).toEqual([podcastGuid('https://lagoon.example/shows/talk/feed')])
    await talkShow(paper, { category: 'TV & Film', explicit: true, email: 'show@lagoon.example' })
    expect(await channelOf('itunes:category/@text')).toEqual(['TV & Film'])
    expect(await channelOf('itunes:explicit')).toEqual(['true'])
    expect([await channelOf('itunes:owner/itunes:email'), await channelOf('podcast:locked'), await channelOf('podcast:locked/@owner')])
      .toEqual([['show@lagoon.example'], ['yes'], ['show@lagoon.example']])
    expect(await describeShows({ trx: paper.app.db })).toMatchObject([{ category: 'TV & Film', explicit: true, email: 'show@lagoon.example' }])
  })

  test('the cover is a square of at least 1400 points with what must be seen in it, made once', async () => {
    const paper = await newPaper()
    const { picture } = await talkShow(paper)
    const [cover] = valuesIn(await paper.read('/shows/talk/feed'), '/rss/channel/itunes:image/@href')
    expect(cover).toBe(`${home}/media/${squareName(picture.hash)}`)
    const answer = await paper.get(cover!.replace(home, ''))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1400, height: 1400, format: 'jpeg' })
    const { channels: [red, , blue] } = await sharp(bytes).stats()
    expect([red!.mean < 3, blue!.mean > 250]).toEqual([true, true])
  })

  test('what was said can be read by programs, on its day and not before', async () => {
    const paper = await newPaper()
    await talkShow(paper)
    const feed = await paper.read('/shows/talk/feed')
    const [address] = valuesIn(feed, '//podcast:transcript/@url')
    expect(valuesIn(feed, '//podcast:transcript/@type')).toEqual(['text/plain'])
    const answer = await paper.get(address!.replace(home, ''))
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual(['text/plain; charset=utf-8', 'Bisi: Good evening.\n\nGuest: <b>Good</b> evening.\n'])
    for (const none of ['tomorrow', 'the-drum', 'nothing']) expect([none, (await paper.get(`/shows/talk/${none}/transcript.txt`)).status]).toEqual([none, 404])
    paper.clock.advance(86_400_000)
    expect((await paper.get('/shows/talk/tomorrow/transcript.txt')).status).toBe(200)
    expect(valuesIn(await paper.read('/shows/talk/feed'), '//item/title')).toEqual(['Tomorrow', 'The drum', 'The bell'])
  })

  test('a show that lies wholly elsewhere is a feed of links, and one of nothing is an empty feed', async () => {
    const paper = await newPaper()
    await apply(paper, { name: 'Film', episodes: [{ title: 'One', url: 'https://video.example/1', publishedAt: '2026-01-01' }] }, { name: 'Silence' })
    const feed = await paper.read('/shows/film/feed')
    expect([valuesIn(feed, '//item/title'), valuesIn(feed, '//item/enclosure'), valuesIn(feed, '//itunes:image')]).toEqual([['One'], [], []])
    expect(valuesIn(await paper.read('/shows/silence/feed'), '//item')).toEqual([])
    expect((await paper.get('/shows/nothing/feed')).status).toBe(404)
    expect((await paper.get('/shows/film/feed/')).headers.get('location')).toBe('/shows/film/feed')
    expect(await paper.read('/shows/film')).toContain('<link rel="alternate" type="application/rss+xml" title="Film" href="/shows/film/feed"/>')
  })

  test('a podcast app finds the chapters of an episode', async () => {
    const paper = await newPaper()
    await talkShow(paper)
    const feed = await paper.read('/shows/talk/feed')
    expect(valuesIn(feed, '//podcast:chapters/@*')).toEqual([`${home}/shows/talk/the-bell/chapters.json`, 'application/json+chapters'])
    const answer = await paper.get('/shows/talk/the-bell/chapters.json')
    expect(answer.headers.get('content-type')).toBe('application/json+chapters')
    expect(await answer.json()).toEqual({ version: '1.2.0', chapters: [{ startTime: 0, title: 'Bells & <whistles>' }, { startTime: 30, title: 'The rest' }] })
    for (const none of ['the-drum', 'tomorrow']) expect([none, (await paper.get(`/shows/talk/${none}/chapters.json`)).status]).toEqual([none, 404])
  })
})

test('a podcast is known by the address of its feed, as all podcasts are', () => {
  // The example of the specification.
  expect(podcastGuid('https://mp3s.nashownotes.com/pc20rss.xml')).toBe('917393e3-1b1e-5cef-ace4-edaa54e1f810')
  expect(podcastGuid('https://podnews.net/rss/')).toBe('9b024349-ccf0-5f69-a609-6b82873eab3c')
})
