import type { JobKind } from '#kernel/jobs.ts'
import { fetchWeather } from './actions.ts'
import { fetchSeconds } from './model.ts'

export const fetchAll: JobKind = { run: (app) => fetchWeather(app), everySeconds: fetchSeconds }
