import type { EpochMs } from '../../shared/clock.ts'
import { zoneName } from '../../shared/local-time.ts'
import { memoize } from '../../shared/memoize.ts'
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
  for (const name of namesOf(`${Math.floor(now / 60_000)} ${timeZone} ${locale}`)) {
    const bare = phrase
      .replace(new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d]|[+-]\\d)`, 'iu'), ' ')
      .replace(/\s+/gu, ' ')
      .trim()
    if (bare === phrase) continue
    const meaning = interpret(bare, { now, timeZone, locale })
    const starts = meaning.kind === 'range' ? [meaning.from] : meaning.kind === 'ambiguous' ? meaning.options.map(({ from }) => from) : []
    const isItsName = (at: EpochMs): boolean => [locale, 'en-GB'].some((spoken) => zoneName(at, timeZone, spoken) === name)
    if (starts.length > 0 && starts.every(isItsName)) return bare
  }
  return phrase
}

// Of a zone and a locale at a minute: clocks change at whole ones.
const namesOf = memoize(100, (place: string): readonly string[] => {
  const [minute = '', timeZone = '', locale = ''] = place.split(' ')
  const now = Number(minute) * 60_000
  const names = [now, now + HALF_YEAR].flatMap((at) => [zoneName(at, timeZone, locale), zoneName(at, timeZone, 'en-GB')])
  return [...new Set(names)].filter((name) => /^\p{L}+$/u.test(name))
})

const ZONE = /(?<!\p{L})(?:[ecmp][sd]?t|utc|gmt|bst|cest|mesz?|mez|eest|jst|aest|hst)(?!\p{L})/iu

/** "11:45 EST", where the business's clocks are on another name: not to be read as its own 11:45. */
export function saysForeignZone(phrase: string, { tenant, session, clock, interpret }: RulesModelDeps): boolean {
  const meaning = interpret(phrase, { now: clock.now(), timeZone: tenant.timeZone, locale: session.locale })
  return meaning.kind === 'none' && meaning.reason !== undefined && ZONE.test(phrase)
}
