import { APICallError } from 'ai'
import type { ModelFailure } from '../shared/metrics.ts'

/** What kind of failure it was: whose turn it is to do something about it. */
export function modelFailure(cause: unknown): ModelFailure {
  if (APICallError.isInstance(cause)) {
    const { statusCode } = cause
    if (statusCode === undefined) return 'unreachable'
    if (statusCode === 429) return 'rate_limited'
    if (statusCode === 408) return 'timeout'
    return statusCode >= 500 ? 'server_error' : 'rejected'
  }
  if (!(cause instanceof Error)) return 'other'
  // The signal's own, and our words where a model said nothing or took too long.
  if (cause.name === 'TimeoutError' || cause.name === 'AbortError' || /too long|said nothing/.test(cause.message)) return 'timeout'
  const code: unknown = Reflect.get(cause.cause instanceof Error ? cause.cause : cause, 'code')
  return typeof code === 'string' && /^(?:E[A-Z]+|UND_ERR_\w+)$/.test(code) ? 'unreachable' : 'other'
}
