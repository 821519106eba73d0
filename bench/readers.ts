/** Some readers with a browser each, who ask for one page after the other with a short breath between, and how long each page took. */
import { Agent, get } from 'node:http'

const readers = 4
const breathMs = 15

/** The times of all pages read for so long. Fails if a page is not there. */
export const readFor = (url: string, addresses: string[], milliseconds: number): Promise<number[]> =>
  readUntil(url, addresses, new Promise((resolve) => setTimeout(resolve, milliseconds)))

/** The times of all pages read until something has ended. */
export async function readUntil(url: string, addresses: string[], end: Promise<unknown>): Promise<number[]> {
  let isOver = false
  const stop = () => void (isOver = true)
  end.then(stop, stop)
  const times: number[] = []
  const agent = new Agent({ keepAlive: true, maxSockets: readers })
  const read = async (reader: number) => {
    for (let turn = reader; !isOver; turn += readers) {
      times.push(await readPage(agent, url + addresses[turn % addresses.length]))
      await new Promise((resolve) => setTimeout(resolve, breathMs))
    }
  }
  await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)))
  agent.destroy()
  return times
}

function readPage(agent: Agent, address: string): Promise<number> {
  const since = performance.now()
  return new Promise((resolve, reject) => {
    get(address, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      response.resume().once('error', reject).once('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - since)
        else reject(new Error(`${address} answered ${response.statusCode}`))
      })
    }).once('error', reject)
  })
}
