import { setTimeout as pause } from 'node:timers/promises'
import { OpenTelemetry } from '@ai-sdk/otel'
import { context, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import { switchTracing } from '../shared/trace.ts'
import type { Tracing } from './start-tracing.ts'

const stopMs = 2_000

/** The SDK, sending JSON over HTTP in batches. Imported only when it is wanted. */
export function openOtel(endpoint: string): Tracing {
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': 'holdfast' }))
    .merge(detectResources({ detectors: [envDetector] }))
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: 5_000 })
  const provider = new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporter)] })
  provider.register()
  const tracer = provider.getTracer('holdfast')
  switchTracing(tracer)
  return {
    modelTelemetry: {
      isEnabled: true,
      recordInputs: false,
      recordOutputs: false,
      functionId: 'turn',
      integrations: [new OpenTelemetry({ tracer })],
    },
    stop: async () => {
      switchTracing(undefined)
      const late = new AbortController()
      await Promise.race([provider.shutdown().catch(() => {}), pause(stopMs, undefined, { signal: late.signal }).catch(() => {})])
      late.abort()
      trace.disable()
      context.disable()
    },
  }
}
