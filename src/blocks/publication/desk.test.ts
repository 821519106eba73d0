import sharp from 'sharp'
import { expect, test } from 'vitest'
import { keepMedium } from '#blocks/media/actions.ts'
import { signIn } from '../../../test/desk.ts'
import { onEachDatabase } from '../../../test/paper.ts'

onEachDatabase('what the paper is', (newPaper) => {
  test('an owner names the paper, and the name stands on the page; what was not named stays', async () => {
    const paper = await newPaper()
    const owner = await signIn(paper, 'owner')
    await owner.told('PATCH', '/publication', { name: 'The Harbour Bell', tagline: 'Rung daily' })
    await owner.told('PATCH', '/publication', { connect: [{ network: 'x', url: 'https://x.com/bell' }], menu: [{ label: 'Our history', path: '/history' }] })
    const page = await paper.read('/')
    for (const text of ['The Harbour Bell', 'Rung daily', 'https://x.com/bell', 'Our history']) expect(page).toContain(text)
    const { settings } = await owner.told<{ settings: object }>('GET', '/publication')
    expect(settings).toMatchObject({ name: 'The Harbour Bell', url: 'https://lagoon.example', timeZone: 'Africa/Lagos' })
    const deeds = await owner.told<{ deed: string; thing: string }[]>('GET', '/accounts/deeds')
    expect(deeds.map(({ deed, thing }) => `${deed} ${thing}`).sort()).toEqual(['set connect, menu', 'set name, tagline'])
  })

  test('what cannot be is refused at its field, and nothing is changed', async () => {
    const paper = await newPaper()
    const owner = await signIn(paper, 'owner')
    const wrong: [object, string][] = [
      [{ name: ' ' }, 'name'], [{ url: 'ftp://lagoon.example' }, 'url'], [{ timeZone: 'Lagos' }, 'timeZone'], [{ accent: 'red' }, 'accent'], [{ hubs: ['https://hub.example/', 'hub'] }, 'hubs.1'],
      [{ connect: [{ network: 'x', url: 'javascript:alert(1)' }] }, 'connect.0.url'], [{ comments: { holdLinks: -1 } }, 'comments.holdLinks'], [{ adsTxt: ['<script>'] }, 'adsTxt.0'], [{ sidebar: ['quote', 'quote'] }, 'sidebar'],
    ]
    for (const [settings, field] of wrong) {
      const answer = await owner.ask('PATCH', '/publication', { tagline: 'Never', ...settings })
      expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ fields: { [field]: expect.any(String) } })])
    }
    for (const nonsense of [[], null, 'name']) expect((await owner.ask('PATCH', '/publication', nonsense)).status).toBeOneOf([400, 422])
    expect(await paper.read('/')).not.toContain('Never')
  })

  test('a picture becomes the logo, and cannot be deleted while it is', async () => {
    const paper = await newPaper()
    const owner = await signIn(paper, 'owner')
    const bytes = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#b3261e' } }).png().toBuffer()
    const { id } = await keepMedium(paper.app, { bytes, name: 'bell.png' })
    await owner.told('PUT', '/publication/logo', { mediumId: id })
    expect(await owner.told('GET', '/publication')).toMatchObject({ logo: { id } })
    const refused = await owner.ask('DELETE', `/media/${id}`)
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('the paper’s logo')])
    expect((await owner.ask('PUT', '/publication/logo', { mediumId: 'nothing' })).status).toBe(404)
    await owner.told('PATCH', '/publication', { tagline: 'With a bell' })
    expect(await owner.told('GET', '/publication')).toMatchObject({ logo: { id } })
    await owner.told('PUT', '/publication/logo', { mediumId: null })
    expect(await owner.told('GET', '/publication')).toMatchObject({ logo: null })
    expect((await owner.ask('DELETE', `/media/${id}`)).status).toBe(204)
  })
})
