import type { WebhookSettings } from './deps.ts'

const longestRetryAfter = 12 * 60 * 60 * 1000

/** `Retry-After` (RFC 9110 §10.2.3) in milliseconds: seconds or a date, half a day at most. `now` is the world's time, not the product's. */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const ms = /^\d{1,9}$/.test(header.trim()) ? Number(header.trim()) * 1000 : Date.parse(header) - now
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), longestRetryAfter)
}

/** How long until the next try. What the receiver asked for is waited for; what it allows sooner than usual is not used. */
export function retryDelay(
  { retryDelays }: Pick<WebhookSettings, 'retryDelays'>,
  { tries, retryAfter, chance }: { readonly tries: number; readonly retryAfter: number | undefined; readonly chance: number },
): number {
  const usual = retryDelays[Math.min(tries, retryDelays.length - 1)] ?? 0
  return Math.max(usual * (0.8 + 0.4 * chance), retryAfter ?? 0)
}
