/** Finished pages for each second of processor time, beside a bare node:http server that sends the same bytes. */
import { benchDoor } from './door.ts'
import { atLeast, printTable } from './figures.ts'

const { bare, door, ratio } = await benchDoor()
const perSecond = (pages: number) => `${pages.toLocaleString('en')} for a second of processor time`
printTable([
  ['bare node:http', perSecond(bare)],
  ['Ogene, a cached page', perSecond(door)],
  ['ratio', atLeast(ratio, 0.6)],
])
