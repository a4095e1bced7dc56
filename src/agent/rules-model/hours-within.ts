import { dayOf, minuteOf } from './choose-offer.ts'
import type { Dialogue } from './dialogue.ts'
import type { Intent } from './intent.ts'
import type { RulesModelDeps } from './rules-model-deps.ts'
import { timeTalk } from './words/time-talk.ts'
import type { Words } from './words/words.ts'

const NOON = 12
const STEP = 2
const LATEST = 20
const EARLIEST = 8

/**
 * "A bit later" below times of several days: later in the day, within the days that were asked for and without those that were not
 * wanted. Undefined where no days were asked for, or nothing of it is understood.
 */
export function hoursWithin(
  dialogue: Dialogue,
  { way, minutes }: Extract<Intent, { kind: 'browse' }>,
  { words, deps }: { readonly words: Words; readonly deps: RulesModelDeps },
): string | undefined {
  const { when, range, offers, hold } = dialogue
  const { tenant, session, clock } = deps
  const isOneDay = new Set(offers.map(({ start }) => dayOf(start, tenant.timeZone))).size < 2
  if (when === undefined || range !== undefined || hold !== undefined || minutes !== undefined || isOneDay) return undefined
  const hour = hourFor(
    way,
    offers.map(({ start }) => minuteOf(start, tenant.timeZone) / 60),
  )
  if (hour === undefined) return undefined
  const { after, before } = timeTalk(session.locale)
  const days = when.replace(words.times, ' ').replace(/[\s,]+$/u, '')
  const phrase = `${days}, ${way === 'later' ? after(hour) : before(hour)}`.replace(/\s+/gu, ' ')
  const meaning = deps.interpret(phrase, { now: clock.now(), timeZone: tenant.timeZone, locale: session.locale })
  return meaning.kind === 'range' ? phrase : undefined
}

function hourFor(way: Extract<Intent, { kind: 'browse' }>['way'], hours: readonly number[]): number | undefined {
  const first = Math.floor(Math.min(...hours))
  const last = Math.ceil(Math.max(...hours))
  if (way === 'later') return first < NOON ? NOON : first + STEP <= LATEST ? first + STEP : undefined
  if (way === 'earlier') return last > NOON ? NOON : last - STEP >= EARLIEST ? last - STEP : undefined
  return undefined
}
