import { hash } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { keepMedium } from '#blocks/media/actions.ts'
import { mediaPath } from '#blocks/media/model.ts'
import { signIn } from '../../../test/desk.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { countAdvert } from './actions.ts'

const plain = (width: number, height: number, background = '#b6452c') => sharp({ create: { width, height, channels: 3, background } })
const bring = async (paper: Paper, bytes: Uint8Array, name = 'picture.png') => keepMedium(paper.app, { bytes, name })
const soap = { name: 'Ebute Soap', alt: 'Ebute Soap, clean by noon', link: 'https://soap.example/', place: 'masthead' }
const reader = { address: '192.0.2.7', browser: 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0' }

interface Booked {
  adverts: { id: string; name: string; shown: number }[]
  gone: { name: string; shown: number }[]
}

async function withOwner(newPaper: () => Promise<Paper>) {
  const paper = await newPaper()
  const owner = await signIn(paper, 'owner')
  const medium = await bring(paper, await plain(970, 250).png().toBuffer())
  return { paper, owner, medium, picture: mediaPath(medium), booked: () => owner.told<Booked>('GET', '/adverts') }
}

onEachDatabase('adverts at the desk', (newPaper) => {
  test('one is added, changed and taken away, and the page follows; what was counted stays, and comes back with it', async () => {
    const { paper, owner, picture, booked } = await withOwner(newPaper)
    const { id } = await owner.told<{ id: string }>('POST', '/adverts', { ...soap, picture })
    expect(await paper.read('/')).toContain('https://soap.example/')
    await owner.told('PUT', `/adverts/${id}`, { ...soap, picture, link: 'https://soap.example/spring' })
    expect(await paper.read('/')).toContain('https://soap.example/spring')
    await countAdvert(paper.app, { advert: id, happening: 'shown', from: reader })
    expect((await booked()).adverts).toMatchObject([{ name: 'Ebute Soap', shown: 1 }])
    await owner.told('DELETE', `/adverts/${id}`)
    expect(await paper.read('/')).not.toContain('soap.example')
    expect(await booked()).toMatchObject({ adverts: [], gone: [{ name: 'Ebute Soap', shown: 1 }] })
    expect(await owner.told('POST', '/adverts', { ...soap, picture })).toEqual({ id })
    expect((await booked()).adverts).toMatchObject([{ id, shown: 1 }])
    const deeds = await owner.told<{ deed: string }[]>('GET', '/accounts/deeds')
    expect(deeds.map(({ deed }) => deed).sort()).toEqual(['added an advert', 'added an advert', 'changed an advert', 'took an advert away'])
  })

  test('a picture that weighs too much, moves, is none, or is a file of the machine is refused at its field', async () => {
    const { paper, owner, picture } = await withOwner(newPaper)
    const noise = hash('shake256', 'confetti', { outputLength: 640 * 500 * 3, outputEncoding: 'buffer' })
    const heavy = await bring(paper, await sharp(noise, { raw: { width: 640, height: 500, channels: 3 } }).resize(1280, 1000, { kernel: 'nearest' }).png().toBuffer())
    const frames = Buffer.concat([await plain(200, 100, '#f00').raw().toBuffer(), await plain(200, 100, '#00f').raw().toBuffer()])
    const moving = await bring(paper, await sharp(frames, { raw: { width: 200, height: 200, channels: 3, pageHeight: 100 } }).gif().toBuffer(), 'moving.gif')
    const wrong = { [mediaPath(heavy)]: 'kB', [mediaPath(moving)]: 'moves', '/media/00000000000000000000000000000000-320.webp': 'no picture', '/etc/hostname': 'Choose', '../../package.json': 'Choose', '/media/../../etc/passwd': 'no picture' }
    for (const [address, said] of Object.entries(wrong)) {
      const answer = await owner.ask('POST', '/adverts', { ...soap, place: 'article', picture: address })
      expect([address, answer.status, await answer.json()]).toEqual([address, 422, expect.objectContaining({ fields: { picture: expect.stringContaining(said) } })])
    }
    await owner.told('POST', '/adverts', { ...soap, picture })
    const twice = await owner.ask('POST', '/adverts', { ...soap, picture })
    expect([twice.status, await twice.json()]).toEqual([422, expect.objectContaining({ fields: { name: expect.any(String) } })])
    expect((await owner.ask('PUT', '/adverts/nothing', { ...soap, name: 'Other', picture })).status).toBe(404)
    expect((await owner.ask('DELETE', '/adverts/nothing')).status).toBe(404)
  })

  test('its picture and its section are in use while it is booked', async () => {
    const { owner, medium, picture } = await withOwner(newPaper)
    const { id: sectionId } = await owner.told<{ id: string }>('POST', '/sections', { name: 'Sport', slug: 'sport' })
    const { id } = await owner.told<{ id: string }>('POST', '/adverts', { ...soap, picture, section: 'sport' })
    for (const thing of [`/media/${medium.id}`, `/sections/${sectionId}`]) {
      const refused = await owner.ask('DELETE', thing)
      expect([thing, refused.status, await refused.text()]).toEqual([thing, 409, expect.stringContaining('Ebute Soap')])
    }
    await owner.told('DELETE', `/adverts/${id}`)
    for (const thing of [`/media/${medium.id}`, `/sections/${sectionId}`]) expect([thing, (await owner.ask('DELETE', thing)).status]).toEqual([thing, 204])
  })
})
