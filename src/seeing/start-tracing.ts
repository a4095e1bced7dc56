import type { TelemetryOptions } from 'ai'
import type { Log } from '../shared/logger.ts'

export interface Tracing {
  /** What the model's own library tells of its steps: never words that went in or came out. */
  readonly modelTelemetry: TelemetryOptions
  /** What is collected and not sent yet is, within two seconds. */
  readonly stop: () => Promise<void>
}

/**
 * Off without an endpoint, and then nothing of OpenTelemetry's SDK is even loaded. `endpoint`: an OTLP/HTTP collector's base,
 * "http://localhost:4318". The standard's other variables (OTEL_EXPORTER_OTLP_HEADERS, OTEL_TRACES_SAMPLER, OTEL_SERVICE_NAME…) are read by
 * its own library.
 */
export async function startTracing(endpoint: string | undefined, log: Log): Promise<Tracing> {
  if (endpoint === undefined) return off
  const { openOtel } = await import('./otel.ts')
  log.info({}, 'traces are sent to OTEL_EXPORTER_OTLP_ENDPOINT')
  return openOtel(endpoint)
}

const off: Tracing = { modelTelemetry: { isEnabled: false }, stop: async () => {} }
