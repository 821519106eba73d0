import { expect, test } from 'vitest'
import { saveArticle } from '#blocks/articles/actions.ts'
import { savePage } from '#blocks/pages/actions.ts'
import { saveSection } from '#blocks/sections/actions.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { type ImportedComment, importComments } from './actions.ts'
import { moderate } from './moderation/moderate.ts'
import { theServer } from './moderation/moderator.ts'
import { listComments } from './store.ts'

const body = { type: 'doc' as const, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The lagoon rose.' }] }] }
const publishedAt = '2026-03-01T09:00:00.000Z'
const published = { state: 'published' as const, publishedAt }
const article = { slug: 'lagoon', headline: 'The lagoon rises', sectionId: 'news', ...published, body: body as never }
const ada = { name: 'Ada Obi', email: 'ada@mail.example', website: '', subjectId: 'a1', parentId: '', text: 'Our street is under water.' }

/** A paper with one article, `a1` at /news/lagoon. */
async function withArticle(paper: Paper, changes: Partial<typeof article> & { commentsOpen?: boolean; isLocked?: boolean } = {}) {
  await paper.change(async (change) => {
    await saveSection(change, 'news', { slug: 'news', name: 'News' })
    await saveArticle(change, 'a1', { ...article, ...changes })
  })
}

const said = (id: string, changes: Partial<ImportedComment> = {}): ImportedComment =>
  ({ id, subjectId: 'a1', state: 'shown', postedAt: '2026-03-01T10:00:00.000Z', name: `Reader ${id}`, text: `Words of ${id}.`, ...changes })

const importAll = (paper: Paper, comments: ImportedComment[]) => paper.change((change) => importComments(change, 'a1', comments))
const heldIds = async (paper: Paper) => (await listComments(paper.app.db, 'a1')).filter((row) => row.state === 'held').map((row) => row.id)
/** What of a page is not the same on all pages. */
const mainOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'))
const readMain = async (paper: Paper, path: string) => mainOf(await paper.read(path))
/** The attributes of a field of the form. */
function fieldOf(page: string, name: string) {
  const [tag] = new RegExp(`<(?:input|textarea)[^>]* name="${name}"[^>]*>`).exec(page) ?? ['']
  return Object.fromEntries([...tag.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]))
}
const idsIn = (page: string) => [...page.matchAll(/<li id="comment-([^"]+)"/g)].map(([, id]) => id)

onEachDatabase('comments', (newPaper) => {
  test('an article without comments asks for the first, with the whole form', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    const page = await readMain(paper, '/news/lagoon')
    expect(page).toContain('<details class="comments"><summary>Click to comment</summary>')
    const inTheForm = [
      'Leave a Reply', 'Your email address will not be published. Required fields are marked *', 'Comment', 'Name', 'Email', 'Website',
      'Save my name, email, and website in this browser for the next time I comment.', 'Post Comment',
    ]
    for (const words of inTheForm) expect(page).toContain(words)
    expect(fieldOf(page, 'text')).toMatchObject({ id: 'reply-text', required: '', maxLength: '65525' })
    expect(fieldOf(page, 'name')).toMatchObject({ autoComplete: 'name', required: '', maxLength: '245' })
    const email = { type: 'email', autoComplete: 'email', required: '', maxLength: '100', 'aria-describedby': 'email-note' }
    expect(fieldOf(page, 'email')).toMatchObject(email)
    expect(fieldOf(page, 'website')).toMatchObject({ type: 'url', autoComplete: 'url', maxLength: '200' })
    for (const name of ['text', 'name', 'email', 'website']) expect(page).toContain(`<label for="reply-${name}">`)
  })

  test('a reader’s comment waits for a moderator, and only its writer sees it', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    const posted = await paper.post('/comments', ada)
    expect(posted.status).toBe(303)
    const [id] = await heldIds(paper)
    const location = posted.headers.get('location')!
    expect(location).toMatch(new RegExp(`^/news/lagoon\\?held=[\\w.-]+#comment-${id}$`))
    expect(await readMain(paper, '/news/lagoon')).not.toContain('under water')

    const own = await paper.get(location.split('#')[0]!)
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    const page = mainOf(await own.text())
    expect(page).toContain('Your comment is awaiting moderation.')
    expect(page).toContain('under water')
    expect(page).toContain('<details class="comments" open="">')

    paper.clock.advance(11 * 60_000)
    expect(await readMain(paper, location.split('#')[0]!)).not.toContain('under water')
  })

  test('a comment a moderator shows is there for all, counted, without its writer’s e-mail', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    await paper.post('/comments', { ...ada, website: 'ada.example' })
    const [id] = await heldIds(paper)
    await moderate(paper.app, theServer, 'approve', [id!])
    const page = await readMain(paper, '/news/lagoon')
    expect(page).toContain('<summary>1 Comment</summary>')
    expect(page).toContain('<p>Our street is under water.</p>')
    expect(page).toContain('<a href="https://ada.example/" rel="nofollow ugc"><bdi>Ada Obi</bdi></a>')
    expect(page).toContain('<time dateTime="2026-03-02T09:00:00.000Z">2 March 2026 at 10:00 WAT')
    expect(page).not.toContain('mail.example')
    expect(await paper.app.db.selectFrom('articles').select('commentCount').executeTakeFirst()).toEqual({ commentCount: 1 })

    await moderate(paper.app, theServer, 'unapprove', [id!])
    expect(await readMain(paper, '/news/lagoon')).not.toContain('under water')
    await moderate(paper.app, theServer, 'approve', [id!])
    await moderate(paper.app, theServer, 'bin', [id!])
    expect(await readMain(paper, '/news/lagoon')).toContain('Click to comment')
    await expect(moderate(paper.app, theServer, 'approve', ['nobody'])).rejects.toMatchObject({ status: 404 })
  })

  test('what is shown is told to machines as well, without a way out of it', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    const posted = { id: 'c1', name: '</script><b>Ada</b>', text: 'Well <em>said</em>.</script>' }
    await importAll(paper, [said('c1', posted), said('c2', { parentId: 'c1' }), said('c3', { state: 'held' })])
    const page = await paper.read('/news/lagoon')
    const blocks = [...page.slice(0, page.indexOf('</head>')).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)]
    const { '@graph': graph } = JSON.parse(blocks.at(-1)?.[1] ?? '')
    const at = 'https://lagoon.example/news/lagoon'
    expect(graph).toEqual([
      { '@type': 'Comment', '@id': `${at}#comment-c1`, author: { '@type': 'Person', name: '</script><b>Ada</b>' }, dateCreated: '2026-03-01T10:00:00.000Z', text: 'Well said.', parentItem: { '@id': at } },
      expect.objectContaining({ '@id': `${at}#comment-c2`, parentItem: { '@id': `${at}#comment-c1` } }),
    ])
  })

  test('what is missing or wrong is said at each field, and nothing typed is lost', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    const wrong = { ...ada, name: ' ', email: 'ada at mail', website: 'not an address', text: 'Keep <b>this</b> & "that"' }
    const answer = await paper.post('/comments', wrong, { accept: 'text/html' })
    expect(answer.status).toBe(422)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    const page = mainOf(await answer.text())
    expect(page).toContain('Keep &lt;b&gt;this&lt;/b&gt; &amp; &quot;that&quot;</textarea>')
    const sentences = ['Please give your name.', 'This is not an email address.', 'This is not the address of a website.']
    for (const sentence of sentences) expect(page.split(sentence).length).toBe(3)
    const email = { value: 'ada at mail', 'aria-invalid': 'true', 'aria-describedby': 'reply-email-wrong email-note' }
    expect(fieldOf(page, 'email')).toMatchObject(email)
    expect([...page.matchAll(/<li><a href="#reply-(\w+)">/g)].map(([, name]) => name)).toEqual(['name', 'email', 'website'])
    expect(page).toMatch(/<div class="wrong" role="alert" tabindex="-1" autofocus=""/i)
    expect(page).toContain('href="/news/lagoon"')
    expect(await heldIds(paper)).toEqual([])

    expect((await paper.post('/comments', { ...ada, text: '<script>x</script>' })).status).toBe(422)
    expect((await paper.post('/comments', { ...ada, text: 'x'.repeat(65_526) })).status).toBe(422)
    expect((await paper.post('/comments', { ...ada, name: 'x'.repeat(246) })).status).toBe(422)
    expect((await paper.post('/comments', { ...ada, email: `${'x'.repeat(95)}@mail.example` })).status).toBe(422)
    expect((await paper.post('/comments', { ...ada, website: `https://x.example/${'x'.repeat(200)}` })).status).toBe(422)
    expect((await paper.post('/comments', { ...ada, text: 'ж'.repeat(65_525) })).status).toBe(303)
  })

  test('the same comment twice is refused, and so is one in a great hurry', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    expect((await paper.post('/comments', ada)).status).toBe(303)
    expect((await paper.post('/comments', { ...ada, email: 'ADA@mail.example' })).status).toBe(409)
    const hasty = await paper.post('/comments', { ...ada, text: 'And another thing.' }, { accept: 'text/html' })
    expect(hasty.status).toBe(429)
    expect(mainOf(await hasty.text())).toContain('And another thing.</textarea>')
    paper.clock.advance(15_000)
    expect((await paper.post('/comments', { ...ada, text: 'And another thing.' })).status).toBe(303)
    expect((await paper.post('/comments', ada)).status).toBe(409)
    expect((await listComments(paper.app.db, 'a1')).length).toBe(2)
  })

  test('two posts of the same comment at once leave one', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    const answers = await Promise.all([1, 2, 3].map(() => paper.post('/comments', ada)))
    expect(answers.filter((answer) => answer.status === 303).length).toBe(1)
    expect((await listComments(paper.app.db, 'a1')).length).toBe(1)
  })

  test('nobody comments where comments are closed, or on what is not there for readers', async () => {
    const paper = await newPaper()
    await withArticle(paper, { commentsOpen: false })
    expect((await paper.post('/comments', ada)).status).toBe(403)
    expect(await readMain(paper, '/news/lagoon')).toContain('Comments are closed.')
    await withArticle(paper, { state: 'draft' as never })
    expect((await paper.post('/comments', ada)).status).toBe(403)
    await withArticle(paper, { isLocked: true })
    expect((await paper.post('/comments', ada)).status).toBe(403)
    for (const subjectId of ['', 'a2', "a1' or 1=1"]) expect((await paper.post('/comments', { ...ada, subjectId })).status).toBe(404)
    expect(await listComments(paper.app.db, 'a1')).toEqual([])
  })

  test('a reply goes to a comment that is shown, by a link and a form that need no script', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    await importAll(paper, [said('c1', { name: 'Bisi' }), said('c2', { state: 'held' })])
    const link = '<a class="reply" rel="nofollow" href="?replytocom=c1#respond" aria-label="Reply to Bisi">Reply</a>'
    expect(await readMain(paper, '/news/lagoon')).toContain(link)
    const page = await readMain(paper, '/news/lagoon?replytocom=c1')
    expect(page).toContain('Leave a Reply to Bisi')
    expect(page).toContain('<a href="/news/lagoon#respond" rel="nofollow">Cancel reply</a>')
    expect(page).toContain('<input type="hidden" name="parentId" value="c1"/>')
    expect(page).toContain('<details class="comments" open="">')

    expect((await paper.post('/comments', { ...ada, parentId: 'c1' })).status).toBe(303)
    for (const parentId of ['c2', 'c9']) expect((await paper.post('/comments', { ...ada, parentId })).status).toBe(403)
    const [id] = (await heldIds(paper)).filter((each) => each !== 'c2')
    await moderate(paper.app, theServer, 'approve', [id!])
    expect(idsIn(await readMain(paper, '/news/lagoon'))).toEqual(['c1', id])
    expect(await readMain(paper, '/news/lagoon?replytocom=nobody')).toContain('>Leave a Reply<')
  })

  test('a form from another site, or what is no form, is refused', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect((await paper.post('/comments', ada, headers as unknown as Record<string, string>)).status).toBe(403)
    }
    expect((await paper.post('/comments', { ...ada, text: 'x'.repeat(700_000) })).status).toBe(413)
    expect((await paper.get('/comments')).status).toBe(404)
    expect(await listComments(paper.app.db, 'a1')).toEqual([])
    expect((await paper.post('/comments', ada, { origin: 'https://lagoon.example' })).status).toBe(303)
  })

  test('hostile words are words: nothing of them runs, in name, website or text', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>'
    const text = `${evil}<a href="javascript:alert(4)">x</a>\0\ud800`
    await importAll(paper, [said('c1', { name: evil, website: 'javascript:alert(3)', text })])
    const page = await readMain(paper, '/news/lagoon?replytocom=c1')
    expect(page).not.toMatch(/<img|<script|href="javascript:/)
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  test('a field only programs fill in marks the comment as spam, and the program is none the wiser', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    expect((await paper.post('/comments', { ...ada, trap: 'yes' })).status).toBe(303)
    expect((await listComments(paper.app.db, 'a1'))[0]?.state).toBe('spam')
  })

  test('a page of the paper has a thread of its own', async () => {
    const paper = await newPaper()
    const about = { slug: 'about', title: 'About us', body: body as never, state: 'published' as const, publishedAt, commentsOpen: true }
    await paper.change((change) => savePage(change, 'p1', about))
    const posted = await paper.post('/comments', { ...ada, subjectId: 'p1' })
    expect(posted.headers.get('location')).toMatch(/^\/about\?held=/)
    const [row] = await listComments(paper.app.db, 'p1')
    await moderate(paper.app, theServer, 'approve', [row!.id])
    expect(await readMain(paper, '/about')).toContain('1 Comment')
  })
})
