import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** What /metrics shows; each app has its own registry. */
export interface Metrics {
  readonly request: (route: string, status: number, seconds: number) => void
  readonly turn: (outcome: 'answered' | 'failed', seconds: number) => void
  readonly hold: (channel: string) => void
  readonly booking: (change: 'confirmed' | 'moved' | 'cancelled', channel: string) => void
  readonly refused: (code: string) => void
  readonly render: () => Promise<{ readonly contentType: string; readonly body: string }>
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'holdfast_http_request_seconds',
    help: 'Duration of requests by route and status; a streamed turn counts to its end',
    labelNames: ['route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const turns = new Histogram({
    name: 'holdfast_turn_seconds',
    help: 'Duration of whole turns of the assistant',
    labelNames: ['outcome'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers: [registry],
  })
  const counter = (name: string, help: string, ...labelNames: string[]): Counter =>
    new Counter({ name, help, labelNames, registers: [registry] })
  const holds = counter('holdfast_holds_total', 'Holds placed', 'channel')
  const bookings = counter('holdfast_bookings_total', 'Bookings confirmed, moved and cancelled', 'change', 'channel')
  const refusals = counter('holdfast_refusals_total', 'What the core refused, by code', 'code')
  return {
    request: (route, status, seconds) => requests.observe({ route, status }, seconds),
    turn: (outcome, seconds) => turns.observe({ outcome }, seconds),
    hold: (channel) => holds.inc({ channel }),
    booking: (change, channel) => bookings.inc({ change, channel }),
    refused: (code) => refusals.inc({ code }),
    render: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  }
}
