import type { Express, Response } from 'express'
import type { Metrics } from './metrics.ts'

/** `reasons`: what is missing, empty when requests can be served. */
export interface Readiness {
  readonly reasons: readonly string[]
}

interface HealthDeps {
  readonly ready: () => Promise<Readiness>
  readonly metrics: Metrics
  readonly isDraining: () => boolean
}

/** For whoever runs it: alive, able to serve, and how it is doing. */
export function mountHealth(app: Express, { ready, metrics, isDraining }: HealthDeps): void {
  app.get('/healthz', (_request, response) => {
    send(response, 200, { status: 'ok' })
  })
  app.get('/readyz', async (_request, response) => {
    const { reasons } = isDraining() ? { reasons: ['shutting down'] } : await ready()
    send(response, reasons.length === 0 ? 200 : 503, { status: reasons.length === 0 ? 'ready' : 'not ready', reasons })
  })
  app.get('/metrics', async (_request, response) => {
    const { contentType, body } = await metrics.render()
    response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body)
  })
}

function send(response: Response, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(body))
}
