/** The paper the journeys read: the sample magazine, served, with one article more that has everything a body can have. */
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import { retract, saveArticle } from '#blocks/articles/actions.ts'
import { everyNode } from '#blocks/body/every-node.ts'
import { importComments } from '#blocks/comments/actions.ts'
import { keepMedium } from '#blocks/media/actions.ts'
import { fillSample } from '#blocks/sample/actions.ts'
import { listSections } from '#blocks/sections/store.ts'
import { applySettings, showSettings } from '#blocks/settings/actions.ts'
import { readSettings } from '#blocks/settings/model.ts'
import { fetchWeather } from '#blocks/weather/actions.ts'
import type { App } from '#kernel/app.ts'
import { dayIn } from '#kernel/clock.ts'
import { readConfig } from '#kernel/config.ts'
import { transact } from '#kernel/transact.ts'
import { openOgene } from '../../src/open.ts'
import { startOgene } from '../../src/serve.ts'
import { freePort, until } from '../contract/program.ts'
import { isFirst } from '../sample-copy.ts'
import type {} from '../setup.ts'
import { startWeatherServer } from '../weather-server.ts'

export interface Edition {
  home: string
  /** By which somebody becomes its owner. */
  setUpLink: string
  dataDir: string
  /** Addresses of its pages, one of each kind. */
  paths: Record<'front' | 'section' | 'article' | 'contributor' | 'contributors' | 'topic' | 'topics' | 'page' | 'show' | 'shows' | 'episode' | 'quotes' | 'places' | 'weather' | 'archive' | 'year' | 'month' | 'day' | 'missing' | 'retracted', string>
  close(): Promise<void>
}

/** In a language other than the sample's own, all that the paper itself says is in it. */
export async function printEdition(language = 'en'): Promise<Edition> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ogene-journeys-'))
  const paths = await copyEdition(language, dataDir)
  const weather = await startWeatherServer()
  const config = readConfig({ OGENE_DATA: dataDir, PORT: String(await freePort()), LOG_LEVEL: 'silent', WEATHER_URL: weather.url })
  const serving = await startOgene(config)
  return {
    home: serving.url,
    setUpLink: serving.setUpLink ?? '',
    dataDir,
    paths,
    async close() {
      await serving.close()
      weather.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Printed once in a run, and copied for each file of tests: the sample takes long to fill. */
async function copyEdition(language: string, dataDir: string): Promise<Edition['paths']> {
  const folder = path.join(inject('templates').folder, `edition-${language}`)
  const list = path.join(folder, 'paths.json')
  if (isFirst(folder)) {
    writeFileSync(`${list}.new`, JSON.stringify(await print(path.join(folder, 'data'), language)))
    renameSync(`${list}.new`, list)
  } else await until(() => existsSync(list), 80_000)
  cpSync(path.join(folder, 'data'), dataDir, { recursive: true })
  return JSON.parse(readFileSync(list, 'utf8')) as Edition['paths']
}

async function print(dataDir: string, language: string): Promise<Edition['paths']> {
  const weather = await startWeatherServer()
  const { app, close } = await openOgene(readConfig({ OGENE_DATA: dataDir, LOG_LEVEL: 'silent', WEATHER_URL: weather.url }))
  await fillSample(app)
  const article = await writeEverything(app)
  const span = (letters: number) => dayIn('Africa/Lagos', yesterday(app)).slice(0, letters).replaceAll('-', '/')
  await addShow(app, language)
  const retracted = await takeBack(app)
  await fetchWeather(app)
  await close()
  weather.close()
  return {
    front: '/', section: '/news', article, contributor: '/contributors/adaeze-okonkwo', contributors: '/contributors', topic: '/topics/lagoon', topics: '/topics', page: '/about',
    show: '/shows/night-desk', shows: '/shows', episode: '/shows/night-desk/who-rings-the-bell', quotes: '/quotes', places: '/weather', weather: '/weather/lagos', archive: '/archive', year: `/archive/${span(4)}`, month: `/archive/${span(7)}`, day: `/archive/${span(10)}`,
    missing: '/nowhere', retracted,
  }
}

const yesterday = (app: App) => new Date(app.now().getTime() - 86_400_000)

async function writeEverything(app: App): Promise<string> {
  const ids = await Promise.all(['lagoon.jpg', 'danfo.jpg'].map(async (name) => (await keepMedium(app, { bytes: await readFile(`sample/pictures/${name}`), name })).id))
  const body = JSON.parse(JSON.stringify(everyNode).replaceAll('"p1"', `"${ids[0]}"`).replaceAll('"p2"', `"${ids[1]}"`))
  const [section] = await listSections(app.db)
  const id = app.newId()
  const writtenAt = yesterday(app).toISOString()
  return transact(app, async (change) => {
    const { path: address } = await saveArticle(change, id, { headline: 'Everything a page can hold', body, state: 'published', publishedAt: writtenAt, sectionId: section!.id })
    const first = app.newId()
    await importComments(change, id, [
      { id: first, subjectId: id, parentId: null, name: 'Kunle', text: 'I read all of it.', state: 'shown', postedAt: writtenAt },
      { id: app.newId(), subjectId: id, parentId: first, name: 'Mrs Ogbonna', text: 'All?', state: 'shown', postedAt: writtenAt },
    ])
    return address
  })
}

/** The episodes of the sample are with a provider that does not exist; this one is with one whose films can be played in a frame. */
async function addShow(app: App, language: string) {
  const shown = await showSettings(app)
  const episode = { title: 'Who rings the bell', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', publishedAt: '2026-02-01T10:00:00.000Z', description: 'An hour with a town crier.', seconds: 3600,
    chapters: [{ seconds: 0, title: 'The bell' }, { seconds: 2710, title: 'The street' }], transcript: 'Bisi: Good evening.\n\nThe crier: Good evening to all who hear.' }
  const settings = { ...shown, language, shows: [...(shown.shows ?? []), { name: 'Night Desk', description: 'After the last edition.', episodes: [episode, { ...episode, title: 'Who hears it', url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', publishedAt: '2026-01-25T10:00:00.000Z' }] }] }
  await applySettings(app, readSettings(JSON.stringify(settings)), '.')
}

/** An article that readers could read, and the paper has taken back. */
async function takeBack(app: App): Promise<string> {
  const [section] = await listSections(app.db)
  const id = app.newId()
  const publishedAt = app.now().toISOString()
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'The harbour is sold.' }] }] }
  return transact(app, async (change) => {
    const { path: address } = await saveArticle(change, id, { headline: 'The harbour is sold', body, state: 'published', publishedAt, sectionId: section!.id })
    await retract(change, id, 'It was not: our source took one harbour for another.')
    return address
  })
}
