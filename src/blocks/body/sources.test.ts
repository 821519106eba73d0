import { expect, test } from 'vitest'
import { Body, sourcesOf } from './model.ts'

const said = (attrs: object) => ({ type: 'quotation', attrs, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Twice!' }] }] })
const bodyOf = (...content: object[]) => Body.parse({ type: 'doc', content })

test('an article rests on the outlets it quotes and the documents it shows, each once, in the order of the page', () => {
  const body = bodyOf(
    said({ speaker: 'Ada Obi', outlet: 'The Crier', url: 'https://crier.example/1' }),
    { type: 'note', content: [said({ speaker: 'Bisi', outlet: 'Radio Jetty' })] },
    { type: 'file', attrs: { mediaId: 'f1', name: 'The report' } },
    said({ speaker: 'Musa', outlet: 'The Crier again', url: 'https://crier.example/1' }),
    said({ speaker: 'Ada Obi', outlet: 'RADIO JETTY' }),
  )
  expect(sourcesOf(body)).toEqual([
    { name: 'The Crier', href: 'https://crier.example/1', mediaId: '', speakers: ['Ada Obi', 'Musa'] },
    { name: 'Radio Jetty', href: '', mediaId: '', speakers: ['Bisi', 'Ada Obi'] },
    { name: 'The report', href: '', mediaId: 'f1', speakers: [] },
  ])
})

test('a source without a name is called by its site; words said to nobody in particular, and files without a name, are no source', () => {
  const body = bodyOf(said({ url: 'https://www.river.example/gauge' }), said({ speaker: 'A passer-by' }), { type: 'file', attrs: { src: 'https://river.example/x.pdf' } })
  expect(sourcesOf(body).map(({ name }) => name)).toEqual(['river.example'])
})
