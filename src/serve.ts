/** Ogene as a server: opened, filled on its first start, listening until it is closed. */
import { getRequestListener } from '@hono/node-server'
import { setUpLink } from '#blocks/first-start/actions.ts'
import { fillSample } from '#blocks/sample/actions.ts'
import type { Config } from '#kernel/config.ts'
import { createDoor } from '#kernel/door.ts'
import { listen } from '#kernel/listen.ts'
import { createLog } from '#kernel/log.ts'
import { serveMetrics } from '#kernel/metrics.ts'
import { openOgene } from './open.ts'
import { createSite, keyOf } from './site/app.ts'

export interface Serving {
  url: string
  /** Where whoever keeps the machine becomes the paper's owner; undefined once it has one. */
  setUpLink: string | undefined
  close(): Promise<void>
}

/** Starts the whole program; resolves once it serves. A test hands in its own clock. */
export async function startOgene(config: Config, now?: () => Date): Promise<Serving> {
  const log = createLog(config.logLevel)
  const { app, jobs, close } = await openOgene(config, log, now)
  const site = createSite(app)
  if (config.sample) await fillSample(app)
  const door = createDoor({
    cache: app.cache, keyOf, listener: getRequestListener(site.fetch, { overrideGlobalObjects: false }), log, metrics: app.metrics, trustedProxies: config.trustedProxies,
  })
  // Known before the first answer: whoever starts us must find us ready to be stopped by then.
  const link = await setUpLink(app)
  const server = await listen({ door, port: config.port, host: config.host }).catch(async (error: unknown) => {
    await close()
    throw error
  })
  const metrics = config.metricsPort === undefined ? undefined : await serveMetrics(app.metrics, { port: config.metricsPort, host: config.host })
  jobs.start()
  return {
    url: server.url,
    setUpLink: link,
    async close() {
      await server.close()
      await metrics?.close()
      await close()
    },
  }
}
