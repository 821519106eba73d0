import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { solveChallenge } from 'altcha-lib'
import { describe, expect, test } from 'vitest'
import { commentedArticle } from '../../../../test/commented.ts'
import { onEachDatabase } from '../../../../test/paper.ts'
import { moderate, theServer, undo } from '../actions.ts'
import { createPaces } from '../pace.ts'
import { spaminess } from './bayes.ts'
import { spamScoreOf } from './scoring.ts'
import { tokensOf } from './tokens.ts'

describe('what a comment is judged by', () => {
  const learnt = { spam: 100, ham: 100 }
  test('tells spam from talk by what it has seen, and says nothing before it has seen enough', () => {
    const [bad, good] = [{ spam: 40, ham: 0 }, { spam: 0, ham: 40 }]
    expect(spaminess([bad, bad, bad], learnt)).toBeGreaterThan(0.95)
    expect(spaminess([good, good, good], learnt)).toBeLessThan(0.05)
    expect(spaminess([bad, good], learnt)).toBeCloseTo(0.5, 1)
    expect(spaminess([], learnt)).toBe(0.5)
    expect(spaminess([bad], { spam: 9, ham: 100 })).toBeUndefined()
  })

  test('is where it leads before what it says, whatever its letters and length', () => {
    const tokens = tokensOf({ name: 'Bést Casino', email: 'x@mail.example', website: 'https://www.win.example/a', body: `Win at www.luck.example ${'word '.repeat(5000)}${[...'ab'].join(' ')}` })
    expect(tokens).toEqual(expect.arrayContaining(['name:best', 'name:casino', 'mail:mail.example', 'host:win.example', 'host:luck.example', 'links:1']))
    expect(tokensOf({ name: '\u202e', email: '', website: 'javascript:x', body: 'ж'.repeat(60_000) }).every((token) => token.length <= 40)).toBe(true)
  })
})

describe('the pace of comments', () => {
  test('is usual, then a rush, then each waits its turn, then the line is too long, and it is usual again after a while', () => {
    let at = 0
    const paceOf = createPaces(() => new Date(at))
    const many = (n: number) => Array.from({ length: n }, (_, nth) => paceOf('203.0.113.7', `a${nth}`))
    expect(many(20).every(({ isRush, waitMs }) => !isRush && waitMs === 0)).toBe(true)
    expect(many(480).every(({ isRush, waitMs }) => isRush && waitMs === 0)).toBe(true)
    expect(many(50).map(({ waitMs }) => waitMs)).toEqual(Array.from({ length: 50 }, (_, n) => (n + 1) * 100))
    expect(many(5000).every(({ waitMs }) => waitMs === undefined)).toBe(true)
    expect(paceOf('198.51.100.7', 'a2')).toEqual({ isRush: false, waitMs: 0 })
    at += 120_000
    expect(paceOf('203.0.113.7', 'a1')).toEqual({ isRush: false, waitMs: 0 })
  })
})

onEachDatabase('spam', (newPaper) => {
  test('the moderators’ own decisions teach what spam is here, and what is undone is unlearnt', async () => {
    const { paper, bring, post, states } = await commentedArticle(newPaper)
    const spam = Array.from({ length: 12 }, (_, at) => ({ id: `s${at}`, state: 'held' as const, name: 'Lucky Win', text: `Lucky casino bonus number ${at} at https://luck.example/${at}` }))
    const talk = Array.from({ length: 12 }, (_, at) => ({ id: `t${at}`, state: 'held' as const, name: `Reader ${at}`, text: `The bridge on street ${at} has flooded again, the council must act.` }))
    await bring(...spam, ...talk)
    const bad = { name: 'Lucky Win', email: 'win@luck.example', website: '', text: 'A lucky casino bonus waits at https://luck.example/99' }
    expect(await spamScoreOf(paper.app.db, { ...bad, body: bad.text })).toBeUndefined()
    const { moderationIds } = await moderate(paper.app, theServer, 'spam', spam.map(({ id }) => id))
    await moderate(paper.app, theServer, 'approve', talk.map(({ id }) => id))
    expect(await spamScoreOf(paper.app.db, { ...bad, body: bad.text })).toBeGreaterThan(95)
    expect(await spamScoreOf(paper.app.db, { ...bad, name: 'Reader', body: 'Our street has flooded, the council must act' })).toBeLessThan(30)
    await post(bad)
    expect((await states()).at(-1)).toBe('spam')
    for (const id of moderationIds) await undo(paper.app, theServer, id)
    expect(await spamScoreOf(paper.app.db, { ...bad, body: bad.text })).toBeUndefined()
  })

  test('in a rush a browser is asked to work, and comes through; without script the comment waits; in a flood nothing is asked of the database', async () => {
    const { post, states, settle } = await commentedArticle(newPaper)
    await settle({ holdUnknown: false })
    const by = (at: number) => ({ name: `Reader ${at}`, email: `r${at}@mail.example`, text: `Words of reader ${at}.` })
    for (let at = 0; at < 20; at++) await post(by(at))
    const asked = await post(by(20), undefined, { accept: 'text/html' })
    expect(asked.status).toBe(429)
    const page = await asked.text()
    expect(page).toContain('Words of reader 20.</textarea>')
    const challenge = JSON.parse((/data-proof="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&quot;', '"'))
    const solution = await solveChallenge({ challenge, deriveKey })
    const proof = JSON.stringify({ challenge, solution })
    expect((await post({ ...by(20), isAsked: 'yes', proof })).status).toBe(303)
    expect((await states()).at(-1)).toBe('shown')
    // Work is good once: this one waits, and its writer is shown where.
    expect((await post({ ...by(21), isAsked: 'yes', proof })).headers.get('location')).toContain('?held=')
    await post({ ...by(22), isAsked: 'yes', proof: JSON.stringify({ challenge: { ...challenge, signature: 'x' }, solution }) })
    await post({ ...by(23), openedAt: '' })
    expect((await states()).slice(-3)).toEqual(['held: rush', 'held: rush', 'held: rush'])
    const answers = await Promise.all(Array.from({ length: 700 }, (_, at) => post({ ...by(at + 25), openedAt: '' })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 429]))
    const before = (await states()).length
    expect(before).toBeGreaterThan(450)
    const shut = await post({ ...by(1000), openedAt: '' }, undefined, { accept: 'text/html' })
    expect(await shut.text()).toContain('Words of reader 1000.</textarea>')
    expect((await states()).length).toBe(before)
    expect((await post(by(2000), '198.51.100.99')).status).toBe(303)
  })
})
