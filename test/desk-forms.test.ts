import { expect, test } from 'vitest'
import sharp from 'sharp'
import { keepMedium } from '#blocks/media/actions.ts'
import { mediaPath } from '#blocks/media/model.ts'
import { type Sitter, signIn } from './desk.ts'
import { onEachDatabase, type Paper } from './paper.ts'

type Json = Record<string, unknown>
interface Form {
  /** What makes one; what the form then sends, from what the desk answers. */
  add: [path: string, json: Json]
  at(id: string): string
  opened: Json
  /** Two fields, each with what somebody makes of it. */
  one: [field: string, ada: unknown, ben: unknown]
  other: [field: string, ben: unknown]
}

const plain = (path: string, opened: Json, one: Form['one'], other: Form['other']): Form => ({ add: [path, opened], at: (id) => `${path}/${id}`, opened, one, other })
const text = (...paragraphs: string[]) => ({ type: 'doc', content: paragraphs.map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })) })

const forms: Record<string, Form> = {
  section: plain('/sections', { name: 'Harbour', slug: 'harbour', description: '', parentId: null, colour: '', position: 0 }, ['name', 'The harbour', 'Harbours'], ['description', 'Ships']),
  topic: plain('/topics', { name: 'Fuel', slug: 'fuel', description: '' }, ['name', 'Fuel prices', 'Petrol'], ['description', 'At the pump']),
  quote: plain('/quotes', { text: 'Ring.', by: 'Ada', on: '' }, ['text', 'Ring on.', 'Ring out.'], ['by', 'Ada O.']),
  contributor: plain('/contributors', { name: 'Chi', slug: 'chi', role: '', biography: '', pictureId: null, profiles: [] }, ['biography', 'Born here.', 'Lives here.'], ['role', 'Reporter']),
  place: plain('/weather', { place: 'Lagos', latitude: 6.5, longitude: 3.4 }, ['place', 'Lagos Island', 'Ikeja'], ['latitude', 6.6]),
  show: plain('/shows', { name: 'The Bell Hour', slug: 'bell', description: '', pictureId: null, explicit: false, email: '' }, ['description', 'Talk', 'Music'], ['category', 'News']),
  page: plain('/pages', { title: 'About us', slug: 'about', body: text('We ring.'), state: 'draft', commentsOpen: false }, ['title', 'About', 'Who we are'], ['state', 'published']),
}

async function newsroom(newPaper: () => Promise<Paper>) {
  const paper = await newPaper()
  return { paper, ada: await signIn(paper, 'owner', 'Ada'), ben: await signIn(paper, 'owner', 'Ben') }
}

/** Both have opened the form; Ada saves first. Her field and Ben's other one stand; his own of hers is refused, and stands once he has seen hers. */
async function writeAtOnce({ ada, ben }: { ada: Sitter; ben: Sitter }, address: string, { opened: was, one: [field, hers, his], other: [otherField, other] }: Omit<Form, 'add' | 'at'>, method = 'PUT') {
  await ada.told(method, address, { ...was, [field]: hers, was })
  await ben.told(method, address, { ...was, [otherField]: other, was })
  const refused = await ben.ask(method, address, { ...was, [field]: his, [otherField]: other, was })
  const said = (await refused.json()) as { message: string; fields: { theirs: string } }
  expect([refused.status, JSON.parse(said.fields.theirs)]).toEqual([409, { [field]: hers }])
  // Nothing of the refused is saved: sent as it was opened, the form changes nothing and may be sent again.
  await ben.told(method, address, { ...was, was })
  await ben.told(method, address, { ...was, [field]: his, was: { ...was, [field]: hers } })
  return said.message
}

onEachDatabase('two people have the same form open', (newPaper) => {
  for (const [name, form] of Object.entries(forms)) {
    test(`of a ${name}: each keeps what they changed, and what both changed is overwritten only once it was seen`, async () => {
      const room = await newsroom(newPaper)
      const { id } = await room.ada.told<{ id: string }>('POST', ...form.add)
      const message = await writeAtOnce(room, form.at(id), form)
      expect(message).toMatch(/^(Ada|Ben) changed this meanwhile/)
      const found = JSON.stringify(await room.ada.told('GET', form.add[0]))
      expect(found).toContain(JSON.stringify(form.one[2]))
      expect(found).not.toContain(JSON.stringify(form.one[1]))
      if (name !== 'page') expect(found).toContain(JSON.stringify(form.other[1]))
    })
  }

  test('of an episode, an advert, the settings and the logo', async () => {
    const room = await newsroom(newPaper)
    const show = await room.ada.told<{ id: string }>('POST', '/shows', { name: 'The Bell Hour' })
    const episode = { title: 'Tides', slug: 'tides', url: 'https://video.example/1', publishedAt: '2026-03-01T18:00:00.000Z', description: '', chapters: [], seconds: null, transcript: '', mediaId: null, stillId: null, stillAlt: '' }
    const { id } = await room.ada.told<{ id: string }>('POST', `/shows/${show.id}/episodes`, episode)
    await writeAtOnce(room, `/shows/episodes/${id}`, { opened: episode, one: ['chapters', [{ seconds: 0, title: 'The moon' }], [{ seconds: 5, title: 'The sun' }]], other: ['title', 'Neaps'] })
    expect(await room.ada.told('GET', `/shows/episodes/${id}`)).toMatchObject({ title: 'Neaps', chapters: [{ seconds: 5, title: 'The sun' }] })

    const [soap, boat] = [await picture(room.paper, '#b6452c'), await picture(room.paper, '#1c4d8c')]
    const advert = { name: 'Soap', picture: soap.path, alt: 'Soap', link: 'https://soap.example/', place: 'masthead', section: '', from: '', until: '', weight: 1 }
    const booked = await room.ada.told<{ id: string }>('POST', '/adverts', advert)
    await writeAtOnce(room, `/adverts/${booked.id}`, { opened: advert, one: ['link', 'https://soap.example/ada', 'https://soap.example/ben'], other: ['picture', boat.path] })
    await room.ada.told('PUT', `/adverts/${booked.id}`, { ...advert, weight: 3, was: advert })
    expect(await room.ada.told('GET', '/adverts')).toMatchObject({ adverts: [{ link: 'https://soap.example/ben', weight: 3, medium: { id: boat.id } }] })

    await writeAtOnce(room, '/publication', { opened: { name: 'The Lagoon Post', tagline: '' }, one: ['name', 'The Harbour Bell', 'The Gong'], other: ['tagline', 'Rung daily'] }, 'PATCH')
    expect(await room.ada.told('GET', '/publication')).toMatchObject({ settings: { name: 'The Gong', tagline: 'Rung daily' } })
    const logo = (sitter: Sitter, mediumId: string) => sitter.ask('PUT', '/publication/logo', { mediumId, was: { mediumId: null } })
    expect([(await logo(room.ada, soap.id)).status, (await logo(room.ben, boat.id)).status]).toEqual([204, 409])
  })

  test('of what is said of a picture', async () => {
    const room = await newsroom(newPaper)
    const { id } = await picture(room.paper, '#b6452c')
    await writeAtOnce(room, `/media/${id}`, { opened: { alt: '', caption: '', credit: '', focalX: null, focalY: null }, one: ['alt', 'A bell', 'A gong'], other: ['focalX', 0.2] })
    expect(await room.ada.told('GET', `/media/${id}`)).toMatchObject({ medium: { alt: 'A gong', focalX: 0.2 } })
  })

  test('of the settings of comments, which are joined one by one', async () => {
    const { ada, ben } = await newsroom(newPaper)
    const { settings: { comments } } = await ada.told<{ settings: { comments: Json } }>('GET', '/publication')
    const was = { comments }
    await ada.told('PATCH', '/publication', { comments: { ...comments, holdLinks: 7, binDays: 9 }, was })
    await ben.told('PATCH', '/publication', { comments: { ...comments, holdAll: true }, was })
    const refused = await ben.ask('PATCH', '/publication', { comments: { ...comments, holdLinks: 1, closeAfterDays: 3 }, was })
    expect([refused.status, JSON.parse(((await refused.json()) as { fields: { theirs: string } }).fields.theirs)]).toEqual([409, { comments: { holdLinks: 7 } }])
    expect(await ada.told('GET', '/publication')).toMatchObject({ settings: { comments: { ...comments, holdLinks: 7, binDays: 9, holdAll: true } } })
  })

  test('of a page: its text is joined paragraph by paragraph', async () => {
    const { paper, ada, ben } = await newsroom(newPaper)
    const was = { title: 'About us', slug: 'about', body: text('We ring.', 'We rang.'), state: 'published', commentsOpen: false }
    const { id } = await ada.told<{ id: string }>('POST', '/pages', was)
    await ada.told('PUT', `/pages/${id}`, { ...was, body: text('We ring daily.', 'We rang.'), was })
    const joined = await ben.told<{ body: object }>('PUT', `/pages/${id}`, { ...was, body: text('We ring.', 'We rang for years.'), was })
    expect(JSON.stringify(joined.body)).toMatch(/We ring daily.*We rang for years/)
    expect(await paper.read('/about')).toMatch(/We ring daily[^]*We rang for years/)
    const refused = await ben.ask('PUT', `/pages/${id}`, { ...was, body: text('We ring nightly.', 'We rang.'), was })
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('We ring daily.')])
    expect(await paper.read('/about')).toContain('We ring daily')
  })

  test('and save at the same moment: one of them is told', async () => {
    const { ada, ben } = await newsroom(newPaper)
    const was = { name: 'Fuel', slug: 'fuel', description: '' }
    const { id } = await ada.told<{ id: string }>('POST', '/topics', was)
    const answers = await Promise.all([ada, ben].map((sitter) => sitter.ask('PUT', `/topics/${id}`, { ...was, description: sitter.person.name, was })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

async function picture(paper: Paper, background: string) {
  const bytes = await sharp({ create: { width: 970, height: 250, channels: 3, background } }).png().toBuffer()
  const medium = await keepMedium(paper.app, { bytes, name: 'picture.png' })
  return { id: medium.id, path: mediaPath(medium) }
}
