import { describe, expect, test } from 'vitest'
import { brief, briefly, convert, notesOf, oldSite, photo } from './source-for-tests.ts'

const uploads = `${oldSite}/wp-content/uploads/2010`
const three = [photo('3', { caption: 'Third, <em>by day</em>', alt: 'A boat' }), photo('1', { title: 'Z' }), photo('2', { title: 'A' })]
const mediaIn = (html: string) =>
  convert(html, three).body.content.flatMap((node) => (node.type === 'gallery' ? node.content.map(({ attrs }) => attrs.mediaId.slice(7)) : [])).join()

describe('a captioned picture', () => {
  test('has the words around it beneath it', () => {
    const [node] = convert(
      `[caption id="attachment_3" align="alignleft" width="300"]<a href="${uploads}/photo-3.jpg"><img src="${uploads}/photo-3-300x200.jpg" /></a> Boats, <em>early</em>[/caption]`,
      three,
    ).body.content
    expect(node).toMatchObject({ type: 'image', attrs: { mediaId: 'medium-3', align: 'left', alt: 'A boat', link: '' } })
    expect(node && brief(node)).toBe('image(Boats, em[early])')
  })
  test('may have them as an attribute, as long ago', () => {
    expect(briefly(`[caption caption="It's <b>late</b>"]<img src="${uploads}/photo-1.jpg">[/caption] and on`, three)).toBe(
      'image(It’s strong[late]) p(and on)',
    )
  })
  test('keeps its words where the picture is none', () => {
    expect(briefly('[caption]Only words[/caption]')).toBe('p(Only words)')
  })
})

describe('a gallery', () => {
  test('shows what belongs to the article', () => expect(mediaIn('[gallery]')).toBe('3,1,2'))
  test('shows what it names, in its order', () => expect(mediaIn('[gallery ids="2,3"]')).toBe('2,3'))
  test('leaves out what it excludes', () => expect(mediaIn('[gallery exclude="1"]')).toBe('3,2'))
  test('may be ordered otherwise', () => {
    expect(mediaIn('[gallery orderby="title"]')).toBe('3,2,1')
    expect(mediaIn('[gallery ids="1,2,3" orderby="ID" order="DESC"]')).toBe('3,2,1')
  })
  test('has columns and a caption for each picture', () => {
    const [node] = convert('[gallery ids=“3” columns=9]', three).body.content
    expect(node).toMatchObject({ type: 'gallery', attrs: { columns: 8 } })
    expect(node && brief(node)).toBe('gallery(image(Third, em[by day]))')
  })
  test('leaves nothing but a note where it is empty', () => {
    expect(briefly('[gallery ids="99"]')).toBe('')
    expect(notesOf('[gallery ids="99"]')).toContain('gallery without pictures left out')
  })
})

describe('sound and film', () => {
  const song = photo('8', { kind: 'audio', url: `${uploads}/song.mp3`, title: 'A song' })
  test('play from the media', () => {
    expect(convert(`[audio src="${uploads}/song.mp3"][/audio]`, [song]).body.content).toMatchObject([{ type: 'audio', attrs: { mediaId: 'medium-8', title: 'A song' } }])
    expect(convert(`[audio ${uploads}/song.mp3]`, [song]).body.content).toMatchObject([{ attrs: { mediaId: 'medium-8' } }])
    expect(convert('[audio]', [song]).body.content).toMatchObject([{ attrs: { mediaId: 'medium-8' } }])
    expect(convert('[playlist ids="8"]', [song]).body.content).toMatchObject([{ attrs: { mediaId: 'medium-8' } }])
  })
  test('keep an outside address where there is no medium', () => {
    expect(convert('[video mp4="https://films.example/a.mp4" poster="/p.jpg"]').body.content).toMatchObject([
      { type: 'video', attrs: { mediaId: '', src: 'https://films.example/a.mp4', posterId: '' } },
    ])
  })
  test('are embeds where a known place plays them', () => {
    expect(convert('[video src="https://vimeo.com/123"]').body.content).toMatchObject([{ type: 'embed', attrs: { provider: 'Vimeo' } }])
    expect(convert('[embed width="3"]https://www.youtube.com/watch?v=abc&amp;t=3[/embed]').body.content).toMatchObject([
      { type: 'embed', attrs: { url: 'https://www.youtube.com/watch?v=abc&t=3' } },
    ])
  })
})

describe('a shortcode', () => {
  test('written double stands for itself', () => {
    expect(briefly('Write [[gallery ids="1"]] for it')).toBe('p(Write [gallery ids="1"] for it)')
    expect(briefly('[[caption]x[/caption]]')).toBe('p([caption]x[/caption])')
  })
  test('in code is an example', () => {
    expect(briefly('<code>[gallery]</code> and <pre>[gallery]</pre>')).toBe('p(code[[gallery]] and) codeBlock([gallery])')
  })
  test('within a tag is not read', () => {
    expect(briefly('<a href="/x" title="[gallery]">y</a>')).toBe('p(link[y])')
  })
  test('nobody knows stays as text and is noted', () => {
    expect(briefly('[contact-form to="x"] and [sic]')).toBe('p([contact-form to="x"] and [sic])')
    expect(notesOf('[contact-form to="x"] [sic] [box]a[/box] [tabs]')).toEqual(['shortcode [contact-form] kept as text', 'shortcode [box] kept as text'])
  })
})
