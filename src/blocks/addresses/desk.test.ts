import { expect, test } from 'vitest'
import { signIn } from '../../../test/desk.ts'
import { addSection } from '../../../test/newsroom.ts'
import { onEachDatabase } from '../../../test/paper.ts'

onEachDatabase('moved addresses', (newPaper) => {
  test('an old address leads to what stands here, can be found, and is taken back', async () => {
    const paper = await newPaper()
    await addSection(paper, 'News')
    const ada = await signIn(paper, 'editor', 'Ada')
    expect((await paper.get('/old-news')).status).toBe(404)
    await ada.told('POST', '/addresses', { from: 'https://old.example/old-news/', to: '/news' })
    const asked = await paper.get('/old-news')
    expect([asked.status, asked.headers.get('location')]).toEqual([301, '/news'])
    expect(await ada.told('GET', '/addresses?q=OLD')).toEqual([{ path: '/old-news', kind: 'section', leadsTo: '/news' }])
    expect(await ada.told('GET', '/addresses?q=nothing')).toEqual([])
    await ada.told('DELETE', '/addresses?path=%2Fold-news')
    expect((await paper.get('/old-news')).status).toBe(404)
    expect((await ada.ask('DELETE', '/addresses?path=%2Fold-news')).status).toBe(404)
  })

  test('no address leads to nothing, away from what stands there, from the program’s own, or to two things', async () => {
    const paper = await newPaper()
    await addSection(paper, 'News')
    await addSection(paper, 'Sport')
    const ada = await signIn(paper, 'editor', 'Ada')
    await ada.told('POST', '/addresses', { from: '/old', to: '/news' })
    const wrong = async (from: string, to: string) => {
      const answer = await ada.ask('POST', '/addresses', { from, to })
      return [answer.status, Object.keys(((await answer.json()) as { fields: object }).fields)]
    }
    expect(await wrong('/older', '/nowhere')).toEqual([422, ['to']])
    expect(await wrong('/sport', '/news')).toEqual([409, ['from']])
    expect(await wrong('/desk/sign-in', '/news')).toEqual([422, ['from']])
    expect(await wrong('/old', '/sport')).toEqual([409, ['from']])
    expect(await wrong('//evil.example', '/news')).toEqual([422, ['from']])
    expect((await ada.ask('DELETE', '/addresses?path=%2Fnews')).status).toBe(404)
  })
})
