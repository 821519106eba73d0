import type { Db, Trx } from '#kernel/db.ts'
import { Forecast, type WeatherPlace } from './model.ts'

interface WeatherPlaceRow {
  id: string
  slug: string
  name: string
  latitude: number
  longitude: number
  position: number
  observedAt: string
  reading: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    weatherPlaces: WeatherPlaceRow
  }
}

export async function listPlaces(db: Db): Promise<WeatherPlace[]> {
  const rows = await db.selectFrom('weatherPlaces').selectAll().orderBy('position').orderBy('slug').execute()
  return rows.map(({ position: _, reading, observedAt, ...place }) => ({
    ...place, observedAt: observedAt || undefined, reading: reading ? Forecast.parse(JSON.parse(reading)) : undefined,
  }))
}

export const findPlace = async (db: Db, slug: string): Promise<WeatherPlace | undefined> => (await listPlaces(db)).find((place) => place.slug === slug)

export const insertPlace = (trx: Trx, place: Omit<WeatherPlaceRow, 'observedAt' | 'reading'>) =>
  trx.insertInto('weatherPlaces').values({ ...place, observedAt: '', reading: '' }).execute()

export const updatePlace = (trx: Trx, id: string, place: Partial<WeatherPlaceRow>) =>
  trx.updateTable('weatherPlaces').set(place).where('id', '=', id).execute()

export const deletePlace = (trx: Trx, id: string) => trx.deleteFrom('weatherPlaces').where('id', '=', id).execute()
