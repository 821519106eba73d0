import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isMovingPicture, prepareMedium, type Prepared } from '#blocks/media/actions.ts'
import { type Medium, originalName, servedName } from '#blocks/media/model.ts'
import { findMediumByHash } from '#blocks/media/store.ts'
import type { App } from '#kernel/app.ts'
import { Refusal } from '#kernel/errors.ts'
import { lightest, mostHeight, neededWidth } from './sizes.ts'
import type { NewAdvert } from './model.ts'

/** An advert whose picture lies developed on disk and whose row is still to be written. */
export interface PreparedAdvert {
  advert: NewAdvert
  picture: Prepared
}

/** The slow half of setting adverts: reads, judges and develops their pictures; for outside a transaction. `folder` is where file names begin. */
export async function prepareAdverts(app: App, adverts: NewAdvert[], { folder, kilobytes }: { folder: string; kilobytes: number }): Promise<PreparedAdvert[]> {
  const prepared: PreparedAdvert[] = []
  for (const advert of adverts) {
    const picture = (await findOwn(app, advert)) ?? (await takeIn(app, advert, path.resolve(folder, advert.picture)))
    refuseUnfit(advert, picture.medium, kilobytes)
    prepared.push({ advert, picture })
  }
  return prepared
}

/** A picture the paper has already, as `publication show` names it. */
async function findOwn(app: App, advert: NewAdvert): Promise<Prepared | undefined> {
  const { picture: address } = advert
  if (!address.startsWith('/media/')) return undefined
  const name = address.slice('/media/'.length)
  const medium = servedName.test(name) ? await findMediumByHash(app.db, name.slice(0, 32)) : undefined
  if (!medium) throw unfit(`There is no picture at ${address}. Name a file instead.`)
  const original = originalName(medium.hash, medium.extension)
  if (medium.kind === 'image' && (await app.files.has(original)) && (await isMovingPicture({ file: app.files.path(original) }))) throw moving(advert)
  return { medium, isKept: true }
}

async function takeIn(app: App, advert: NewAdvert, file: string): Promise<Prepared> {
  const bytes = await readFile(file)
  const picture = await prepareMedium(app, { bytes, name: path.basename(file) })
  if (picture.medium.kind === 'image' && (await isMovingPicture({ bytes }))) throw moving(advert)
  return picture
}

const least = { width: 88, height: 31 }

function refuseUnfit({ name, place }: NewAdvert, medium: Medium, kilobytes: number) {
  const { kind, width, height } = medium
  if (kind !== 'image' || !width || !height) throw unfit(`The advert “${name}” needs a picture; “${medium.name}” is none.`)
  if (width < least.width || height < least.height) {
    throw unfit(`The picture of the advert “${name}” has ${width} × ${height} points; the least that can be seen is ${least.width} × ${least.height}.`)
  }
  const tallest = Math.floor(width * mostHeight[place])
  if (height > tallest) throw unfit(`The picture of the advert “${name}” has ${width} × ${height} points; in its place (${place}) one so wide may be ${tallest} high.`)
  const { width: at, bytes } = lightest(medium, place)
  if (bytes > kilobytes * 1024) {
    const weight = Math.ceil(bytes / 1024)
    throw unfit(`The picture of the advert “${name}” weighs ${weight} kB at the ${Math.min(at, neededWidth[place])} points its place needs; at most ${kilobytes} kB are sent to readers. Please make it simpler.`)
  }
}

const moving = ({ name }: NewAdvert) => unfit(`The picture of the advert “${name}” moves, and nothing moves on a page unless a reader asks for it. Please send a still one.`)
const unfit = (sentence: string) => new Refusal(422, sentence)
