import { APICallError } from 'ai'

const MOST_RETRIES = 2
const FIRST_WAIT_MS = 400
/** Longer than this a customer does not wait: the next model is asked instead. */
const LONGEST_WAIT_MS = 8_000

/** Milliseconds to wait before asking the same model again, as its Retry-After says (RFC 9110 §10.2.3); undefined: do not. */
export function retryDelay(cause: unknown, failures: number): number | undefined {
  if (!APICallError.isInstance(cause) || !cause.isRetryable || failures >= MOST_RETRIES) return undefined
  const wait = askedWait(cause.responseHeaders ?? {}) ?? FIRST_WAIT_MS * 2 ** failures
  return wait > LONGEST_WAIT_MS ? undefined : wait
}

function askedWait(headers: Readonly<Record<string, string>>): number | undefined {
  const milliseconds = Number(headers['retry-after-ms'] ?? Number.NaN)
  if (milliseconds >= 0) return milliseconds
  const asked = headers['retry-after']
  if (asked === undefined) return undefined
  const seconds = Number(asked)
  if (seconds >= 0) return seconds * 1_000
  // The provider's date is by the real clock, whatever the product's says.
  const until = Date.parse(asked) - (performance.timeOrigin + performance.now())
  return Number.isFinite(until) ? Math.max(0, until) : undefined
}
