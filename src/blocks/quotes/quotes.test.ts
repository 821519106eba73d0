import { describe, expect, test } from 'vitest'
import { getPublication } from '#blocks/publication/store.ts'
import { nextMidnight } from '#kernel/clock.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { applyQuotes, describeQuotes } from './actions.ts'
import { NewQuote, type Quote, quoteOf, quotesUpTo } from './model.ts'
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

  test('goes before those of the days before it, as far back as there are any', () => {
    const quotes = list('', '12-25', '', '2026-03-01', '02-29', '2026-03-03', '2019-01-01')
    const order = quotesUpTo('2026-03-02', quotes)
    expect(order[0]).toBe(quoteOf('2026-03-02', quotes))
    expect(order[1]?.id).toBe('q3')
    expect(order.map(({ id }) => id).toSorted()).toEqual(['q0', 'q1', 'q2', 'q3', 'q4', 'q6'])
    expect(order.at(-1)?.id).toBe('q6')
    const inTurn = quotesUpTo('2026-03-02', list('', '', ''))
    expect(inTurn).toEqual(['2026-03-02', '2026-03-01', '2026-02-28'].map((day) => quoteOf(day, list('', '', ''))))
    expect(quotesUpTo('2026-03-02', [])).toEqual([])
    expect(quotesUpTo('2026-03-02', list('03-02', '03-02')).map(({ id }) => id)).toEqual(['q0'])
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

  test('all quotes stand on one page, today’s first, each with a place of its own; tomorrow another comes first', async () => {
    const paper = await newPaper()
    expect(await paper.read('/quotes')).toContain('No words have been chosen yet.')
    await paper.change((change) => applyQuotes(change, [{ text: 'Any & <day>', by: 'Ada' }, { text: 'The first', on: '2026-03-01' }, { text: 'The third', on: '2026-03-03' }]))
    const today = await mainOf(paper, '/quotes')
    expect(today.indexOf('Any &amp; &lt;day&gt;')).toBeLessThan(today.indexOf('The first'))
    expect(today).not.toContain('The third')
    expect(today).toMatch(/<section class="quote one-quote" id="(q-[0-9a-f-]+)">.*?<a href="#\1"/s)
    expect(today).toContain('1 March 2026')
    expect(await paper.read('/')).toContain('<h2><a href="/quotes">Today&#x27;s Quote</a></h2>')
    paper.clock.advance(86_400_000)
    const tomorrow = await mainOf(paper, '/quotes')
    expect(tomorrow.indexOf('The third')).toBeLessThan(tomorrow.indexOf('Any'))
  })

  test('a long list of quotes goes on where it stopped, and leaves none out', async () => {
    const paper = await newPaper()
    await paper.change((change) => applyQuotes(change, Array.from({ length: 120 }, (_, n) => ({ text: `Words ${n}.` }))))
    const seen: string[] = []
    for (let address: string | undefined = '/quotes'; address;) {
      const page: string = await mainOf(paper, address)
      seen.push(...[...page.matchAll(/<p>(Words \d+\.)<\/p>/g)].map((match) => match[1]!))
      address = /href="([^"]+)" rel="next"/.exec(page)?.[1]
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120])
    for (const nonsense of ['nothing', '1', '%27', 'x'.repeat(300)]) expect([nonsense, (await paper.get(`/quotes?after=${nonsense}`)).status]).toEqual([nonsense, 404])
  })
})

async function mainOf(paper: Paper, address: string) {
  const page = await paper.read(address)
  return page.slice(page.indexOf('<main'), page.indexOf('</main>'))
}
