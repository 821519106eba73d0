import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, inject, test } from 'vitest'
import { createSite } from '../../site/app.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { deleteMedium, describeMedium, insertMedium, keepMedium, listOrphans, prepareMedium } from './actions.ts'
import { mediaPath, mediaTag, type Medium, namesOf, originalName, sharedPicture, variantPath, variantsOf } from './model.ts'
import { findMedium, findMediumByHash, listMedia } from './store.ts'

const corpora = path.resolve('../shared/corpora')

onEachDatabase('media', (newPaper) => {
  test('A picture is kept once, with its words, its widths and its place in memory', async () => {
    const { app } = await newPaper()
    const words = { name: 'market.jpg', alt: 'A market', caption: 'Saturday', credit: 'A. Bello' }
    const medium = await keepMedium(app, { bytes: await photo(700, 500), ...words })
    expect(medium).toMatchObject({ kind: 'image', mime: 'image/jpeg', width: 700, height: 500, ...words })
    expect(variantsOf(medium, 'webp').map((variant) => variant.width)).toEqual([320, 480, 640])
    expect(medium.thumbhash).not.toBe('')
    expect(await findMedium(app.db, medium.id)).toEqual(medium)
    expect(await findMediumByHash(app.db, medium.hash)).toEqual(medium)
  })

  test('The same content again is the same medium, even when two bring it at once', async () => {
    const { app } = await newPaper()
    const bytes = await photo(90, 60)
    const first = await keepMedium(app, { bytes, name: 'a.jpg' })
    const again = await Promise.all([keepMedium(app, { bytes, name: 'b.jpg' }), keepMedium(app, { file: fileOf(bytes), name: 'c.jpg' })])
    expect(again.map((medium) => medium.id)).toEqual([first.id, first.id])
    const other = await photo(80, 60)
    const [one, two] = await Promise.all(['a.jpg', 'b.jpg'].map((name) => keepMedium(app, { bytes: other, name })))
    expect(one!.id).toBe(two!.id)
    expect(await app.db.selectFrom('media').select('id').execute()).toHaveLength(2)
  })

  test('Several media are found with one question', async () => {
    const { app } = await newPaper()
    const picture = await keepMedium(app, { bytes: await photo(50, 40), name: '' })
    const text = await keepMedium(app, { bytes: Buffer.from('words'), name: 'a.txt' })
    const before = app.database.queries()
    const found = await listMedia(app.db, [picture.id, text.id, picture.id, null, undefined, 'nothing'])
    expect([app.database.queries() - before, found.size]).toEqual([1, 2])
    expect([...(await listMedia(app.db, [null, undefined]))]).toEqual([])
    expect(app.database.queries() - before).toBe(1)
  })

  test('A change that fails keeps no medium, and the next try finds its files', async () => {
    const paper = await newPaper()
    const prepared = await prepareMedium(paper.app, { bytes: await photo(50, 40), name: 'a.jpg' })
    const failing = paper.change(async (change) => {
      await insertMedium(change, prepared)
      throw new Error('the rest failed')
    })
    await expect(failing).rejects.toThrow('the rest failed')
    expect(await findMedium(paper.app.db, prepared.medium.id)).toBeUndefined()
    expect((await listOrphans(paper.app)).sort()).toEqual(namesOf(prepared.medium).sort())
    const medium = await paper.change((change) => insertMedium(change, prepared))
    expect(await listOrphans(paper.app)).toEqual([])
    expect((await paper.get(mediaPath(medium))).status).toBe(200)
  })

  test('AVIF comes later, and the pages that show the picture learn of it', async () => {
    const { app, jobs } = await newPaper()
    const medium = await keepMedium(app, { bytes: await photo(700, 500), name: 'a.jpg' })
    expect(variantsOf(medium, 'avif')).toEqual([])
    let loads = 0
    const load = async () => ({ value: ++loads, tags: [mediaTag(medium.id)] })
    await app.cache.value('shows the picture', load)
    await jobs.runDue()
    const later = (await findMedium(app.db, medium.id))!
    expect(variantsOf(later, 'avif').length).toBeGreaterThan(0)
    for (const { width, bytes } of variantsOf(later, 'avif')) {
      expect(bytes).toBeLessThan(variantsOf(later, 'webp').find((each) => each.width === width)!.bytes)
    }
    expect(await app.cache.value('shows the picture', load)).toBe(2)
    expect(await app.db.selectFrom('jobs').selectAll().where('kind', '=', 'media.avif').execute()).toEqual([])
  })

  test('A picture deleted before its AVIF was made leaves nothing behind', async () => {
    const { app, jobs } = await newPaper()
    const medium = await keepMedium(app, { bytes: await photo(400, 300), name: 'a.jpg' })
    await deleteMedium(app, medium.id)
    await jobs.runDue()
    expect(await Array.fromAsync(app.files.list())).toEqual([])
  })

  test('A deleted medium is gone: the row, the files, the addresses; and may come back', async () => {
    const paper = await newPaper()
    const { app, jobs } = paper
    const bytes = await photo(400, 300)
    const medium = await keepMedium(app, { bytes, name: 'a.jpg' })
    await jobs.runDue()
    const kept = (await findMedium(app.db, medium.id))!
    await deleteMedium(app, medium.id)
    await deleteMedium(app, medium.id)
    expect(await findMedium(app.db, medium.id)).toBeUndefined()
    for (const variant of kept.variants) expect((await paper.get(variantPath(kept, variant))).status).toBe(404)
    const again = await keepMedium(app, { bytes, name: 'a.jpg' })
    await jobs.runDue()
    expect((await paper.get(mediaPath(again))).status).toBe(200)
  })

  test('Lost files come back when the same content is brought again', async () => {
    const paper = await newPaper()
    const bytes = await photo(400, 300)
    const medium = await keepMedium(paper.app, { bytes, name: 'a.jpg' })
    for (const name of namesOf(medium)) await paper.app.files.remove(name)
    expect((await paper.get(mediaPath(medium))).status).toBe(404)
    expect((await keepMedium(paper.app, { bytes, name: 'a.jpg' })).id).toBe(medium.id)
    expect((await paper.get(mediaPath(medium))).status).toBe(200)
  })

  test('The words of a medium can be changed, and what cannot be stored is left out of them', async () => {
    const { app, change } = await newPaper()
    const medium = await keepMedium(app, { bytes: Buffer.from('words'), name: 'a\0\ud800.txt', alt: '  x ', caption: 'y'.repeat(9999) })
    expect([medium.alt, medium.caption.length, medium.name.includes('\0'), medium.name.isWellFormed()]).toEqual(['x', 5000, false, true])
    await change((one) => describeMedium(one, medium.id, { alt: 'New words', focalX: 0.2, focalY: 1 }))
    expect(await findMedium(app.db, medium.id)).toEqual({ ...medium, alt: 'New words', focalX: 0.2, focalY: 1 })
  })

  test('What is refused leaves no file and no row', async () => {
    const { app } = await newPaper()
    const torn = (await photo(60, 60)).subarray(0, 150)
    for (const bytes of [Buffer.from('<svg/>'), torn, Buffer.from('MZ\0\0'), Buffer.alloc(0)]) {
      await expect(keepMedium(app, { bytes, name: 'a.jpg' })).rejects.toMatchObject({ name: 'Refusal' })
    }
    await expect(keepMedium(app, { file: '/nowhere/at/all.jpg', name: 'a.jpg' })).rejects.toThrow('ENOENT')
    expect([await Array.fromAsync(app.files.list()), await app.db.selectFrom('media').select('id').execute()]).toEqual([[], []])
  })

  test('Nothing that is served of a picture says where it was taken', async () => {
    const paper = await newPaper()
    const notes = { IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '6/1 27/1 11/1' } }
    const bytes = await sharp(await photo(500, 400)).withExif(notes).jpeg().toBuffer()
    expect(bytes.includes('Somebody')).toBe(true)
    const { id } = await keepMedium(paper.app, { bytes, name: 'a.jpg' })
    await paper.jobs.runDue()
    const medium = (await findMedium(paper.app.db, id))!
    expect(new Set(medium.variants.map((variant) => variant.format)).size).toBe(3)
    for (const variant of medium.variants) {
      const served = Buffer.from(await (await paper.get(variantPath(medium, variant))).arrayBuffer())
      expect([served.length, served.includes('Somebody'), served.includes('Exif'), (await sharp(served).metadata()).exif])
        .toEqual([variant.bytes, false, false, undefined])
    }
    for (const name of [originalName(medium.hash, 'jpg'), `${medium.hash}.jpg`]) expect((await paper.get(`/media/${name}`)).status).toBe(404)
  })

  test('A picture for other programs is a JPEG whose size is known', async () => {
    const paper = await newPaper()
    const medium = await keepMedium(paper.app, { bytes: await photo(1500, 1000), name: 'a.jpg' })
    const shared = sharedPicture(medium)!
    const { width, height, format } = await sharp(await (await paper.get(shared.path)).arrayBuffer()).metadata()
    expect({ width, height, mime: `image/${format}` }).toEqual({ width: shared.width, height: shared.height, mime: shared.mime })
    expect([width, height]).toEqual([1200, 800])
  })
})

onEachDatabase('addresses of media', (newPaper) => {
  test('A picture is served for ever, harmless, and not sent twice', async () => {
    const paper = await newPaper()
    const medium = await keepMedium(paper.app, { bytes: await photo(400, 300), name: 'a.jpg' })
    const response = await paper.get(mediaPath(medium, 320))
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*; sandbox$/) as string,
      'accept-ranges': 'bytes', 'content-length': String(variantsOf(medium, 'webp')[0]!.bytes),
    })
    const etag = response.headers.get('etag')!
    const again = await paper.get(mediaPath(medium, 320), { 'if-none-match': etag })
    expect([again.status, again.headers.get('etag'), (await again.arrayBuffer()).byteLength]).toEqual([304, etag, 0])
    expect((await paper.get(mediaPath(medium, 320), { 'if-modified-since': response.headers.get('last-modified')! })).status).toBe(304)
  })

  test('A recording is served whole, in parts, and its head alone', async () => {
    const paper = await newPaper()
    const sound = wav(400_000)
    const medium = await keepMedium(paper.app, { bytes: sound, name: 'interview.wav' })
    expect(medium).toMatchObject({ kind: 'audio', extension: 'wav', bytes: sound.length, variants: [] })
    const whole = await paper.get(mediaPath(medium))
    expect([whole.headers.get('content-type'), whole.headers.get('content-disposition')]).toEqual(['audio/wav', null])
    expect(Buffer.from(await whole.arrayBuffer()).equals(sound)).toBe(true)
    const part = await paper.get(mediaPath(medium), { range: 'bytes=1000-1999' })
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')])
      .toEqual([206, `bytes 1000-1999/${sound.length}`, '1000'])
    expect(Buffer.from(await part.arrayBuffer()).equals(sound.subarray(1000, 2000))).toBe(true)
    const beyond = await paper.get(mediaPath(medium), { range: `bytes=${sound.length}-` })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${sound.length}`])
    const end = await paper.get(mediaPath(medium), { range: 'bytes=-500' })
    expect([end.status, end.headers.get('content-range')]).toEqual([206, `bytes ${sound.length - 500}-${sound.length - 1}/${sound.length}`])
    expect(Buffer.from(await end.arrayBuffer()).equals(sound.subarray(-500))).toBe(true)
    const head = await createSite(paper.app).request(mediaPath(medium), { method: 'HEAD', headers: { range: 'bytes=0-9' } })
    expect([head.status, head.headers.get('content-length'), head.headers.get('accept-ranges'), (await head.arrayBuffer()).byteLength])
      .toEqual([200, String(sound.length), 'bytes', 0])
  })

  test('A download that broke off goes on where it was, unless the file is another by now', async () => {
    const paper = await newPaper()
    const sound = wav(400_000)
    const medium = await keepMedium(paper.app, { bytes: sound, name: 'interview.wav' })
    const whole = await paper.get(mediaPath(medium))
    const [etag, changed] = ['etag', 'last-modified'].map((name) => whole.headers.get(name)!)
    const rest = async (ifRange: string) => {
      const answer = await paper.get(mediaPath(medium), { 'range': 'bytes=300000-', 'if-range': ifRange })
      return [answer.status, (await answer.arrayBuffer()).byteLength]
    }
    for (const same of [etag!, changed!]) expect([same, await rest(same)]).toEqual([same, [206, sound.length - 300_000]])
    for (const other of ['"another"', `W/${etag}`, 'Mon, 02 Mar 2020 09:00:00 GMT', 'nonsense']) expect([other, await rest(other)]).toEqual([other, [200, sound.length]])
  })

  test('A paper to read opens, a file to keep is saved', async () => {
    const paper = await newPaper()
    const pdf = await keepMedium(paper.app, { bytes: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'), name: 'report.pdf' })
    const table = await keepMedium(paper.app, { bytes: Buffer.from('<script>alert(1)</script>,2'), name: 'table.csv' })
    const opened = await paper.get(mediaPath(pdf))
    expect([opened.headers.get('content-type'), opened.headers.get('content-disposition')]).toEqual(['application/pdf', null])
    const saved = await paper.get(mediaPath(table))
    expect([saved.headers.get('content-type'), saved.headers.get('content-disposition')])
      .toEqual(['text/csv; charset=utf-8', `attachment; filename="${table.hash}.csv"`])
    expect(saved.headers.get('content-security-policy')).toContain('sandbox')
  })

  test('Where there is no file there is none: 404 for every other name', async () => {
    const paper = await newPaper()
    const medium = await keepMedium(paper.app, { bytes: await photo(60, 60), name: 'a.jpg' })
    const { hash } = medium
    const odd = ['', 'x', hash, `${hash}-61.webp`, `${hash}-060.webp`, `${hash}-60.WEBP`, `${hash.toUpperCase()}-60.webp`,
      `${hash}-60.webp%00`, `${hash}-60.webp/`, `${hash}-original.jpg`, '.unfinished', 'ogene.db']
    for (const name of odd) expect((await paper.get(`/media/${name}`)).status, name).toBe(404)
    for (const payload of traversals()) {
      const response = await paper.get(`/media/${payload}`)
      expect([301, 400, 404], payload).toContain(response.status)
      expect(await response.text(), payload).not.toContain('root:x:0')
    }
  })
})

const lists = path.join(corpora, 'attack-payloads/wfuzz')
const files = ['Traversal.txt', 'vulns/dirTraversal.txt', 'vulns/dirTraversal-nix.txt', 'vulns/dirTraversal-win.txt']
/** Ways out of a folder: a few of our own, and every tenth of the lists where they are there. */
function traversals(): string[] {
  const own = ['../ogene.db', '..%2fogene.db', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', '..%5c..%5cwin.ini', '%252e%252e%252fetc%252fpasswd',
    '....//etc/passwd', '/etc/passwd', '%c0%ae%c0%ae/etc/passwd']
  const lines = existsSync(lists) ? files.flatMap((file) => readFileSync(path.join(lists, file), 'latin1').split('\n')) : []
  const listed = lines.filter((line, index) => line.trim() && index % 10 === 0)
  const all = [...own, ...listed.map((line) => line.replace(/[\s#?]/g, encodeURIComponent))]
  // Where a browser itself shortens the address, it no longer leads to media.
  return all.filter((payload) => URL.parse(`/media/${payload}`, 'http://paper')?.pathname.startsWith('/media/'))
}

const uploads = path.join(corpora, 'wordpress-real-export/uploads')
onEachDatabase('media of a real site', (newPaper, dialect) => {
  test.skipIf(!existsSync(uploads) || dialect === 'postgres')('Thirty uploads are kept and served (needs the corpora)', async () => {
    const paper = await newPaper()
    const names = readdirSync(uploads, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name)).sort().slice(0, 30)
    for (const name of names) {
      const medium: Medium = await keepMedium(paper.app, { file: path.join(uploads, name), name: path.basename(name) })
      expect((await serve(paper, medium)).status, name).toBe(200)
    }
  })
})

const serve = (paper: Paper, medium: Medium) => paper.get(mediaPath(medium, 640))

/** Every call another picture: the noise is random. */
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#456', noise } }).blur(1).jpeg().toBuffer()
const noise = { type: 'gaussian', mean: 120, sigma: 40 } as const

function fileOf(bytes: Uint8Array) {
  const file = path.join(mkdtempSync(path.join(inject('templates').folder, 'upload-')), 'upload')
  writeFileSync(file, bytes)
  return file
}

function wav(samples: number) {
  const head = Buffer.from('524946460000000057415645666d74201000000001000100401f0000401f0000010008006461746100000000', 'hex')
  head.writeUInt32LE(36 + samples, 4)
  head.writeUInt32LE(samples, 40)
  return Buffer.concat([head, Buffer.from(Array.from({ length: samples }, (_, at) => at % 251))])
}
