import { expect, test } from 'vitest'
import { signIn } from '../../../test/desk.ts'
import { addSection } from '../../../test/newsroom.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import type { Section } from './model.ts'

onEachDatabase('sections at the desk', (newPaper) => {
  test('a new one comes last in the readers’ menu, whatever its name begins with, and stays where it is put', async () => {
    const paper = await newPaper()
    for (const name of ['News', 'Sport']) await addSection(paper, name)
    const editor = await signIn(paper, 'editor')
    const add = (name: string) => editor.told<Section>('POST', '/sections', { name, slug: name.toLowerCase() })
    await add('Culture')
    const { id, ...books } = await add('Books')
    const order = async () => [...(await paper.read('/')).matchAll(/<a href="\/(news|sport|culture|books)"/g)].map(([, slug]) => slug).slice(0, 4)
    expect(await order()).toEqual(['news', 'sport', 'culture', 'books'])
    await editor.told('PUT', `/sections/${id}`, { ...books, name: 'Good books' })
    expect(await order()).toEqual(['news', 'sport', 'culture', 'books'])
  })
})
