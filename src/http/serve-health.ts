import express from 'express'
import { mountHealth, type Readiness } from './health.ts'
import type { Listener } from './listener.ts'
import type { MetricsDoor } from './mount-metrics.ts'
import { headersFor } from './security-headers.ts'
import type { Http } from './serve-http.ts'

interface HealthOnly {
  readonly ready: () => Promise<Readiness>
  readonly metrics: MetricsDoor
}

/** What a process serves that runs jobs only: how it is doing, and nothing for customers. */
export function serveHealth(listener: Listener, { ready, metrics }: HealthOnly): Http {
  let leaving = false
  const leave = (): void => {
    leaving = true
  }
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  mountHealth(app, { ready, metrics, isDraining: () => leaving })
  app.use((_request, response) => {
    const headers = { ...headersFor('api', { https: false }), 'content-type': 'application/json; charset=utf-8' }
    response.writeHead(404, headers).end('{"status":"this process runs jobs: /healthz, /readyz and /metrics are here"}')
  })
  listener.serve(app)
  return { leave, drain: async () => leave() }
}
