import { expect, test } from 'vitest'
import { showSettings } from '#blocks/settings/actions.ts'
import { signIn } from '../../../test/desk.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import { applyShows } from './actions.ts'
import { chaptersOf, secondsOf, writtenChapters } from './desk/chapters.ts'
import type { Episode, NewShow, Show } from './model.ts'

test('chapters are kept as they are written', () => {
  const written = '0:00 The tides\n1:02:05 The bridge'
  expect(writtenChapters(chaptersOf(written))).toBe(written)
  expect([secondsOf('32:05'), secondsOf('soon'), chaptersOf('The end')]).toEqual([1925, null, [{ seconds: -1, title: 'end' }]])
})

onEachDatabase('shows at the desk', (newPaper) => {
  test('a show and its episodes are added, change their names and addresses, and go; the old addresses lead to the new', async () => {
    const paper = await newPaper()
    const ada = await signIn(paper, 'editor', 'Ada')
    const show = await ada.told<Show>('POST', '/shows', { name: 'The Bell Hour', category: 'News' })
    const episode = await ada.told<Episode>('POST', `/shows/${show.id}/episodes`, { title: 'Tides', url: 'https://video.example/1', publishedAt: '2026-03-01T18:00:00.000Z', chapters: [{ seconds: 0, title: 'The moon' }] })
    expect(await paper.read('/shows/the-bell-hour/tides')).toContain('The moon')
    expect(await ada.told('GET', `/shows/${show.id}/episodes?q=tid`)).toMatchObject([{ id: episode.id }])
    await ada.told('PUT', `/shows/${show.id}`, { name: 'The Gong Hour', slug: 'gong' })
    expect((await paper.get('/shows/the-bell-hour/tides')).headers.get('location')).toBe('/shows/gong/tides')
    await ada.told('PUT', `/shows/episodes/${episode.id}`, { title: 'Neaps', publishedAt: episode.publishedAt })
    expect((await paper.get('/shows/the-bell-hour/tides')).headers.get('location')).toBe('/shows/gong/neaps')
    expect((await ada.ask('PUT', `/shows/episodes/${episode.id}`, { title: 'Neaps', publishedAt: '' })).status).toBe(422)
    const { shows } = await showSettings(paper.app)
    expect(await paper.change((change) => applyShows(change, shows as NewShow[]))).toMatchObject({ added: 0, updated: 0, removed: 0 })
    expect((await ada.ask('DELETE', `/shows/${show.id}`)).status).toBe(409)
    await ada.told('DELETE', `/shows/episodes/${episode.id}`)
    await ada.told('DELETE', `/shows/${show.id}`)
    expect((await paper.get('/shows/gong')).status).toBe(404)
  })

  test('shows stand in the order they are put in', async () => {
    const paper = await newPaper()
    const ada = await signIn(paper, 'editor', 'Ada')
    const [one, two] = [await ada.told<Show>('POST', '/shows', { name: 'One' }), await ada.told<Show>('POST', '/shows', { name: 'Two' })]
    await ada.told('PUT', '/shows/order', { ids: [two.id, one.id] })
    expect((await ada.told<Show[]>('GET', '/shows')).map(({ name }) => name)).toEqual(['Two', 'One'])
  })
})
