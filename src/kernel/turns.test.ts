import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns, untilFree } from './turns.ts'

test('writers take their turns in the order in which they came', async () => {
  const turns = createTurns()
  const order: number[] = []
  await Promise.all([1, 2, 3].map(async (writer) => {
    const giveBack = await turns.take()
    await pause(5)
    order.push(writer)
    giveBack()
  }))
  expect(order).toEqual([1, 2, 3])
})

test('a turn given back twice lets only one writer in', async () => {
  const turns = createTurns(30)
  const first = await turns.take()
  first()
  first()
  await turns.take()
  await expect(turns.take()).rejects.toThrow(/try again in a minute/)
})

test('a writer who waited too long is told to come back, and those behind him are still served', async () => {
  const turns = createTurns(30)
  const giveBack = await turns.take()
  await expect(turns.take()).rejects.toMatchObject({ status: 503 })
  const patient = turns.take()
  giveBack()
  await expect(patient).resolves.toBeTypeOf('function')
})

test('a lock held by another program is tried again until it is free', async () => {
  let tries = 0
  const written = await untilFree(() => {
    if (++tries < 4) throw new Error('held')
    return 'written'
  }, (error) => error instanceof Error && error.message === 'held')
  expect(written).toBe('written')
})

test('a lock that is never given back is refused, any other fault is passed on at once', async () => {
  const hold = () => { throw new Error('held') }
  await expect(untilFree(hold, () => true, 30)).rejects.toMatchObject({ status: 503 })
  await expect(untilFree(hold, () => false)).rejects.toThrow('held')
})
