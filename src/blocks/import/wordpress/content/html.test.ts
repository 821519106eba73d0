import { describe, expect, test } from 'vitest'
import { briefly, convert, notesOf, oldSite } from './source-for-tests.ts'

describe('HTML of any kind', () => {
  test.each([
    ['marks that overlap', '<b>a<i>b</b>c</i>d', 'p(strong[a]strong[em[b]]em[c]d)'],
    ['marks by style', '<span style="font-weight:700;font-style:italic">a</span><b style="font-weight:normal">b</b>', 'p(strong[em[a]]b)'],
    ['every small mark', '<u>a</u><del>b</del><tt>c</tt><sub>d</sub><sup>e</sup><mark>f</mark><small>g</small><kbd>h</kbd>',
      'p(underline[a]strike[b]code[c]subscript[d]superscript[e]highlight[f]small[g]keyboard[h])'],
    ['tags of old', '<center><font color="red">a</font> <big>b</big> <blink>c</blink></center>', 'p(a b c)'],
    ['an abbreviation', '<abbr title="World Health Organization">WHO</abbr> <abbr>x</abbr>', 'p(abbreviation[WHO] x)'],
    ['short quotes and works', '<q>a</q> <cite>b</cite>', 'p(“a” em[b])'],
    ['readings', '<ruby>漢<rt>kan</rt></ruby><ruby>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby>', 'p(漢(kan)字(ji))'],
    ['words between blocks', 'a<div>b</div>c<p>d', 'p(a) p(b) p(c) p(d)'],
    ['blocks within marks', '<b>a<p>b</p>c</b>d', 'p(strong[a]) p(strong[b]) p(strong[c]d)'],
    ['unclosed items', '<ul><li>a<li><b>b<li>c</ul>', 'ul(li(p(a)) li(p(strong[b])) li(p(strong[c])))'],
    ['lists wrongly nested', '<ul><li>a</li><ul><li>b</li></ul>c</ul>', 'ul(li(p(a) ul(li(p(b)))) li(p(c)))'],
    ['a list that begins with a list', '<ul><ol><li>a</li></ol></ul>', 'ul(li(ol(li(p(a)))))'],
    ['items without a list', '<li>a</li><li>b</li>', 'p(a) p(b)'],
    ['definitions', '<dl><dt>Ogene<dd>a bell<dd>of iron</dl>', 'p(strong[Ogene]) p(a bell) p(of iron)'],
    ['details', '<details><summary>More</summary>words</details>', 'p(strong[More]) p(words)'],
    ['a table within a table', '<table><td>a<table><tr><td>b</table>c<td>d</table>', 'table(tr(td(p(a) table(tr(td(p(b)))) p(c))) tr(td(p(d))))'],
    ['words lost in a table', '<table>x<tr><td>a</td>y</tr></table>', 'p(x) table(tr(td(p(a)) td(p(y))))'],
    ['a picture among words', 'a <img src="/p.jpg"> b', 'p(a) image() p(b)'],
    ['a picture in a heading', '<h2>a <img src="/p.jpg"> b</h2>', 'h2(a) image() h2(b)'],
    ['a figure', '<figure><img src="/p.jpg"><figcaption>C<p>d</p></figcaption></figure>', 'image(C/d)'],
    ['a figure of words', '<figure>a<figcaption>b</figcaption></figure>', 'p(a) p(b)'],
    ['rules and breaks', 'a<hr>b<br>c</br>d', 'p(a) divider p(b/c/d)'],
    ['an address', '<address>1 Marina<br>Lagos</address>', 'p(1 Marina/Lagos)'],
    ['letters by name', 'a &amp; b &lt;c&gt; &eacute;&#8364;&nope;', 'p(a & b <c> é€&nope;)'],
    ['nonsense', '<<b>a</ b><!x><?y?>&#0;&#xD800;', 'p(<strong[a\ufffd\ufffd])'],
  ])('keeps %s', (_what, html, read) => expect(briefly(html)).toBe(read))

  test('keeps how paragraphs and headings stand', () => {
    expect(convert('<p style="text-align: center">a</p><div align="right">b</div><h2 id="c d" class="has-text-align-center">c</h2>').body.content).toMatchObject([
      { attrs: { align: 'center' } }, { attrs: { align: 'right' } }, { attrs: { align: 'center', anchor: 'cd' } },
    ])
  })
  test('reads a signature as a link, a quotation that ends in a name as said by them', () => {
    expect(convert('<blockquote cite="https://g.example/"><p>a</p><p>— <cite>Ada</cite></p></blockquote>').body.content).toMatchObject([
      { type: 'quotation', attrs: { speaker: 'Ada', url: 'https://g.example/' } },
    ])
    expect(briefly('<blockquote>a <cite>b</cite> c</blockquote>')).toBe('quotation(p(a em[b] c))')
    expect(briefly('<blockquote><cite>b</cite></blockquote>')).toBe('p(b)')
  })
  test('drops what cannot be shown, and says so', () => {
    expect(briefly('a<script>x</script><style>y</style><noscript>z</noscript>b')).toBe('p(ab)')
    expect(notesOf('<script>x</script>')).toEqual(['script left out'])
  })
  test('keeps the words of a form', () => {
    expect(briefly('<form><label>Name <input value="secret"></label><select><option>a<option>b</select><button>Send</button></form>')).toBe(
      'p(Name) p(a) p(b) p(Send)',
    )
  })
  test('makes frames and players embeds or links', () => {
    expect(convert('<iframe src="//www.youtube.com/embed/abc?rel=0" title="A film"></iframe>').body.content).toMatchObject([
      { type: 'embed', attrs: { url: 'https://www.youtube.com/watch?v=abc', title: 'A film' } },
    ])
    expect(briefly('<iframe src="https://maps.example/x"></iframe>')).toBe('p(link[https://maps.example/x])')
    const object = '<object><param name="movie" value="http://www.youtube.com/v/abc"><embed src="http://www.youtube.com/v/abc"></object>'
    expect(briefly(object)).toBe('embed()')
    expect(briefly('<object data="/a.swf">No <b>Flash</b></object>')).toBe('p(No strong[Flash])')
  })
  test('leaves out counting pixels and pictures written into the text', () => {
    expect(briefly('<img src="https://h.example/p.gif" width="1" height="1"><img src="data:image/gif;base64,AA"><img>')).toBe('')
    expect(briefly('<img class="wp-smiley" alt=":)" src="/s.gif"> hello')).toBe('p(🙂 hello)')
    expect(convert('<img src="data:image/gif;base64,AA" data-src="https://i.example/p.jpg">').body.content).toMatchObject([{ attrs: { src: 'https://i.example/p.jpg' } }])
  })
})

describe('a link', () => {
  const hrefOf = (href: string, site = oldSite) => {
    const [node] = convert(`<a href="${href}">x</a>`, [], { site }).body.content
    const words = node?.type === 'paragraph' ? node.content[0] : undefined
    const mark = words?.type === 'text' ? words.marks?.[0] : undefined
    return mark?.type === 'link' ? mark.attrs.href : undefined
  }
  test.each([
    [`${oldSite}/2010/01/news/?a=1#b`, '/2010/01/news/?a=1#b'],
    ['https://www.old-gazette.example/x', '/x'],
    ['/?p=5', '/?p=5'],
    ['#notes', '#notes'],
    ['//j.example/a', 'http://j.example/a'],
    ['http://old-gazette.example:8080/x', 'http://old-gazette.example:8080/x'],
    ['mailto:desk@k.example', 'mailto:desk@k.example'],
    ['www.l.example/a', 'http://www.l.example/a'],
    ['javascript:alert(1)', undefined],
    ['java&#10;script:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['', undefined],
  ])('to %s leads to %s', (written, href) => expect(hrefOf(written)).toBe(href))

  test('out of a site that stood in a folder stays as it is', () => {
    expect(hrefOf('http://m.example/blog/a', 'http://m.example/blog')).toBe('/blog/a')
    expect(hrefOf('http://m.example/shop/a', 'http://m.example/blog')).toBe('http://m.example/shop/a')
  })
})
