import { expect, test } from 'vitest'
import { signIn } from '../../../test/desk.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import type { Quote } from './model.ts'

onEachDatabase('quotes at the desk', (newPaper) => {
  test('an editor adds words, changes them and takes them away; readers see it, and no words are there twice', async () => {
    const paper = await newPaper()
    const ada = await signIn(paper, 'editor', 'Ada')
    const { id } = await ada.told<Quote>('POST', '/quotes', { text: 'The tide waits.', by: 'Ola' })
    await ada.told('POST', '/quotes', { text: 'A bell is heard.', on: '2026-03-02' })
    expect(await paper.read('/quotes')).toContain('The tide waits.')
    expect(await ada.told('GET', '/quotes?q=ola')).toMatchObject([{ id, position: 0 }])
    expect((await ada.ask('PUT', `/quotes/${id}`, { text: 'A bell is heard.' })).status).toBe(409)
    expect((await ada.ask('PUT', `/quotes/${id}`, { text: 'The tide', on: 'Monday' })).status).toBe(422)
    expect(await ada.told('PUT', `/quotes/${id}`, { text: 'The tide waits for nobody.' })).toMatchObject({ position: 0, speaker: '' })
    expect(await paper.read('/quotes')).toContain('The tide waits for nobody.')
    await ada.told('DELETE', `/quotes/${id}`)
    expect(await paper.read('/quotes')).not.toContain('The tide')
  })
})
