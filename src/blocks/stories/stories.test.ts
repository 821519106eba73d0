import { expect, test } from 'vitest'
import { removeArticle } from '#blocks/articles/actions.ts'
import { type Sitter } from '../../../test/desk.ts'
import { writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import type { Presence, StoryNote } from './model.ts'
import { begin, edit, inbox, minute, newsroom, open, pass, publish, status } from './newsroom-for-tests.ts'

onEachDatabase('a story', (newPaper) => {
  test('is begun, saved by the paragraph, published, and stands on the page', async () => {
    const { paper, section, author } = await newsroom(newPaper)
    const id = await begin(author, section.id)
    expect((await inbox(author)).stories.map(({ headline, state, hasDraft }) => [headline, state, hasDraft])).toEqual([['The bridge is open', 'draft', true]])
    const { path } = await publish(author, id)
    expect(path).toBe('/news/the-bridge-is-open')
    expect(await paper.read(path)).toContain('It opened on Monday.')
    expect(await open(author, id)).toMatchObject({ state: 'published', hasDraft: false, path })
  })

  test('that readers have is changed for nobody until it is published again', async () => {
    const { paper, section, editor } = await newsroom(newPaper)
    const { id, path } = await writeStory(paper, { sectionId: section.id, headline: 'The ferry' })
    await edit(editor, id, { headline: 'The ferry sails' }, 'At noon.')
    expect(await paper.read(path)).not.toContain('sails')
    expect((await inbox(editor)).stories[0]).toMatchObject({ headline: 'The ferry sails', state: 'published', hasDraft: true })
    const { path: same } = await publish(editor, id)
    expect(await paper.read(same)).toContain('The ferry sails')
    await edit(editor, id, { slug: 'the-ferry-at-noon' })
    const { path: moved } = await publish(editor, id)
    expect([moved, (await paper.get(same)).status, (await paper.get(same)).headers.get('location')]).toEqual(['/news/the-ferry-at-noon', 301, moved])
  })

  test('is refused to whoever had an older version, with the number of the newest', async () => {
    const { section, editor, author } = await newsroom(newPaper)
    const id = await begin(author, section.id)
    const { version } = await open(author, id)
    await edit(editor, id, { standfirst: 'From the editor.' })
    const late = await author.ask('PATCH', `/stories/${id}`, { version, fields: { headline: 'Mine' } })
    expect([late.status, await late.json()]).toMatchObject([409, { fields: { version: String(version + 1) } }])
    expect(await status(editor.ask('POST', `/stories/${id}/publish`, { version }))).toBe(409)
  })

  test('that does not fit is refused with a sentence and nothing is kept of it', async () => {
    const { section, author } = await newsroom(newPaper)
    const id = await begin(author, section.id)
    const { version, draft } = await open(author, id)
    for (const wrong of [
      { fields: { headline: 'x'.repeat(501) } }, { fields: { language: 'no language' } }, { fields: { publishAt: 'soon' } }, { body: { from: 3, to: 1, blocks: [] } },
      { body: { from: 0, to: 99, blocks: [] } }, { body: { from: 0, to: 1, blocks: [{ type: 'script' }] } },
      { body: { from: 0, to: 0, blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }] }] } },
    ]) expect([wrong, await status(author.ask('PATCH', `/stories/${id}`, { version, ...wrong }))]).toEqual([wrong, 422])
    expect(await open(author, id)).toMatchObject({ version, draft: JSON.parse(JSON.stringify(draft)) as object })
  })

  test('cannot go out without headline or section, and says so at the field', async () => {
    const { author } = await newsroom(newPaper)
    const { id } = await author.told<{ id: string }>('POST', '/stories', { headline: '' })
    const answer = await author.ask('POST', `/stories/${id}/publish`, { version: 1 })
    expect([answer.status, Object.keys(((await answer.json()) as { fields: object }).fields)]).toEqual([422, ['headline', 'sectionId']])
  })

  test('is like nonsense to those whose it is not', async () => {
    const { section, author, contributor, editor } = await newsroom(newPaper)
    const id = await begin(author, section.id)
    for (const [method, path] of [['GET', ''], ['PATCH', ''], ['DELETE', ''], ['POST', '/state'], ['GET', '/revisions'], ['POST', '/hold']] as const) {
      const body = method === 'PATCH' ? { version: 1 } : path === '/state' ? { state: 'inReview' } : {}
      const [theirs, nothing] = await Promise.all([contributor.ask(method, `/stories/${id}${path}`, body), contributor.ask(method, `/stories/no-such${path}`, body)])
      expect([method, path, theirs.status, await theirs.text()]).toEqual([method, path, 404, await nothing.text()])
    }
    expect((await inbox(contributor)).stories).toEqual([])
    expect((await inbox(editor)).stories).toHaveLength(1)
  })
})

onEachDatabase('the way of a story', (newPaper) => {
  test('a contributor hands it in, an editor sends it back with a word, approves it, schedules it; it goes out once', async () => {
    const { paper, section, editor, contributor } = await newsroom(newPaper)
    const id = await begin(contributor, section.id)
    expect(await status(contributor.ask('POST', `/stories/${id}/publish`, { version: 2 }))).toBe(403)
    await contributor.told('POST', `/stories/${id}/state`, { state: 'inReview' })
    pass(paper, minute)
    await editor.told('POST', `/stories/${id}/state`, { state: 'draft', note: 'Who says so?', assigneeId: contributor.person.id })
    const back = await open(contributor, id)
    expect([back.state, back.notes.map(({ personName, note }: StoryNote) => [personName, note])]).toEqual(['draft', [['Ada', 'Who says so?'], ['Chi', '']]])
    await contributor.told('POST', `/stories/${id}/state`, { state: 'inReview' })
    expect(await status(contributor.ask('POST', `/stories/${id}/state`, { state: 'approved' }))).toBe(403)
    await editor.told('POST', `/stories/${id}/state`, { state: 'approved', assigneeId: null })
    expect(await status(contributor.ask('PATCH', `/stories/${id}`, { version: 2, fields: { headline: 'Later' } }))).toBe(403)
    const publishAt = new Date(paper.clock.now().getTime() + 5 * minute).toISOString()
    await edit(editor, id, { publishAt })
    const { path, state } = await publish(editor, id)
    expect([state, (await paper.get(path)).status]).toEqual(['scheduled', 404])
    pass(paper, 6 * minute)
    await paper.jobs.runDue()
    expect(await paper.read(path)).toContain('It opened on Monday.')
    expect((await open(editor, id)).state).toBe('published')
  })

  test('scheduled ones may still be moved, called back, or sent out at once', async () => {
    const { paper, section, editor } = await newsroom(newPaper)
    const later = (minutes: number) => new Date(paper.clock.now().getTime() + minutes * minute).toISOString()
    const id = await begin(editor, section.id, 'Later', { publishAt: later(5) })
    const { path } = await publish(editor, id)
    await edit(editor, id, { publishAt: later(60) })
    await publish(editor, id)
    pass(paper, 6 * minute)
    await paper.jobs.runDue()
    expect((await paper.get(path)).status).toBe(404)
    await editor.told('POST', `/stories/${id}/withdraw`, { to: 'draft' })
    pass(paper, 60 * minute)
    await paper.jobs.runDue()
    expect([(await paper.get(path)).status, (await open(editor, id)).state]).toEqual([404, 'draft'])
    await edit(editor, id, { publishAt: null })
    expect((await publish(editor, id)).state).toBe('published')
  })

  test('a time to be taken off is kept, unless it is changed', async () => {
    const { paper, section, editor } = await newsroom(newPaper)
    const at = new Date(paper.clock.now().getTime() + 5 * minute).toISOString()
    const [id, other] = [await begin(editor, section.id, 'Offer', { unpublishAt: at }), await begin(editor, section.id, 'Longer', { unpublishAt: at })]
    const [{ path }, { path: longer }] = [await publish(editor, id), await publish(editor, other)]
    await edit(editor, other, { unpublishAt: null })
    await publish(editor, other)
    pass(paper, 6 * minute)
    await paper.jobs.runDue()
    expect([(await paper.get(path)).status, (await paper.get(longer)).status, (await open(editor, id)).state]).toEqual([404, 200, 'archived'])
  })

  test('a change to what readers have is a fix, an update or a correction with its sentence', async () => {
    const { paper, section, editor } = await newsroom(newPaper)
    const id = await begin(editor, section.id)
    const { path } = await publish(editor, id)
    pass(paper, 5 * minute)
    await edit(editor, id, {}, 'It opened on Mondy.')
    await publish(editor, id, { change: 'fix' })
    expect(await paper.read(path)).not.toContain('Updated')
    await edit(editor, id, {}, 'It opened on Tuesday.')
    await publish(editor, id, { change: 'update' })
    expect(await paper.read(path)).toContain('Updated')
    await edit(editor, id, { headline: 'The bridge is closed' })
    expect(await status(editor.ask('POST', `/stories/${id}/publish`, { version: (await open(editor, id)).version, change: 'correction' }))).toBe(422)
    await publish(editor, id, { change: 'correction', sentence: 'The bridge was never open.' })
    const page = await paper.read(path)
    expect([page.includes('The bridge was never open.'), page.includes('"correction"')]).toEqual([true, true])
    expect(await paper.read('/news/feed')).toContain('The bridge was never open.')
  })

  test('whoever still takes for unpublished what has gone out meanwhile is asked what kind of change theirs is; an open tab hears of it', async () => {
    const { paper, section, editor, author } = await newsroom(newPaper)
    const id = await begin(author, section.id, 'Later', { publishAt: new Date(paper.clock.now().getTime() + minute).toISOString() })
    const { path } = await publish(author, id, { change: undefined })
    pass(paper, 2 * minute)
    await paper.jobs.runDue()
    const look = (who: Sitter) => who.told<Presence>('POST', `/stories/${id}/hold`, { looksOn: true })
    expect(await look(author)).toMatchObject({ state: 'published', holder: null, mayEdit: true, mayPublish: true })
    await edit(author, id, {}, 'It opened on Tuesday.')
    const refused = await author.ask('POST', `/stories/${id}/publish`, { version: (await open(author, id)).version })
    expect([refused.status, ((await refused.json()) as { message: string }).message]).toEqual([409, expect.stringContaining('Readers have this story already')])
    expect(await paper.read(path)).toContain('It opened on Monday.')
    await publish(author, id, { change: 'fix' })
    expect(await paper.read(path)).toContain('It opened on Tuesday.')
    await editor.told('POST', `/stories/${id}/withdraw`, { to: 'draft' })
    expect(await look(author)).toMatchObject({ state: 'draft' })
  })

  test('what is retracted is gone everywhere with its sentence, and can be brought back', async () => {
    const { paper, section, editor } = await newsroom(newPaper)
    const id = await begin(editor, section.id)
    const { path } = await publish(editor, id)
    await editor.told('POST', `/stories/${id}/withdraw`, { to: 'retracted', sentence: 'The photograph was not ours.' })
    const gone = await paper.get(path)
    expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining('The photograph was not ours.')])
    for (const place of ['/', '/news', '/feed', '/search?q=bridge']) expect([place, (await (await paper.get(place)).text()).includes('The bridge is open')]).toEqual([place, false])
    expect((await open(editor, id)).state).toBe('retracted')
    await editor.told('POST', `/stories/${id}/reinstate`)
    expect(await paper.read(path)).toContain('It opened on Monday.')
  })
})

onEachDatabase('nothing written is lost', (newPaper) => {
  test('what one person saves within ten minutes is one revision; an older one is brought back and nothing goes with it', async () => {
    const { paper, section, author, editor } = await newsroom(newPaper)
    const id = await begin(author, section.id)
    await edit(author, id, {}, 'First thoughts.')
    pass(paper, 11 * minute)
    await edit(author, id, {}, 'Second thoughts.')
    pass(paper, minute)
    await edit(editor, id, {}, 'An editor’s.')
    const revisions = await author.told<{ id: string; personName: string }[]>('GET', `/stories/${id}/revisions`)
    expect(revisions.map(({ personName }) => personName)).toEqual(['Ada', 'Ben', 'Ben'])
    await author.told('POST', `/stories/${id}/revisions/${revisions[2]!.id}/restore`)
    expect(JSON.stringify((await open(author, id)).draft.body)).toContain('First thoughts.')
    expect(await author.told<object[]>('GET', `/stories/${id}/revisions`)).toHaveLength(4)
    const old = await author.told<{ draft: object }>('GET', `/stories/${id}/revisions/${revisions[0]!.id}`)
    expect(JSON.stringify(old.draft)).toContain('An editor’s.')
  })

  test('begun without a signal it comes with its first words, under the name the browser gave it; told twice there is one', async () => {
    const { section, author, contributor } = await newsroom(newPaper)
    const id = crypto.randomUUID()
    for (let times = 0; times < 2; times++) expect(await author.told('POST', '/stories', { headline: '', id })).toEqual({ id })
    await edit(author, id, { sectionId: section.id, headline: 'It was dark' }, 'Nobody saw it.')
    expect((await inbox(author)).stories.map(({ headline }) => headline)).toEqual(['It was dark'])
    expect(await status(contributor.ask('POST', '/stories', { headline: 'Mine', id }))).toBe(404)
    expect(await status(author.ask('POST', '/stories', { headline: '', id: '../x' }))).toBe(422)
  })

  test('whoever writes in it is shown to others, who may take over; signs of life end with them', async () => {
    const { paper, section, author, editor } = await newsroom(newPaper)
    const id = await begin(author, section.id)
    const holdBy = async (who: Sitter, takeOver = false) => (await who.told<{ holder: { name: string } }>('POST', `/stories/${id}/hold`, { takeOver })).holder.name
    expect([await holdBy(author), await holdBy(editor), (await open(editor, id)).holder?.name]).toEqual(['Ben', 'Ben', 'Ben'])
    expect([await holdBy(editor, true), await holdBy(author)]).toEqual(['Ada', 'Ada'])
    pass(paper, minute)
    expect(await holdBy(author)).toBe('Ben')
    await author.told('DELETE', `/stories/${id}/hold`)
    expect((await open(editor, id)).holder).toBeNull()
  })

  test('what is dropped after publication, and what an import takes away, can still be read', async () => {
    const { paper, section, editor } = await newsroom(newPaper)
    const { id } = await writeStory(paper, { sectionId: section.id })
    await edit(editor, id, { headline: 'Another headline' })
    await editor.told('DELETE', `/stories/${id}/draft`)
    expect(await open(editor, id)).toMatchObject({ hasDraft: false, draft: { headline: 'The bridge is open' } })
    expect((await inbox(editor)).stories[0]!.headline).toBe('The bridge is open')
    await edit(editor, id, { headline: 'Mine' })
    await paper.change((change) => removeArticle(change, id))
    expect(await open(editor, id)).toMatchObject({ state: 'draft', draft: { headline: 'Mine' } })
  })

  test('only what no reader had is thrown away by its writer', async () => {
    const { paper, section, author, editor } = await newsroom(newPaper)
    const [draft, published] = [await begin(author, section.id, 'A'), await begin(author, section.id, 'B')]
    const { path } = await publish(author, published)
    await author.told('DELETE', `/stories/${draft}`)
    expect(await status(author.ask('DELETE', `/stories/${published}`))).toBe(403)
    expect(await status(editor.ask('DELETE', `/stories/${published}`))).toBe(409)
    await editor.told('POST', `/stories/${published}/withdraw`, { to: 'archived' })
    await editor.told('DELETE', `/stories/${published}`)
    expect([(await paper.get(path)).status, (await inbox(editor)).stories]).toEqual([404, []])
  })
})
