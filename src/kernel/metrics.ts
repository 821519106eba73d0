/** Numbers for the operator's graphs, in Prometheus' format on a port of their own: requests, durations, the cache, jobs, queries. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Cache } from './cache.ts'

/** How a request was answered: a finished page, 304 to one, a page or anything else made by the site, or refused as malformed. */
export type Outcome = 'hit' | 'unchanged' | 'made' | 'refused'

export interface Metrics {
  registry: Registry
  /** A request was answered; in so many seconds where that is worth knowing. */
  request(method: string, status: number, outcome: Outcome, seconds?: number): void
  /** A job ran to its end, or failed once. */
  job(kind: string, outcome: 'done' | 'failed'): void
  /** A mail left the outbox. */
  mail(outcome: 'sent' | 'logged' | 'failed'): void
  /** Reads these whenever somebody asks for the numbers. */
  watch(sources: { cache?: Pick<Cache, 'stats'>; queries?: () => number }): void
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Makes the numbers of one program; nothing global, so that two programs in one process do not mix theirs. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const countRequest = countedRequests(registry)
  const durations = new Histogram({
    name: 'ogene_request_seconds',
    help: 'Seconds to the end of an answer that had to be made.',
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const jobs = new Counter({ name: 'ogene_jobs_total', help: 'Jobs run, by kind and outcome.', labelNames: ['kind', 'outcome'], registers })
  const mails = new Counter({ name: 'ogene_mails_total', help: 'Mails that left the outbox, by outcome.', labelNames: ['outcome'], registers })
  return {
    registry,
    request(method, status, outcome, seconds) {
      countRequest(method, status, outcome)
      if (seconds !== undefined) durations.observe(seconds)
    },
    job(kind, outcome) {
      jobs.inc({ kind, outcome })
    },
    mail(outcome) {
      mails.inc({ outcome })
    },
    watch(sources) {
      if (sources.cache) watchCache(registry, sources.cache)
      if (sources.queries) watchQueries(registry, sources.queries)
    },
  }
}

/** Counted in a plain map: the client's own counter would cost a finished page a tenth of its whole time. */
function countedRequests(registry: Registry) {
  const counts = new Map<string, number>()
  new Counter({
    name: 'ogene_requests_total',
    help: 'Requests answered.',
    labelNames: ['method', 'status', 'outcome'],
    registers: [registry],
    collect(this: Counter) {
      this.reset()
      for (const [labels, count] of counts) {
        const [method, status, outcome] = labels.split(' ')
        this.inc({ method, status, outcome }, count)
      }
    },
  })
  return (method: string, status: number, outcome: Outcome) => {
    const labels = `${methods.has(method) ? method : 'other'} ${Math.floor(status / 100)}xx ${outcome}`
    counts.set(labels, (counts.get(labels) ?? 0) + 1)
  }
}

function watchCache(registry: Registry, cache: Pick<Cache, 'stats'>) {
  const gauge = (name: string, help: string, read: () => number) => watched(registry, name, help, read)
  gauge('ogene_cache_bytes', 'Bytes of finished pages, parts and values in memory.', () => cache.stats().bytes)
  gauge('ogene_cache_pages', 'Finished pages in memory.', () => cache.stats().pages)
  gauge('ogene_cache_parts', 'Finished parts of pages in memory.', () => cache.stats().parts)
  gauge('ogene_cache_hits', 'Finished pages given since the start.', () => cache.stats().hits)
  gauge('ogene_cache_makes', 'Pages made since the start.', () => cache.stats().makes)
  gauge('ogene_cache_part_makes', 'Parts made since the start.', () => cache.stats().partMakes)
}

function watchQueries(registry: Registry, queries: () => number) {
  watched(registry, 'ogene_database_queries', 'SQL statements run since the start.', queries)
}

function watched(registry: Registry, name: string, help: string, read: () => number) {
  new Gauge({ name, help, registers: [registry], collect(this: Gauge) { this.set(read()) } })
}

export interface MetricsServer { port: number; close(): Promise<void> }

/** Serves `GET /metrics` on a port of its own, which is never the readers' port; adds the process's memory, CPU and event-loop lag. */
export async function serveMetrics(metrics: Metrics, where: { port: number; host: string }): Promise<MetricsServer> {
  collectDefaultMetrics({ register: metrics.registry })
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Only GET /metrics is answered here.\n')
      return
    }
    const text = await metrics.registry.metrics()
    response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(where.port, where.host, resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections() }),
  }
}
