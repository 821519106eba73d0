import { describe, expect, test } from 'vitest'
import { type Block, parseBlocks } from './block-grammar.ts'
import { briefly, convert, notesOf, oldSite, photo } from './source-for-tests.ts'

const block = (name: string, html: string, attributes = '') => `<!-- wp:${name} ${attributes ? `${attributes} ` : ''}-->${html}<!-- /wp:${name} -->`
const paragraph = (words: string) => block('paragraph', `\n<p>${words}</p>\n`)

describe('the grammar of blocks', () => {
  const outline = (parts: (string | Block)[]): string => parts.map((part) => (typeof part === 'string' ? part.trim() : `${part.name}{${outline(part.parts)}}`)).join('')
  test.each([
    ['<!-- wp:a /-->x<!-- wp:my/b {"c":"\\u002d\\u002d"} /-->', 'core/a{}xmy/b{}'],
    ['<!-- wp:a -->1<!-- wp:b -->2<!-- /wp:b -->3<!-- /wp:a -->4', 'core/a{1core/b{2}3}4'],
    ['<!-- wp:a -->1<!-- wp:b -->2<!-- /wp:a -->3', 'core/a{1core/b{2}}3'],
    ['<!-- wp:a -->1', 'core/a{1}'],
    ['1<!-- /wp:a -->2', '12'],
    ['<!-- wp:Bad -->1<!--wp:a-->2<!-- wp:a {-->3', '<!-- wp:Bad -->1<!--wp:a-->2<!-- wp:a {-->3'],
    ['<!-- wp:a {"b":{"c":"}"}} -->1<!-- /wp:a -->', 'core/a{1}'],
    ['<!-- wp:a {"b":} -->1<!-- /wp:a -->', 'core/a{1}'],
  ])('reads %s', (html, read) => expect(outline(parseBlocks(html))).toBe(read))
})

describe('an article of blocks', () => {
  test('is read block by block, and what is broken in one stays in it', () => {
    expect(briefly(block('html', '<div><b><ul><li>a') + paragraph('b'))).toBe('ul(li(p(strong[a]))) p(b)')
    expect(briefly(block('html', '<textarea>a') + paragraph('b'))).toBe('p(a) p(b)')
  })
  test('may have classic text between blocks', () => {
    expect(briefly(`one\ntwo\n\nthree${paragraph('four\nfive')}`)).toBe('p(one two) p(three) p(four five)')
    expect(briefly(block('freeform', 'one\ntwo'))).toBe('p(one/two)')
  })
  test('has lists within lists, old and new', () => {
    const items = block('list-item', `<li>a${block('list', `<ol>${block('list-item', '<li>b</li>')}</ol>`)}</li>`)
    expect(briefly(block('list', `<ul>${items}</ul>`))).toBe('ul(li(p(a) ol(li(p(b)))))')
    expect(briefly(block('list', '<ul><li>a<ol start="3" reversed type="a"><li>b</li></ol></li></ul>'))).toBe('ul(li(p(a) ol(li(p(b)))))')
  })
  test('has quotations with their speaker, and words set large', () => {
    const quote = `<blockquote class="wp-block-quote">${paragraph('We stay.')}<cite>— <a href="https://a.example/">Ada</a></cite></blockquote>`
    expect(convert(block('quote', quote)).body.content).toMatchObject([{ type: 'quotation', attrs: { speaker: 'Ada', url: 'https://a.example/' } }])
    const pull = '<figure class="wp-block-pullquote"><blockquote><p>We stay.</p><cite>Ada</cite></blockquote></figure>'
    expect(convert(block('pullquote', pull)).body.content).toMatchObject([{ type: 'pullQuote', attrs: { by: 'Ada' } }])
  })
  test('has columns, groups and buttons as what stands in them', () => {
    const columns = `<div class="wp-block-columns">${block('column', `<div>${paragraph('a')}</div>`)}${block('column', `<div>${paragraph('b')}</div>`)}</div>`
    expect(briefly(block('columns', columns))).toBe('p(a) p(b)')
    expect(briefly(block('button', '<div><a class="wp-block-button__link" href="/go">Go</a></div>'))).toBe('p(link[Go])')
  })
  test('has code with its language, poems with their lines', () => {
    expect(convert(block('code', '<pre><code>a\n  &lt;b&gt;</code></pre>', '{"language":"html"}')).body.content).toMatchObject([
      { type: 'codeBlock', attrs: { language: 'html' }, content: [{ text: 'a\n  <b>' }] },
    ])
    expect(briefly(block('verse', '<pre class="wp-block-verse">a <em>b</em>\n  c</pre>'))).toBe('p(a em[b]/\u00a0\u00a0c)')
  })
  test('has tables with head, foot and caption', () => {
    const table = '<figure><table><thead><tr><th>h</th></tr></thead><tfoot><tr><td>f</td></tr></tfoot><tbody><tr><td colspan="2">b</td></tr></tbody></table><figcaption>C</figcaption></figure>'
    expect(briefly(block('table', table))).toBe('table(tr(th(p(h))) tr(td(p(b))) tr(td(p(f))))')
    expect(convert(block('table', table)).body.content).toMatchObject([{ attrs: { caption: 'C' } }])
  })
  test('has reusable blocks where they are used, though never within themselves', () => {
    const reusable = { reusableBlock: (id: string) => (id === '5' ? `${paragraph('again')}<!-- wp:block {"ref":5} /-->` : undefined) }
    const { body, notes } = convert('<!-- wp:block {"ref":5} /--><!-- wp:block {"ref":5} /-->', [], reusable)
    expect(body.content).toHaveLength(2)
    expect(notes).toEqual([{ what: 'reusable block that is not in the export left out', count: 2 }])
  })
  test('has its footnotes', () => {
    const { body } = convert('<!-- wp:footnotes /-->', [], { footnotes: '[{"id":"x","content":"See <em>there</em>"}]' })
    expect(body.content).toMatchObject([{ type: 'orderedList' }])
  })
})

describe('pictures and films of blocks', () => {
  const boat = photo('3', { alt: 'A boat' })
  const film = photo('4', { kind: 'video', url: `${oldSite}/wp-content/uploads/film.mp4` })
  const image = (id: string) => block('image', `<figure class="wp-block-image alignwide"><img src="${oldSite}/wp-content/uploads/2010/photo-${id}-800x600.jpg"/><figcaption>C${id}</figcaption></figure>`)
  test('are known by their address, or by their id where that is of the old site', () => {
    expect(convert(image('3'), [boat]).body.content).toMatchObject([{ type: 'image', attrs: { mediaId: 'medium-3', alt: 'A boat', align: 'wide' } }])
    const renamed = block('image', `<figure><img src="${oldSite}/renamed.jpg"/></figure>`, '{"id":3}')
    expect(convert(renamed, [boat]).body.content).toMatchObject([{ attrs: { mediaId: 'medium-3' } }])
    const elsewhere = block('image', '<figure><img src="https://b.example/other.jpg" width="30px" height="20"/></figure>', '{"id":3}')
    expect(convert(elsewhere, [boat]).body.content).toMatchObject([{ attrs: { mediaId: '', src: 'https://b.example/other.jpg', width: 30, height: 20 } }])
  })
  test('stand together in a gallery, old and new', () => {
    const now = block('gallery', `<figure class="wp-block-gallery has-nested-images columns-2">${image('3')}${image('3')}<figcaption>All</figcaption></figure>`)
    expect(briefly(now, [boat])).toBe('gallery(image(C3) image(C3))')
    expect(convert(now, [boat]).body.content).toMatchObject([{ attrs: { columns: 2, caption: 'All' } }])
    const then = '<ul class="wp-block-gallery columns-3"><li class="blocks-gallery-item"><figure><img src="/a.jpg"/></figure></li></ul>'
    expect(briefly(block('gallery', then.replace('wp-block-gallery', 'blocks-gallery-grid')))).toBe('gallery(image())')
  })
  test('stand before the words they were behind or beside', () => {
    const cover = `<div class="wp-block-cover" style="background-image:url(${boat.url})">${paragraph('Over it')}</div>`
    expect(briefly(block('cover', cover), [boat])).toBe('image() p(Over it)')
    const beside = `<div class="wp-block-media-text"><figure><video src="${film.url}"></video></figure><div>${paragraph('Beside')}</div></div>`
    expect(briefly(block('media-text', beside), [film])).toBe('video() p(Beside)')
  })
  test('have a link only where it leads somewhere else', () => {
    const linked = (href: string, rest = '') => `<a href="${href}"${rest}><img src="${boat.url}"></a>`
    const linkOf = (html: string, attributes = '') => convert(block('image', html, attributes), [boat]).body.content.map((node) => node.type === 'image' && node.attrs.link)
    expect(linkOf(linked('https://c.example/'))).toEqual(['https://c.example/'])
    expect(linkOf(linked(boat.url))).toEqual([''])
    expect(linkOf(linked('/?attachment_id=3'))).toEqual([''])
    expect(linkOf(linked('/boat/', ' rel="attachment wp-att-3"'))).toEqual([''])
    expect(linkOf(linked('/boat/'), '{"linkDestination":"attachment"}')).toEqual([''])
  })
})

describe('embeds, files and lists of the site', () => {
  test('embeds have provider and caption, under their old names too', () => {
    const html = '<figure class="wp-block-embed"><div>\nhttps://twitter.com/a/status/1\n</div><figcaption>A word</figcaption></figure>'
    const [node] = convert(block('core-embed/twitter', html, '{"url":"https://twitter.com/a/status/1"}')).body.content
    expect(node).toMatchObject({ type: 'embed', attrs: { provider: 'X', url: 'https://twitter.com/a/status/1' }, content: [{ text: 'A word' }] })
    const foreign = block('embed', '<figure></figure>', '{"url":"https://d.example/x","providerNameSlug":"the-dispatch"}')
    expect(convert(foreign).body.content).toMatchObject([{ attrs: { provider: 'The Dispatch' } }])
  })
  test('a file has its name; without its button it is a link', () => {
    const file = (button: string) => block('file', `<div class="wp-block-file"><a href="https://e.example/a.pdf">Report</a>${button}</div>`)
    expect(convert(file('<a href="https://e.example/a.pdf" class="wp-block-file__button" download>Download</a>')).body.content).toMatchObject([
      { type: 'file', attrs: { name: 'Report', src: 'https://e.example/a.pdf' } },
    ])
    expect(briefly(file(''))).toBe('p(link[Report])')
  })
  test('lists WordPress made of the site are left out and noted', () => {
    expect(briefly(`<!-- wp:latest-posts /-->${paragraph('a')}${block('query', `<div>${block('post-template', paragraph('x'))}</div>`)}`)).toBe('p(a)')
    expect(notesOf('<!-- wp:latest-posts /-->')).toEqual(['block latest-posts left out: the site makes its own'])
  })
  test('social links are a list of links', () => {
    const links = '<ul><!-- wp:social-link {"url":"https://github.com/x","service":"github"} /--><!-- wp:social-link {"service":"x"} /--></ul>'
    expect(briefly(block('social-links', links))).toBe('ul(li(p(link[GitHub])))')
  })
  test('a block nobody knows keeps its content, or is kept inert', () => {
    expect(briefly(block('my/card', `<div>${paragraph('kept')}</div>`))).toBe('p(kept)')
    expect(convert('<!-- wp:my/map {"zoom":3} /-->').body.content).toEqual([
      { type: 'raw', attrs: { html: '<!-- wp:my/map {"zoom":3} /-->', origin: 'WordPress block my/map' } },
    ])
    expect(notesOf('<!-- wp:my/map /-->')).toEqual(['block my/map kept inert'])
  })
  test('HTML of which nothing can be shown is kept inert', () => {
    expect(briefly(block('html', '<script src="https://f.example/w.js"></script>'))).toBe('raw')
  })
})
