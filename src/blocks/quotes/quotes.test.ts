import { describe, expect, test } from 'vitest'
import { getPublication } from '#blocks/publication/store.ts'
import { nextMidnight } from '#kernel/clock.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { applyQuotes, describeQuotes } from './actions.ts'
import { NewQuote, type Quote, quoteOf } from './model.ts'
import { quotesPart } from './view.tsx'

const list = (...days: string[]): Quote[] =>
  days.map((day, position) => ({ id: `q${position}`, text: `Words ${position}`, speaker: 'Ada', day, position }))

describe("the day's quote", () => {
  test('is the one of that very day, else of that day of the year', () => {
    const quotes = list('', '03-02', '2026-03-02', '')
    expect(quoteOf('2026-03-02', quotes)?.id).toBe('q2')
    expect(quoteOf('2027-03-02', quotes)?.id).toBe('q1')
  })

  test('is else each in its turn, day after day, over the ends of months and years', () => {
    const quotes = list('', '12-25', '', '')
    const turn = ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04']
    const days = turn.map((day) => quoteOf(day, quotes)!.id)
    expect(days.slice(0, 3).toSorted()).toEqual(['q0', 'q2', 'q3'])
    expect(days.slice(3)).toEqual(days.slice(0, 3))
  })

  test('is none where there are none for the day', () => {
    expect(quoteOf('2026-03-02', list('10-01'))).toBeUndefined()
    expect(quoteOf('2026-03-02', [])).toBeUndefined()
  })

  test('stands on a day there is', () => {
    for (const on of ['2026-10-01', '02-29', '']) expect(NewQuote.safeParse({ text: 'x', on }).success).toBe(true)
    for (const on of ['2026-02-29', '13-01', 'Monday', '1-1']) expect(NewQuote.safeParse({ text: 'x', on }).success).toBe(false)
  })
})

const shown = async (paper: Paper) => quotesPart(paper.app, await getPublication(paper.app)).make()

onEachDatabase('quotes', (newPaper) => {
  test('the sidebar has one quote a day, the same till midnight in Lagos', async () => {
    const paper = await newPaper()
    const quotes = [{ text: 'To be', by: 'Hamlet <Prince>' }, { text: 'On the second', on: '2026-03-03' }]
    await paper.change((change) => applyQuotes(change, quotes))
    const made = await shown(paper)
    expect(made.value).toContain('To be')
    expect(made.value).toContain('Hamlet &lt;Prince&gt;')
    expect(made.until).toBe('2026-03-02T23:00:00.000Z')
    paper.clock.advance(Date.parse(nextMidnight('Africa/Lagos', paper.clock.now())) - paper.clock.now().getTime())
    expect((await shown(paper)).value).toContain('On the second')
    expect(await paper.read('/')).toContain('On the second')
  })

  test('a paper without quotes shows nothing in their place', async () => {
    expect((await shown(await newPaper())).value).toBe('')
  })

  test('the list is made as given: what differs is changed, what is gone goes, twice is once', async () => {
    const paper = await newPaper()
    const apply = (quotes: NewQuote[]) => paper.change((change) => applyQuotes(change, quotes))
    const quotes = [{ text: 'One', by: 'Ada' }, { text: 'Two' }, { text: 'Three', on: '10-01' }]
    expect(await apply(quotes)).toEqual({ added: 3, updated: 0, removed: 0, unchanged: 0 })
    expect(await apply(quotes)).toEqual({ added: 0, updated: 0, removed: 0, unchanged: 3 })
    expect(await apply(await describeQuotes({ trx: paper.app.db }))).toEqual({ added: 0, updated: 0, removed: 0, unchanged: 3 })
    const changed = [{ text: 'One', by: 'Ada Obi' }, { text: 'Two' }, { text: 'Two' }]
    expect(await apply(changed)).toEqual({ added: 0, updated: 1, removed: 1, unchanged: 1 })
    expect(await describeQuotes({ trx: paper.app.db })).toEqual([{ text: 'One', by: 'Ada Obi', on: '' }, { text: 'Two', by: '', on: '' }])
  })
})
