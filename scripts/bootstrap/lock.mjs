/** One bootstrap at a time in a checkout: two `npm start` at once must not install over each other. */
import fs from 'node:fs'
import os from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { inRoot } from './root.mjs'
import { say, Stop } from './terminal.mjs'

const file = inRoot('.cache/bootstrap.lock')
const us = `${os.hostname()} ${process.pid}`
const beatMs = 1_000
const deadMs = 20_000
const patienceMs = 15 * 60_000

/** Waits for its turn; gives what ends it. */
export async function takeTurn() {
  fs.mkdirSync(inRoot('.cache'), { recursive: true })
  const since = Date.now()
  let told = false
  while (!(take() || (await inherit()))) {
    if (!told) say('another start is at work in this folder; waiting for it')
    told = true
    if (Date.now() - since > patienceMs) throw new Stop(`waited too long for another start; if there is none, delete ${file}`)
    await pause(200)
  }
  return holdIt()
}

function take() {
  try {
    fs.writeFileSync(file, us, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw new Stop(`cannot write into ${inRoot('.cache')}: ${error.message}`)
  }
}

/** Takes over from one who died; of several who try, the last to write wins, and all look again. */
async function inherit() {
  if (!isLeft()) return false
  const own = `${file}.${process.pid}`
  fs.writeFileSync(own, us)
  fs.renameSync(own, file)
  await pause(150)
  return read() === us
}

function isLeft() {
  const [host, pid] = (read() ?? '').split(' ')
  const beat = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs
  if (!pid || beat === undefined) return false
  return Date.now() - beat > deadMs || (host === os.hostname() && !isAlive(Number(pid)))
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function read() {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function holdIt() {
  const beat = setInterval(() => {
    const now = new Date()
    fs.utimes(file, now, now, () => {})
  }, beatMs)
  const end = () => {
    clearInterval(beat)
    process.off('exit', end)
    if (read() === us) fs.rmSync(file, { force: true })
  }
  process.on('exit', end)
  return end
}
