import { describe, expect, test } from 'vitest'
import { briefly, convert, notesOf } from './source-for-tests.ts'

describe('an article from before blocks', () => {
  test('has a paragraph for each blank line and a break for each end of line', () => {
    expect(briefly('The market\nopens at six.\n\nBread is dear.')).toBe('p(The market/opens at six.) p(Bread is dear.)')
  })
  test('has one break where a tag and an end of line say the same', () => {
    expect(briefly('one<br />\ntwo\n<br>three')).toBe('p(one/two/three)')
    expect(briefly('one<br>two')).toBe('p(one/two)')
  })
  test('has paragraphs where its author parted them by double breaks', () => {
    expect(briefly('<p>one<br><br>two</p>')).toBe('p(one) p(two)')
  })
  test('keeps emphasis that goes over a blank line', () => {
    expect(briefly('<em>first\n\nsecond</em> third')).toBe('p(em[first]) p(em[second] third)')
  })
  test('has no paragraphs around headings, lists and tables', () => {
    expect(briefly('Before\n<h3>Head</h3>\nAfter\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\nend')).toBe(
      'p(Before) h3(Head) p(After) ul(li(p(one)) li(p(two))) p(end)',
    )
  })
  test('leaves set text as it stands', () => {
    expect(briefly('<pre>a "b"\n\n  c -- d</pre>')).toBe('codeBlock(a "b"\n\n  c -- d)')
  })
  test('drops what holds only spaces', () => {
    expect(briefly('<p>&nbsp;</p>\n\n&nbsp;\n\n<p></p>words')).toBe('p(words)')
  })
  test('begins with the largest heading below the headline', () => {
    expect(briefly('<h1>A</h1><h6>B</h6>')).toBe('h2(A) h6(B)')
  })
})

describe('an address alone on its line', () => {
  test('is an embed where the place is known', () => {
    expect(convert('See:\nhttps://youtu.be/abcdefghijk\nand so on').body.content).toMatchObject([
      { type: 'paragraph' },
      { type: 'embed', attrs: { provider: 'YouTube', url: 'https://youtu.be/abcdefghijk' } },
      { type: 'paragraph' },
    ])
  })
  test('is a link where it is not', () => {
    expect(briefly('https://weather.example/lagos')).toBe('p(link[https://weather.example/lagos])')
  })
  test('stays words within a sentence, a list or a link', () => {
    expect(briefly('See https://youtu.be/abcdefghijk')).toBe('p(See https://youtu.be/abcdefghijk)')
    expect(briefly('<ul><li>https://youtu.be/abcdefghijk</li></ul>')).toBe('ul(li(p(https://youtu.be/abcdefghijk)))')
    expect(briefly('<a href="/x">https://youtu.be/abcdefghijk</a>')).toBe('p(link[https://youtu.be/abcdefghijk])')
  })
})

describe('an article of several parts', () => {
  test('stands whole on one page, a line between its pages', () => {
    const { body, pages } = convert('one<!--nextpage-->two<!--nextpage-->three')
    expect(body.content.map(({ type }) => type)).toEqual(['paragraph', 'divider', 'paragraph', 'divider', 'paragraph'])
    expect(pages).toBe(3)
    expect(convert('<!--nextpage-->one').pages).toBe(1)
  })
  test('has the opening before the line as its summary', () => {
    expect(convert('The opening.<!--more Go on-->The rest.')).toMatchObject({ excerptFromMore: 'The opening.' })
    expect(briefly('The opening.\n\n<!--more-->\n\nThe rest.')).toBe('p(The opening.) p(The rest.)')
  })
  test('leaves the opening to the summary where its author asked for that', () => {
    const { excerptFromMore, notes } = convert('A teaser.<!--more--><!--noteaser-->The article.')
    expect(excerptFromMore).toBe('A teaser.')
    expect(briefly('A teaser.<!--more--><!--noteaser-->The article.')).toBe('p(The article.)')
    expect(notes).toHaveLength(1)
  })
  test('has no summary of that kind without a line', () => {
    expect(convert('All of it.')).not.toHaveProperty('excerptFromMore')
    expect(notesOf('All of it.')).toEqual([])
  })
})
