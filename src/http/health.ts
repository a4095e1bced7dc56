import type { Express, Response } from 'express'
import { mountMetrics, type MetricsDoor } from './mount-metrics.ts'
import { headersFor } from './security-headers.ts'

/** `reasons`: what is missing, empty when requests can be served. */
export interface Readiness {
  readonly reasons: readonly string[]
}

interface HealthDeps {
  readonly ready: () => Promise<Readiness>
  readonly metrics: MetricsDoor
  readonly isDraining: () => boolean
}

/** For whoever runs it: alive, able to serve, and how it is doing. Asked by programs of theirs, mostly past the proxy that speaks https. */
export function mountHealth(app: Express, { ready, metrics, isDraining }: HealthDeps): void {
  app.get('/healthz', (_request, response) => {
    send(response, 200, { status: 'ok' })
  })
  app.get('/readyz', async (_request, response) => {
    const { reasons } = isDraining() ? { reasons: ['shutting down'] } : await ready()
    send(response, reasons.length === 0 ? 200 : 503, { status: reasons.length === 0 ? 'ready' : 'not ready', reasons })
  })
  mountMetrics(app, metrics)
}

function send(response: Response, status: number, body: object): void {
  const headers = { ...headersFor('api', { https: false }), 'content-type': 'application/json; charset=utf-8' }
  response.writeHead(status, headers).end(JSON.stringify(body))
}
