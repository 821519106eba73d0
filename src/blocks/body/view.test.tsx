import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { anyBody } from './any-body.ts'
import { everyMedium, everyNode } from './every-node.ts'
import { feedHtml } from './feed.ts'
import type { NodeInput } from './format.ts'
import { Body, type Body as BodyType, textOf } from './model.ts'
import { BodyView, cssFor, coreCss } from './view.tsx'

const pageOf = (body: BodyType, priority = false) => renderToStaticMarkup(<BodyView body={body} media={everyMedium} language="en" priority={priority} />)
const show = (...content: NodeInput[]) => pageOf(Body.parse({ type: 'doc', content })).replace(/^<div class="body">|<\/div>$/g, '')
const words = (text: string, ...marks: NodeInput[]) => ({ type: 'text', text, marks })
const paragraph = (...content: NodeInput[]) => ({ type: 'paragraph', content })
const page = pageOf(everyNode)

test('a page with every node in it is valid HTML', async () => {
  const report = await new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'], rules: { 'void-style': 'off', 'attribute-boolean-style': 'off', 'no-raw-characters': 'off', 'attribute-empty-style': 'off' },
  }).validateString(`<!DOCTYPE html><html lang="en"><head><title>The river rose</title></head><body><main><h1>The river rose</h1>${page}</main></body></html>`)
  expect(report.results.flatMap((result) => result.messages.map(({ message, ruleId, selector }) => `${ruleId}: ${message} (${selector})`))).toEqual([])
})

test('a quotation names speaker, role, outlet and day beneath the words', () => {
  expect(page).toContain('<figure class="testimony"><blockquote cite="https://crier.example/interview"><p>We rang the bell twice.</p></blockquote>'
    + '<figcaption><b>Ada Obi</b>, harbour master, <cite><a href="https://crier.example/interview">The Crier</a></cite>, <time dateTime="2026-03-01">1 March 2026</time></figcaption></figure>')
  expect(page).toContain('<blockquote class="testimony"><p>Nobody knows who said this.</p></blockquote>')
  expect(show({ type: 'quotation', attrs: { url: 'https://www.crier.example/x', date: 'last spring' }, content: [paragraph(words('Yes'))] }))
    .toContain('<figcaption><cite><a href="https://www.crier.example/x">crier.example</a></cite>, last spring</figcaption>')
})

test('one link stays one link, whatever stands within it', () => {
  expect(page).toContain('<a href="https://river.example/"><strong>nine</strong> metres</a><br/>by noon.')
})

test('headings have stable places to link to, each its own', () => {
  expect(page).toContain('<h2 id="what-happened">')
  expect(page).toContain('<h3 id="old-place">')
  const heading = (text: string, anchor = '') => ({ type: 'heading', attrs: { anchor }, content: [words(text)] })
  expect([...show(heading('Rain'), heading('Rain!'), heading('Main'), heading('?'), heading('x', 'rain'), heading('Ọjọ́ òjò')).matchAll(/id="([^"]*)"/g)].map(([, id]) => id))
    .toEqual(['rain', 'rain-2', 'main-2', 'part', 'rain-3', 'ojo-ojo'])
})

test('a head of a table without words is no head, and the others stay heads', () => {
  const head = (...words: NodeInput[]) => ({ type: 'tableHeader', content: [paragraph(...words)] })
  const row = (...content: NodeInput[]) => ({ type: 'tableRow', content })
  const cell = { type: 'tableCell', content: [paragraph(words('9 m'))] }
  expect(show({ type: 'table', content: [row(head(), head(words('Height'))), row(head(words(' ')), cell), row(head(words('Niger')), cell)] }))
    .toContain('<thead><tr><td></td><th scope="col">Height</th></tr></thead><tbody><tr><td> </td><td>9 m</td></tr><tr><th scope="row">Niger</th><td>9 m</td></tr></tbody>')
})

test('a picture of ours stands with caption and credit, at its width', () => {
  expect(page).toMatch(/<figure class="image wide"><span class="picture"[^>]*>.*?alt="The river".*?<figcaption>The river at noon. <small>Picture: B. Musa<\/small><\/figcaption><\/figure>/)
  expect(page).toMatch(/<figure class="image at-left"><a href="https:\/\/map.example\/"><span class="picture"[^>]*>.*?alt="A boat"/)
})

test('nothing of strangers is fetched: their pictures, films and posts are links', () => {
  expect(page).toMatch(/<a class="outside" href="https:\/\/stranger.example\/a.jpg" data-label="Picture: A stranger’s picture"><img class="mark" src="data:image\/svg[^>]+ alt="Picture: A stranger’s picture"[^>]+><\/a><figcaption>Not ours.<\/figcaption>/)
  expect(page).toContain('<a class="outside" href="https://stranger.example/song.mp3">Their song</a>')
  const fetched = [...page.replace(/src="data:[^"]*"/g, '').matchAll(/ (?:src|srcset|poster|data)="([^"]*)"/gi)].flatMap(([, value]) => value!.split(',').map((each) => each.trim()))
  expect(fetched.length).toBeGreaterThan(5)
  for (const address of fetched) expect(address).toMatch(/^\/media\//)
  expect(page).not.toContain('<iframe')
})

test('an embed is a still, a link and its weight; what cannot be framed is only a link', () => {
  expect(page).toMatch(/<figure class="embed film"><a href="https:\/\/www.youtube.com\/watch\?v=dQw4w9WgXcQ" data-frame="https:\/\/www.youtube-nocookie.com\/embed\/dQw4w9WgXcQ\?autoplay=1" data-label="Video on YouTube, 900 kB"><span class="picture"[^>]*>/)
  expect(page).toContain('<b>The flood, from above</b></a><figcaption>Filmed by a neighbour.</figcaption>')
  expect(page).toContain('<figure class="embed elsewhere"><a href="https://elsewhere.example/thing" data-label="More on elsewhere.example"><b>https://elsewhere.example/thing</b></a></figure>')
})

test('a line of a list is no paragraph, but two paragraphs are', () => {
  expect(page).toContain('<ul><li>boats<ul><li>small boats</li></ul></li></ul>')
  expect(page).toContain('<ol start="3" type="a"><li><p>ropes</p><p>and knots</p></li></ol>')
})

test('a table scrolls by itself, reachable by keyboard, its heads marked', () => {
  expect(page).toContain('<section class="table" tabindex="0" aria-label="Levels"><table><thead><tr><th scope="col">Hour</th><th scope="col">Metres</th></tr></thead>')
  expect(page).toContain('<tr><th scope="row">Noon</th><td class="right">9</td></tr><tr><td colSpan="2">No more readings</td></tr></tbody></table></section><figcaption>Levels</figcaption>')
})

test('a correction says that it is one, a note what it is about', () => {
  expect(page).toContain('<div class="note correction" role="note"><p class="note-title">Correction</p><p>An earlier')
  expect(page).toContain('<div class="note" role="note"><p class="note-title">How we know</p>')
})

test('raw markup and empty paragraphs are not shown', () => {
  expect(page).not.toContain('RAWRAW')
  expect(page).not.toContain('<p></p>')
})

test('only the first picture comes first, and nothing is preloaded behind our back', () => {
  expect(page).not.toContain('fetchPriority')
  const first = pageOf(everyNode, true)
  expect(first.match(/fetchPriority="high"/g)).toHaveLength(1)
  expect(first.indexOf('fetchPriority')).toBeLessThan(first.indexOf('at-left'))
  expect(page + first).not.toContain('<link')
})

test('a picture that was deleted leaves its caption, and nothing where it had none', () => {
  expect(show({ type: 'image', attrs: { mediaId: 'gone', alt: 'x' } })).toBe('')
  expect(show({ type: 'image', attrs: { mediaId: 'gone' }, content: [words('It was blue.')] })).toBe('<figure class="image"><figcaption>It was blue.</figcaption></figure>')
})

test('hostile words and addresses that got past the door are harmless', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1) style="x">'
  const href = 'javascript:alert(1)'
  const text = [words(`</script>${evil}`, { type: 'link', attrs: { href, title: evil } })]
  // Unparsed on purpose: what the renderers do with a body the door never saw.
  const hostile = { type: 'doc', content: [
    { type: 'paragraph', attrs: { align: evil }, content: text },
    { type: 'heading', attrs: { level: 2, anchor: evil }, content: text },
    { type: 'quotation', attrs: { id: '', speaker: evil, role: evil, outlet: evil, url: href, date: evil }, content: [] },
    { type: 'image', attrs: { mediaId: 'p1', src: href, link: href, alt: evil, credit: evil, align: 'none' }, content: text },
    { type: 'image', attrs: { mediaId: '', src: href, link: href, alt: evil, credit: evil, align: 'none' }, content: text },
    { type: 'embed', attrs: { url: href, provider: evil, title: evil, mediaId: '' }, content: text },
    { type: 'embed', attrs: { url: `https://www.youtube.com/watch?v=${evil}`, provider: evil, title: evil, mediaId: '' }, content: [] },
    { type: 'audio', attrs: { mediaId: '', src: href, title: evil }, content: [] }, { type: 'video', attrs: { mediaId: '', posterId: '', src: href, title: evil }, content: [] },
    { type: 'file', attrs: { mediaId: '', src: href, name: evil } },
    { type: 'codeBlock', attrs: { language: evil }, content: [words(evil)] },
    { type: 'raw', attrs: { html: evil, origin: evil } },
  ] } as unknown as BodyType
  const html = pageOf(hostile)
  expect(html).not.toMatch(/(?:href|src)="javascript/i)
  expect(namesOf(html)).not.toMatch(/<script|\s(?:style|on\w+)=/i)
  expect(html.match(/<img[^>]*>/g)?.every((tag) => tag.includes(' src="/media/') || tag.includes('class="mark"'))).toBe(true)
  const feed = feedHtml(hostile, { media: everyMedium, baseUrl: 'https://paper.example' })
  expect(feed).not.toMatch(/(?:href|src)="javascript/i)
  expect(namesOf(feed)).not.toMatch(/<script|\s(?:style|on\w+)=/i)
})

test('no body makes a page with styles, events, scripts or frames of its own', () => {
  fc.assert(fc.property(anyBody(), (body) => {
    const tags = namesOf(pageOf(body) + feedHtml(body, { media: everyMedium, baseUrl: 'https://paper.example' }))
    expect(tags).not.toMatch(/<(?:script|style|iframe|object|link|form)/i)
    expect(tags).not.toMatch(/\s(?:style|on\w+)=/i)
  }), { numRuns: 60 })
})

/** A page with the words of its marks, as a text browser shows it. */
const heard = (html: string) => html.replace(/<img class="mark"[^>]* alt="([^"]*)"[^>]*>/g, ' $1 ')

test('page, feed and plain text say the same words in the same order', () => {
  fc.assert(fc.property(anyBody(fc.stringMatching(/^[a-z]{9}$/).map((word) => `${word} `)), (body) => {
    const said = textOf(body).match(/\b[a-z]{9}\b/g) ?? []
    expect(missing(said, wordsIn(heard(pageOf(body))))).toEqual([])
    expect(missing(said, wordsIn(feedHtml(body, { media: everyMedium, baseUrl: '' })))).toEqual([])
  }), { numRuns: 60 })
  const said = textOf(everyNode).match(wordPattern)!.filter((word) => !/^\d+$|^2026-/.test(word))
  expect(missing(said, wordsIn(heard(page)))).toEqual([])
  expect(missing(said, wordsIn(feedHtml(everyNode, { media: everyMedium, baseUrl: '' })))).toEqual([])
})

test('pages of plain prose carry only the styles of prose', () => {
  expect(cssFor(Body.parse({ type: 'doc', content: [paragraph(words('x'))] }))).toBe(coreCss)
  expect(cssFor(everyNode)).toContain('.gallery')
})

const wordPattern = /[\p{L}\p{N}’-]+/gu
const wordsIn = (html: string) => html.replace(/<[^>]*>/g, ' ').match(wordPattern) ?? []

/** The words of one text that do not follow in the other: some words may be added, none lost or moved. */
function missing(said: string[], shown: string[]): string[] {
  let from = 0
  return said.filter((word) => {
    const at = shown.indexOf(word, from)
    if (at >= 0) from = at + 1
    return at < 0
  })
}

/** Names of tags and attributes without their values. Quotes within values are escaped, so a value ends at the first one. */
const namesOf = (html: string) => (html.match(/<(?:[^>"]|"[^"]*")*>/g) ?? []).join('\n').replace(/"[^"]*"/g, '""')
