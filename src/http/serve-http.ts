import { randomBytes } from 'node:crypto'
import express, { type NextFunction, type Request, type Response } from 'express'
import { mountApi, serve, type ApiDeps } from './api.ts'
import { createAddressHash } from './client-address.ts'
import type { ConsoleDeps } from './console/console-deps.ts'
import { mountConsole } from './console/mount-console.ts'
import { answerHotCalls } from './hot-calls.ts'
import { createLiveFeed } from './live/live-feed.ts'
import { createTalkFeed } from './live/talk-feed.ts'
import { createPlaces } from './live/places.ts'
import type { Listener } from './listener.ts'
import { mountHealth, type Readiness } from './health.ts'
import { openApiDocument } from './openapi.ts'
import type { MetricsDoor } from './mount-metrics.ts'
import { mountMcp, type McpDoor } from './mount-mcp.ts'
import { mountPages } from './pages/mount-pages.ts'
import { problem } from './problem.ts'
import type { Metrics } from '../shared/metrics.ts'
import type { Secrets } from '../shared/secrets.ts'

export interface HttpDeps extends Omit<ApiDeps & ConsoleDeps, 'live' | 'talks' | 'places' | 'addressHash' | 'requestId' | 'isDraining'> {
  readonly secret: Secrets
  /** How many proxies in front are believed about the caller's address. */
  readonly trustProxy: number
  readonly ready: () => Promise<Readiness>
  readonly metrics: Metrics & MetricsDoor
  /** The web build. */
  readonly webDir: string
  /** Where mail is kept while none is sent; shown at /outbox. */
  readonly outboxDir?: string | undefined
  /** Other assistants book too. */
  readonly mcp: McpDoor
}

export interface Http {
  /** Readiness goes red; requests are still taken. */
  readonly leave: () => void
  /** From now on every answer closes its connection, new calls are told to try again and streams of events end. */
  readonly drain: () => Promise<void>
}

/** Hands the listener the whole application. */
export function serveHttp(listener: Listener, deps: HttpDeps): Http {
  let leaving = false
  let draining = false
  const isDraining = (): boolean => draining
  const api: ApiDeps & ConsoleDeps & Pick<HttpDeps, 'secret'> = {
    ...deps,
    live: createLiveFeed(deps),
    talks: createTalkFeed(deps),
    places: createPlaces(),
    addressHash: createAddressHash(deps.secret),
    requestId: createRequestIds(),
    isDraining,
  }
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  // Each reader of a query reads it itself, once.
  app.set('query parser', false)
  app.set('trust proxy', deps.trustProxy)
  mountMcp(app, api, deps.mcp)
  mountConsole(app, api)
  mountApi(app, api)
  mountHealth(app, { ready: deps.ready, metrics: deps.metrics, isDraining: () => leaving })
  mountPages(app, { ...api, webDir: deps.webDir, outboxDir: deps.outboxDir, openApi: JSON.stringify(openApiDocument(deps.publicUrl)) })
  app.use(serve(api, 'not_found', async () => problem('not_found', 'There is nothing here.')))
  app.use(unreadable(api))
  listener.serve(answerHotCalls(app, api))
  return {
    leave: () => {
      leaving = true
    },
    drain: async () => {
      leaving = true
      draining = true
      await Promise.all([api.live.stop(), api.talks.stop(), deps.mcp.close()])
    },
  }
}

function createRequestIds(): () => string {
  const run = randomBytes(5).toString('hex')
  let count = 0
  return () => `${run}-${(++count).toString(36)}`
}

/** What Express itself stumbles over: a path that is not UTF-8, a form that is too large. Anything else is a fault. */
function unreadable(api: ApiDeps) {
  return async (error: unknown, request: Request, response: Response, _next: NextFunction): Promise<void> => {
    if (response.headersSent) return void response.destroy()
    await serve(api, 'unreadable', async () => {
      const status: unknown = error instanceof Error ? Reflect.get(error, 'status') : undefined
      if (status === 400) return problem('invalid_input', 'The address or the form of this request is not valid.')
      if (status === 413) return problem('body_too_large', 'That form has too much in it.')
      if (status === 415) return problem('unsupported_media_type', 'Send the form in UTF-8, uncompressed.')
      throw error
    })(request, response)
  }
}
