import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Metrics, TurnTold } from '../shared/metrics.ts'
import { createSamples, type Samples } from './samples.ts'

export interface ShownMetrics extends Metrics {
  /** What is not counted as it happens but looked up when somebody asks. */
  readonly samples: Samples
  /** What Prometheus presents to read them; without one only this machine may. */
  readonly token: string | undefined
  /** As Prometheus reads it. */
  readonly render: () => Promise<{ readonly contentType: string; readonly body: string }>
}

/** Each app has its own registry. */
export function createMetrics(token?: string): ShownMetrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const make = makers(registry)
  const samples = createSamples(registry)
  return {
    ...httpMetrics(make),
    ...bookingMetrics(make),
    ...turnMetrics(make),
    ...aroundMetrics(make),
    samples,
    token,
    render: async () => {
      await samples.refresh()
      return { contentType: registry.contentType, body: await registry.metrics() }
    },
  }
}

type Makers = ReturnType<typeof makers>

function makers(registry: Registry) {
  const registers = [registry]
  return {
    counter: (name: string, help: string, ...labelNames: string[]) => new Counter({ name, help, labelNames, registers }),
    gauge: (name: string, help: string, ...labelNames: string[]) => new Gauge({ name, help, labelNames, registers }),
    histogram: (name: string, help: string, buckets: number[], ...labelNames: string[]) =>
      new Histogram({ name, help, buckets, labelNames, registers }),
  }
}

const quick = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const slow = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
const patient = [5, 15, 30, 60, 120, 180, 300, 420, 600, 900, 1_800, 3_600, 86_400]

function httpMetrics({ counter, gauge, histogram }: Makers) {
  const requests = histogram(
    'holdfast_http_request_duration_seconds',
    'Duration of requests by route and status; a streamed turn counts to its end',
    quick,
    'route',
    'status',
  )
  const streams = gauge('holdfast_event_streams', 'Streams to clients that are open: turns and lists that follow changes', 'route')
  const limited = counter('holdfast_rate_limited_total', 'Requests over a limit, by the limit', 'policy')
  return {
    request: (route, status, seconds) => requests.observe({ route, status }, seconds),
    streamOpened: (route) => {
      streams.inc({ route })
      return () => streams.dec({ route })
    },
    rateLimited: (policy) => limited.inc({ policy }),
  } satisfies Partial<Metrics>
}

function bookingMetrics({ counter, histogram }: Makers) {
  const attempts = counter(
    'holdfast_booking_attempts_total',
    'Attempts to hold, confirm, move and cancel by what came of them',
    'operation',
    'channel',
    'outcome',
  )
  const holds = counter('holdfast_holds_total', 'Holds placed', 'channel')
  const ended = counter('holdfast_holds_ended_total', 'What became of holds: confirmed, released, expired', 'outcome')
  const bookings = counter('holdfast_bookings_total', 'Bookings confirmed, moved and cancelled', 'change', 'channel')
  const refusals = counter('holdfast_refusals_total', 'What the core refused, by code', 'code')
  const timeToBook = histogram('holdfast_time_to_book_seconds', 'From the hold or the first message to the booking', patient, 'from')
  for (const outcome of ['confirmed', 'released', 'expired']) ended.inc({ outcome }, 0)
  return {
    attempt: (operation, channel, outcome) => attempts.inc({ operation, channel, outcome }),
    hold: (channel) => holds.inc({ channel }),
    holdsEnded: (outcome, count) => ended.inc({ outcome }, count),
    booking: (change, channel) => bookings.inc({ change, channel }),
    refused: (code) => refusals.inc({ code }),
    timeToBook: (from, seconds) => timeToBook.observe({ from }, seconds),
  } satisfies Partial<Metrics>
}

function turnMetrics({ counter, histogram }: Makers) {
  const turns = histogram('holdfast_turn_duration_seconds', 'Duration of whole turns of the assistant', slow, 'outcome')
  const firstWords = histogram('holdfast_turn_first_word_seconds', 'Until the first word of a turn', slow)
  const steps = histogram('holdfast_model_step_duration_seconds', 'Duration of one answer of a model within a turn', slow, 'model')
  const tokens = counter('holdfast_model_tokens_total', 'Tokens that models read and wrote', 'model', 'direction')
  const errors = counter('holdfast_model_errors_total', 'Failures of models by kind', 'model', 'kind')
  const fallbacks = counter('holdfast_model_fallbacks_total', 'Turns a later model of the chain had to answer', 'from', 'to')
  const tools = histogram('holdfast_tool_duration_seconds', 'Duration of tool calls by what came of them', quick, 'tool', 'outcome')
  return {
    turn: ({ outcome, seconds, firstWordSeconds, steps: taken }: TurnTold) => {
      turns.observe({ outcome }, seconds)
      if (firstWordSeconds !== undefined) firstWords.observe(firstWordSeconds)
      for (const { model, ms, inputTokens, outputTokens } of taken) {
        steps.observe({ model }, ms / 1000)
        tokens.inc({ model, direction: 'in' }, inputTokens ?? 0)
        tokens.inc({ model, direction: 'out' }, outputTokens ?? 0)
      }
    },
    modelFailed: (model, kind) => errors.inc({ model, kind }),
    fellBack: (from, to) => fallbacks.inc({ from, to }),
    tool: (tool, outcome, seconds) => tools.observe({ tool, outcome }, seconds),
  } satisfies Partial<Metrics>
}

/** Of what is around the core: cache, mail, webhooks, jobs, connections. */
function aroundMetrics({ counter, histogram }: Makers) {
  const caches = counter('holdfast_cache_requests_total', 'What caches were asked for, and whether they had it', 'cache', 'outcome')
  const mails = counter('holdfast_mails_total', 'Mails handed to the mail server', 'outcome')
  const webhooks = counter('holdfast_webhook_deliveries_total', 'Attempts to deliver a webhook', 'outcome')
  const jobs = histogram('holdfast_job_duration_seconds', 'Duration of jobs by what came of them', slow, 'job', 'outcome')
  const waits = histogram('holdfast_db_pool_wait_seconds', 'How long a statement waited for a connection of the pool', quick, 'pool')
  for (const outcome of ['sent', 'refused', 'failed']) mails.inc({ outcome }, 0)
  for (const outcome of ['delivered', 'failed']) webhooks.inc({ outcome }, 0)
  return {
    cache: (name, outcome) => caches.inc({ cache: name, outcome }),
    mail: (outcome) => mails.inc({ outcome }),
    webhook: (outcome) => webhooks.inc({ outcome }),
    job: (job, outcome, seconds) => jobs.observe({ job, outcome }, seconds),
    poolWait: (pool, seconds) => waits.observe({ pool }, seconds),
  } satisfies Partial<Metrics>
}
