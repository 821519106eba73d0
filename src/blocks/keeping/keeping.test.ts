import { expect, test } from 'vitest'
import { setPublication } from '#blocks/publication/actions.ts'
import { PublicationSettings } from '#blocks/publication/model.ts'
import { onEachDatabase } from '../../../test/paper.ts'

onEachDatabase('keeping', (newPaper) => {
  test('the worker speaks the language of the paper and is asked for anew with each visit', async () => {
    const paper = await newPaper()
    const answer = await paper.get('/worker.js')
    expect([answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual(['text/javascript; charset=utf-8', 'no-cache'])
    expect(await answer.text()).toMatch(/^const keptWords="There is no connection[^"]+",keptLanguage=\["en-GB"\];/)
    expect(await paper.read('/')).toContain('<body id="top" data-keeps="">')
    expect((await paper.get('/')).headers.get('content-security-policy')).toContain("worker-src 'self'")
  })

  test('a paper that wants nothing kept sends the workers of earlier days home', async () => {
    const paper = await newPaper()
    const settings = PublicationSettings.parse({ name: 'The Lagoon Post', offline: false })
    await paper.change((change) => setPublication(change, settings))
    expect(await (await paper.get('/worker.js')).text()).toContain('unregister()')
    expect(await paper.read('/')).not.toContain('data-keeps')
  })

  test('the page of being offline is not for search engines', async () => {
    const paper = await newPaper()
    expect(await paper.read('/offline')).toMatch(/<meta name="robots" content="noindex.*There is no connection/s)
  })
})
