import type { Express, Request } from 'express'
import { isLoopback } from '../shared/address-guard.ts'
import { sameSecret } from '../shared/ids.ts'
import { headersFor } from './security-headers.ts'

export interface MetricsDoor {
  readonly render: () => Promise<{ readonly contentType: string; readonly body: string }>
  /** What Prometheus presents (`Authorization: Bearer …`). Without one only this machine is answered. */
  readonly token: string | undefined
}

/** They tell how the business goes, so they are not for everybody who finds the address. */
export function mountMetrics(app: Express, { render, token }: MetricsDoor): void {
  app.get('/metrics', async (request, response) => {
    const refusal = token === undefined ? refusedFromAfar(request) : refusedWithout(request, token)
    if (refusal !== undefined) {
      const { status, says, headers } = refusal
      response
        .writeHead(status, { ...headersFor('api', { https: false }), ...headers, 'content-type': 'text/plain; charset=utf-8' })
        .end(says)
      return
    }
    const { contentType, body } = await render()
    response.writeHead(200, { ...headersFor('api', { https: false }), 'content-type': contentType }).end(body)
  })
}

interface Refused {
  readonly status: number
  readonly says: string
  readonly headers?: Readonly<Record<string, string>>
}

function refusedWithout(request: Request, token: string): Refused | undefined {
  const [, presented] = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '') ?? []
  if (presented !== undefined && sameSecret(presented, token)) return undefined
  return { status: 401, says: 'Present METRICS_TOKEN: "Authorization: Bearer …".\n', headers: { 'www-authenticate': 'Bearer' } }
}

// A proxy on this machine calls from this machine too: whoever was passed on is somebody else.
function refusedFromAfar(request: Request): Refused | undefined {
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => request.get(name) !== undefined)
  if (!passedOn && isLoopback(request.socket.remoteAddress ?? '')) return undefined
  return { status: 403, says: 'Without METRICS_TOKEN metrics are for this machine only: set it here, and in Prometheus as credentials.\n' }
}
