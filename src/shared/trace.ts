import {
  context,
  isSpanContextValid,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Attributes,
  type SpanContext,
  type Tracer,
} from '@opentelemetry/api'

export interface SpanOptions {
  readonly attributes?: Attributes
  /** `server`: a request of somebody's; `client`: a call that leaves; `consumer`: work that was put down earlier. */
  readonly kind?: 'server' | 'client' | 'consumer'
  /** W3C traceparent of the caller: the span belongs to their trace. */
  readonly parent?: string | undefined
  /** W3C traceparent of what caused it: a trace of its own, with a link there. */
  readonly cause?: string | undefined
}

/** What work may say about itself while it runs. */
export type SpanNotes = (attributes: Attributes) => void

// One for the process, as OpenTelemetry's own is; undefined while nobody collects, and then a span costs the look at it.
let tracer: Tracer | undefined

export function switchTracing(next: Tracer | undefined): void {
  tracer = next
}

export function isTracing(): boolean {
  return tracer !== undefined
}

/** Runs work as a span: its length, what it said of itself, and whether it threw. Never what was thrown: drivers quote values. */
export async function inSpan<T>(name: string, options: SpanOptions, work: (note: SpanNotes) => Promise<T>): Promise<T> {
  if (tracer === undefined) return work(noNotes)
  const { attributes = {}, kind, cause } = options
  const link = cause === undefined ? undefined : parseTraceparent(cause)
  const settings = { attributes, kind: kindOf(kind), ...(link === undefined ? {} : { links: [{ context: link }] }) }
  return tracer.startActiveSpan(name, settings, parentContext(options), async (span) => {
    try {
      return await work((said) => span.setAttributes(said))
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' })
      throw error
    } finally {
      span.end()
    }
  })
}

/** A span of what is called back; answers how to end it. Only within another: nobody asked for what runs by itself. */
export function openSpan(name: string, attributes: Attributes): ((failed?: string) => void) | undefined {
  if (tracer === undefined || trace.getActiveSpan() === undefined) return undefined
  const span = tracer.startSpan(name, { attributes, kind: SpanKind.CLIENT })
  return (failed) => {
    if (failed !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: failed })
    span.end()
  }
}

/** W3C traceparent of the span under way, to be kept with what it causes; undefined when nobody collects. */
export function traceparent(): string | undefined {
  const active = tracer === undefined ? undefined : trace.getActiveSpan()?.spanContext()
  if (active === undefined || !isSpanContextValid(active)) return undefined
  return `00-${active.traceId}-${active.spanId}-0${active.traceFlags & TraceFlags.SAMPLED}`
}

/** W3C Trace Context §3.2; undefined when it is none. */
export function parseTraceparent(header: string): SpanContext | undefined {
  const [, traceId = '', spanId = '', flags = ''] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(header) ?? []
  const read = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true }
  return isSpanContextValid(read) ? read : undefined
}

const noNotes: SpanNotes = () => {}

function parentContext({ parent, cause }: SpanOptions) {
  const read = parent === undefined ? undefined : parseTraceparent(parent)
  if (read !== undefined) return trace.setSpanContext(ROOT_CONTEXT, read)
  return cause === undefined ? context.active() : ROOT_CONTEXT
}

function kindOf(kind: SpanOptions['kind']): SpanKind {
  switch (kind) {
    case 'server':
      return SpanKind.SERVER
    case 'client':
      return SpanKind.CLIENT
    case 'consumer':
      return SpanKind.CONSUMER
    case undefined:
      return SpanKind.INTERNAL
  }
}
