import { zoneName } from '../../shared/local-time.ts'
import type { RulesModelDeps } from './rules-model-deps.ts'

const HALF_YEAR = 182 * 86_400_000

/**
 * "Friday 4 December, 11:30 GMT", as a list writes it: the zone is the business's own, and nothing has to be converted. Only while
 * the business's clocks are on that name at the time meant: "9:00 GMT" in July is an hour off London's.
 */
export function withoutOwnZone(phrase: string, { tenant, session, clock, interpret }: RulesModelDeps): string {
  const { timeZone } = tenant
  const { locale } = session
  const now = clock.now()
  const names = new Set([now, now + HALF_YEAR].flatMap((at) => [zoneName(at, timeZone, locale), zoneName(at, timeZone, 'en-GB')]))
  for (const name of names) {
    if (!/^\p{L}+$/u.test(name)) continue
    const bare = phrase
      .replace(new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d]|[+-]\\d)`, 'iu'), ' ')
      .replace(/\s+/gu, ' ')
      .trim()
    if (bare === phrase) continue
    const meaning = interpret(bare, { now, timeZone, locale })
    const isItsName = meaning.kind === 'range' && [locale, 'en-GB'].some((spoken) => zoneName(meaning.from, timeZone, spoken) === name)
    if (isItsName) return bare
  }
  return phrase
}
