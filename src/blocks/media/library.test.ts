import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { saveContributor } from '#blocks/contributors/actions.ts'
import { saveEpisode, saveShow } from '#blocks/shows/actions.ts'
import { createSite } from '../../site/app.ts'
import { type Sitter, signIn } from '../../../test/desk.ts'
import { addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import type { Medium } from './model.ts'

const photo = async (colour = '#386') => new Uint8Array(await sharp({ create: { width: 900, height: 600, channels: 3, background: colour } }).jpeg().toBuffer())

/** Sends a piece as a browser does: bytes, not JSON. */
const sendPiece = async (paper: Paper, who: Sitter, id: string, at: number, piece: Uint8Array<ArrayBuffer>) =>
  createSite(paper.app).request(`http://127.0.0.1:4000/desk/api/media/uploads/${id}?at=${at}`, { method: 'PATCH', headers: { cookie: who.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/offset+octet-stream' }, body: piece })

async function upload(paper: Paper, who: Sitter, bytes: Uint8Array<ArrayBuffer>, name = 'bell.jpg') {
  const { id } = await who.told<{ id: string }>('POST', '/media/uploads', { name, bytes: bytes.length })
  await sendPiece(paper, who, id, 0, bytes)
  return who.ask('POST', `/media/uploads/${id}`, { name })
}

onEachDatabase('the library of pictures', (newPaper) => {
  test('takes a picture in pieces, goes on where it broke off, and shows it', async () => {
    const paper = await newPaper()
    const ben = await signIn(paper, 'author', 'Ben')
    const bytes = await photo()
    const half = Math.floor(bytes.length / 2)
    const { id } = await ben.told<{ id: string }>('POST', '/media/uploads', { name: 'bell.jpg', bytes: bytes.length })
    await sendPiece(paper, ben, id, 0, bytes.slice(0, half))
    expect(await ben.told('GET', `/media/uploads/${id}`)).toEqual({ arrived: half })
    expect((await ben.ask('POST', `/media/uploads/${id}`, { name: 'bell.jpg' })).status).toBe(409)
    expect((await sendPiece(paper, ben, id, half + 5, bytes.slice(half + 5))).status).toBe(409)
    await sendPiece(paper, ben, id, half - 3, bytes.slice(half - 3))
    const medium = await ben.told<Medium>('POST', `/media/uploads/${id}`, { name: 'bell.jpg' })
    expect(medium).toMatchObject({ kind: 'image', width: 900, name: 'bell.jpg' })
    expect(await ben.told<Medium[]>('GET', '/media?q=BELL')).toMatchObject([{ id: medium.id }])
    const shown = await ben.ask('GET', `/media/${medium.id}/picture?width=300`)
    expect([shown.status, (await paper.get(shown.headers.get('location')!)).status]).toEqual([302, 200])
    expect(readdirSync(path.join(paper.dataDir, 'uploads'))).toEqual([])
  })

  test('knows nothing of the uploads of others, of more than was announced, or of what is no picture', async () => {
    const paper = await newPaper()
    const [ben, chi] = [await signIn(paper, 'author', 'Ben'), await signIn(paper, 'contributor', 'Chi')]
    const { id } = await ben.told<{ id: string }>('POST', '/media/uploads', { name: 'x', bytes: 10 })
    for (const stranger of [id, id.replace(ben.person.id, chi.person.id), '..%2f..%2fogene.db', `${chi.person.id}.10.${'0'.repeat(24)}`]) {
      expect([stranger, (await sendPiece(paper, chi, stranger, 0, new Uint8Array(5))).status]).toEqual([stranger, 404])
    }
    expect((await sendPiece(paper, ben, id, 0, new Uint8Array(11))).status).toBe(413)
    expect((await ben.ask('POST', '/media/uploads', { name: 'x', bytes: 0 })).status).toBe(422)
    const drawing = await upload(paper, ben, new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'))
    expect([drawing.status, ((await drawing.json()) as { message: string }).message]).toEqual([415, expect.stringContaining('SVG')])
  })

  test('lets its bringer and editors say what it shows, and nobody take away what is shown', async () => {
    const paper = await newPaper()
    const [ben, chi, ada] = [await signIn(paper, 'author', 'Ben'), await signIn(paper, 'contributor', 'Chi'), await signIn(paper, 'editor', 'Ada')]
    const { id } = (await (await upload(paper, ben, await photo())).json()) as Medium
    const words = { alt: 'A bell', caption: 'Rung at noon', credit: 'Ben', focalX: 0.2, focalY: 0.8 }
    expect((await chi.ask('PUT', `/media/${id}`, words)).status).toBe(403)
    expect(await ben.told('PUT', `/media/${id}`, words)).toMatchObject(words)
    const section = await addSection(paper, 'News')
    const story = await writeStory(paper, { sectionId: section.id, headline: 'Shown', lead: { mediumId: id } })
    expect(await ada.told('GET', `/media/${id}`)).toMatchObject({ medium: { id }, uses: [{ name: 'Shown' }] })
    expect((await ada.ask('DELETE', `/media/${id}`)).status).toBe(409)
    await writeStory(paper, { sectionId: section.id, headline: 'Shown no more' }, story.id)
    await ada.told('DELETE', `/media/${id}`)
    expect((await ada.ask('GET', `/media/${id}`)).status).toBe(404)
  })

  test('keeps the picture of a contributor, a show or an episode, and the recording of one', async () => {
    const paper = await newPaper()
    const ada = await signIn(paper, 'editor', 'Ada')
    const { id } = (await (await upload(paper, ada, await photo())).json()) as Medium
    await paper.change(async (change) => {
      await saveContributor(change, paper.app.newId(), { slug: '', name: 'Chi Eze', pictureId: id })
      const { show } = await saveShow(change, { name: 'The Bell Hour', pictureId: id })
      await saveEpisode(change, show, { title: 'Tides', publishedAt: '2026-03-01', stillId: id })
    })
    const { uses } = await ada.told<{ uses: { name: string }[] }>('GET', `/media/${id}`)
    expect(uses.map(({ name }) => name)).toEqual(['the picture of Chi Eze', 'the show The Bell Hour', 'the episode “Tides”'])
    const refused = await ada.ask('DELETE', `/media/${id}`)
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('the picture of Chi Eze')])
  })
})

const hostile = path.resolve(import.meta.dirname, '../../../../shared/corpora/hostile-images/libpng-crashers')
const names = (() => { try { return readdirSync(hostile).filter((name) => /\.png$/i.test(name)) } catch { return [] } })()

onEachDatabase('hostile pictures', (newPaper) => {
  test.skipIf(!names.length)('are taken as what they show or refused with a sentence; the paper goes on (needs the corpora)', async () => {
    const paper = await newPaper()
    const ben = await signIn(paper, 'author', 'Ben')
    for (const name of names) {
      const bytes = new Uint8Array(readFileSync(path.join(hostile, name)))
      if (!bytes.length) continue
      const answer = await upload(paper, ben, bytes, name)
      const { message } = (await answer.json()) as { message?: string }
      expect([name, [201, 413, 415, 422].includes(answer.status), answer.status === 201 || Boolean(message)]).toEqual([name, true, true])
    }
    expect((await paper.get('/')).status).toBe(200)
  })
})
