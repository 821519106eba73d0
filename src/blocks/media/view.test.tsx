import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Medium } from './model.ts'
import { Picture } from './view.tsx'

const onPhones = '(max-width:40em) and (min-resolution:2.5x) 20vw, (max-width:40em) and (min-resolution:1.5x) 30vw'

test('A picture offers AVIF and WebP at every width, keeps its place and says what it shows', () => {
  const html = renderToStaticMarkup(<Picture medium={medium} sizes="50vw" />)
  const smallest = `/media/${hash}-320.avif 320w, /media/${hash}-640.avif 640w, /media/${hash}-1000.webp 1000w`
  expect(html).toContain(`<source type="image/avif" srcSet="${smallest}" sizes="${onPhones}, 50vw"/>`)
  expect(html).toContain(`srcSet="/media/${hash}-320.webp 320w, /media/${hash}-640.webp 640w, /media/${hash}-1000.webp 1000w"`)
  expect(html).toContain(`src="/media/${hash}-1000.webp"`)
  expect(html).toContain('width="1000" height="667" alt="A market" loading="lazy"')
})

test('Until AVIF is made, nothing promises it', () => {
  const variants = medium.variants.filter((variant) => variant.format !== 'avif')
  const html = renderToStaticMarkup(<Picture medium={{ ...medium, variants }} />)
  expect(html).not.toContain('<source')
})

test('A small picture of one width has no list of widths', () => {
  const small: Medium = { ...medium, width: 90, height: 60, variants: [{ width: 90, format: 'webp', bytes: 900 }] }
  const html = renderToStaticMarkup(<Picture medium={small} />)
  expect(html).toContain(`src="/media/${hash}-90.webp" width="90" height="60"`)
  expect(html).not.toContain('srcSet')
})

test('The first picture of a page is fetched before the others, and each only when it comes into sight', () => {
  const first = renderToStaticMarkup(<Picture medium={medium} priority />)
  expect(first).toContain('loading="lazy" fetchPriority="high"')
  expect(renderToStaticMarkup(<Picture medium={medium} />)).not.toContain('fetchPriority')
})

test('No picture is fetched twice by a hint, and none carries a style', () => {
  for (const props of [{}, { priority: true }]) {
    const html = renderToStaticMarkup(<main><Picture medium={medium} {...props} /></main>)
    expect(html).not.toMatch(/<link|rel="preload"|style=/)
  }
})

test('The words of the place go before the words of the picture, even when they are none', () => {
  expect(renderToStaticMarkup(<Picture medium={medium} alt="Balogun market" />)).toContain('alt="Balogun market"')
  expect(renderToStaticMarkup(<Picture medium={medium} alt="" placeholder={false} />)).toContain('alt=""')
  expect(renderToStaticMarkup(<Picture medium={medium} alt={'"><script>'} />)).toContain('alt="&quot;&gt;&lt;script&gt;"')
})

test('The focal point is kept in sight by classes', () => {
  const classesAt = (focalX: number | null, focalY: number | null) =>
    /class="(.*?)"/.exec(renderToStaticMarkup(<Picture medium={{ ...medium, focalX, focalY }} className="wide" />))![1]
  expect([classesAt(0, 1), classesAt(0.5, 0.5), classesAt(null, 0.2), classesAt(0.8, null), classesAt(7, -7)])
    .toEqual(['picture x0 y4 wide', 'picture wide', 'picture y1 wide', 'picture x3 wide', 'picture x4 y0 wide'])
})

test('A large picture has a placeholder unless it is left out, a small one none', () => {
  expect(renderToStaticMarkup(<Picture medium={medium} />)).toContain('<img class="hash" src="data:image/gif;base64,')
  expect(renderToStaticMarkup(<Picture medium={medium} placeholder={false} />)).not.toContain('data:')
  expect(renderToStaticMarkup(<Picture medium={{ ...medium, thumbhash: '' }} />)).not.toContain('data:')
  const variants = medium.variants.filter((variant) => variant.width < 960)
  expect(renderToStaticMarkup(<Picture medium={{ ...medium, variants }} />)).not.toContain('data:')
})

test('What is no picture shows nothing', () => {
  expect(renderToStaticMarkup(<Picture medium={{ ...medium, kind: 'audio' }} />)).toBe('')
  expect(renderToStaticMarkup(<Picture medium={{ ...medium, variants: [] }} />)).toBe('')
})

const hash = '0123456789abcdef0123456789abcdef'
const medium: Medium = {
  id: 'm1', hash, kind: 'image', mime: 'image/jpeg', extension: 'jpg', bytes: 90_000, width: 1000, height: 667,
  thumbhash: '3OcRJYB4d3h/iIeHeEh3eIhw+j2w',
  variants: [
    { width: 640, format: 'webp', bytes: 30_000 }, { width: 320, format: 'webp', bytes: 10_000 },
    { width: 1000, format: 'webp', bytes: 50_000 }, { width: 1000, format: 'jpeg', bytes: 70_000 },
    { width: 320, format: 'avif', bytes: 8000 }, { width: 640, format: 'avif', bytes: 20_000 },
  ],
  duration: null, name: 'market.jpg', alt: 'A market', caption: '', credit: '', focalX: null, focalY: null,
}
