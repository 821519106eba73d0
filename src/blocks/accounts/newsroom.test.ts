import { expect, test } from 'vitest'
import { signIn } from '../../../test/desk.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import { deedsAtOnce } from './model.ts'

interface Newsroom {
  people: { id: string; name: string; role: string; contributorId: string | null }[]
  invitations: { id: string; email: string }[]
}
interface Deed {
  id: string
  at: string
  personName: string
  deed: string
  thing: string
}

onEachDatabase('who works here', (newPaper) => {
  test('an owner gives roles, but never the last owner’s away', async () => {
    const paper = await newPaper()
    const [owner, ada] = [await signIn(paper, 'owner'), await signIn(paper, 'author', 'Ada')]
    const refused = await owner.ask('PUT', `/accounts/people/${owner.person.id}/role`, { role: 'editor' })
    expect([refused.status, await refused.json()]).toEqual([409, expect.objectContaining({ message: 'The paper must have an owner. Make somebody else one first.' })])
    expect((await owner.ask('DELETE', `/accounts/people/${owner.person.id}`)).status).toBe(403)
    await owner.told('PUT', `/accounts/people/${ada.person.id}/role`, { role: 'owner' })
    await ada.told('PUT', `/accounts/people/${owner.person.id}/role`, { role: 'editor' })
    expect((await owner.ask('GET', '/accounts/people')).status).toBe(403)
    expect((await ada.told<Newsroom>('GET', '/accounts/people')).people.map(({ role }) => role).sort()).toEqual(['editor', 'owner'])
  })

  test('an invitation is taken back, and its link opens nothing any more', async () => {
    const paper = await newPaper()
    const owner = await signIn(paper, 'owner')
    const { link } = await owner.told<{ link: string }>('POST', '/accounts/invitations', { email: 'bisi@lagoon.example', role: 'author' })
    const { pathname, search } = new URL(link)
    const [open] = (await owner.told<Newsroom>('GET', '/accounts/people')).invitations
    await owner.told('DELETE', `/accounts/invitations/${open!.id}`)
    expect([(await owner.told<Newsroom>('GET', '/accounts/people')).invitations, (await paper.get(pathname + search)).status]).toEqual([[], 410])
    const twice = await owner.ask('POST', '/accounts/invitations', { email: owner.person.email, role: 'author' })
    expect(twice.status).toBe(409)
  })

  test('a byline is somebody’s; while it is, its contributor cannot be removed', async () => {
    const paper = await newPaper()
    const [owner, ada] = [await signIn(paper, 'owner'), await signIn(paper, 'author', 'Ada')]
    const { id } = await owner.told<{ id: string }>('POST', '/contributors', { name: 'Ada Obi', slug: '' })
    await owner.told('PUT', `/contributors/people/${ada.person.id}`, { contributorId: id })
    expect(await ada.told('GET', '/accounts/me')).toMatchObject({ person: { contributorId: id } })
    const refused = await owner.ask('DELETE', `/contributors/${id}`)
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('Ada, who works here')])
    expect((await owner.ask('PUT', `/contributors/people/${ada.person.id}`, { contributorId: 'nobody' })).status).toBe(404)
    await owner.told('PUT', `/contributors/people/${ada.person.id}`, { contributorId: null })
    expect((await owner.ask('DELETE', `/contributors/${id}`)).status).toBe(204)
  })

  test('the log tells the last deeds first, and the older ones page by page, none twice and none left out', async () => {
    const paper = await newPaper()
    const [owner, ada] = [await signIn(paper, 'owner'), await signIn(paper, 'author', 'Ada')]
    for (let at = 0; at < deedsAtOnce + 5; at++) {
      if (at % 3 === 0) paper.clock.advance(60_000)
      await owner.told('PUT', `/accounts/people/${ada.person.id}/role`, { role: at % 2 ? 'editor' : 'author' })
    }
    const first = await owner.told<Deed[]>('GET', '/accounts/deeds')
    const { at, id } = first.at(-1)!
    const rest = await owner.told<Deed[]>('GET', `/accounts/deeds?${new URLSearchParams({ at, id })}`)
    expect([first.length, rest.length, new Set([...first, ...rest].map((deed) => deed.id)).size]).toEqual([deedsAtOnce, 5, deedsAtOnce + 5])
    expect([...first, ...rest].map((deed) => deed.at)).toEqual([...first, ...rest].map((deed) => deed.at).sort().reverse())
    expect(first[0]).toMatchObject({ deed: 'made author', thing: 'Ada' })
  })

  test('the log tells who added, changed and removed what the paper is made of; what was refused is not in it', async () => {
    const paper = await newPaper()
    const [owner, ada] = [await signIn(paper, 'owner'), await signIn(paper, 'editor', 'Ada')]
    for (const [thing, block] of [['section', 'sections'], ['topic', 'topics'], ['contributor', 'contributors']] as const) {
      paper.clock.advance(1000)
      const { id } = await ada.told<{ id: string }>('POST', `/${block}`, { slug: 'harbour', name: 'Harbour' })
      await ada.told('PUT', `/${block}/${id}`, { slug: 'harbour', name: 'Lagoon' })
      await ada.told('DELETE', `/${block}/${id}`)
      expect((await ada.ask('DELETE', `/${block}/${id}`)).status).toBe(404)
      const deeds = (await owner.told<Deed[]>('GET', '/accounts/deeds')).slice(0, 3).map((each) => [each.personName, each.deed, each.thing])
      expect(deeds).toEqual([['Ada', `removed the ${thing}`, 'Lagoon'], ['Ada', `changed the ${thing}`, 'Lagoon'], ['Ada', `added the ${thing}`, 'Harbour']])
    }
    paper.clock.advance(1000)
    await ada.told('PUT', '/sections/order', { ids: [] })
    expect((await owner.told<Deed[]>('GET', '/accounts/deeds'))[0]).toMatchObject({ deed: 'put the sections in another order' })
  })
})
