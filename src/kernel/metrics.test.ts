import { expect, test } from 'vitest'
import { oneArticle } from '../../test/one-article.ts'
import { createMetrics, serveMetrics } from './metrics.ts'

test('the operator reads requests, durations, cache, jobs and queries on a port of their own', async () => {
  const paper = oneArticle()
  await paper.read()
  const metrics = createMetrics()
  metrics.watch({ cache: paper.cache, queries: () => 12 })
  metrics.request('GET', 200, 'hit')
  metrics.request('GET', 304, 'unchanged')
  metrics.request('BREW', 405, 'made', 0.002)
  metrics.job('media.avif', 'done')
  metrics.job('media.avif', 'failed')
  const server = await serveMetrics(metrics, { port: 0, host: '127.0.0.1' })
  const response = await fetch(`http://127.0.0.1:${server.port}/metrics`)
  const text = await response.text()
  const elsewhere = await fetch(`http://127.0.0.1:${server.port}/`)
  await server.close()
  expect(response.headers.get('content-type')).toContain('text/plain')
  for (const line of [
    'ogene_requests_total{method="GET",status="2xx",outcome="hit"} 1',
    'ogene_requests_total{method="other",status="4xx",outcome="made"} 1',
    'ogene_request_seconds_bucket{le="0.005"} 1',
    'ogene_cache_pages 1',
    'ogene_cache_part_makes 3',
    'ogene_jobs_total{kind="media.avif",outcome="failed"} 1',
    'ogene_database_queries 12',
  ]) expect(text).toContain(line)
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds')
  expect(elsewhere.status).toBe(404)
})

test('two programs in one process count apart', async () => {
  const [one, other] = [createMetrics(), createMetrics()]
  one.job('a', 'done')
  expect(await other.registry.metrics()).not.toContain('kind="a"')
})
