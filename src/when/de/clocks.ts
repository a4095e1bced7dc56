import type { Clock, Part } from '../meaning.ts'
import { clockRule, hourRule, type Got, type Rule } from '../pattern.ts'
import { compact, halfDay, minutesTo, written } from '../written-clocks.ts'

/** In the order of the lexicon's `part` class. */
export const partNames: readonly Part[] = ['morning', 'afternoon', 'evening', 'night', 'lunchtime']

/** "15 Uhr", "15.30h", "halb vier", "fünf vor halb vier", "drei viertel vier"; a bare number only where another rule asks for a clock. */
export const clockRules: readonly Rule[] = [
  hourRule('<num> pm', (got) => halfDay(got.n(0), 0, 12)),
  hourRule('<num> am', (got) => (got.after === undefined || got.tokens[1]?.glued === true ? halfDay(got.n(0), 0, 0) : undefined)),
  hourRule('<time> pm', (got) => halfDay(got.n(0), got.tokens[0]?.numbers[1] ?? 0, 12)),
  hourRule('<time> uhr|h?', (got) => written(got, got.tokens[0]?.numbers ?? [], undefined)),
  hourRule('<decimal> uhr|h?', (got) => written(got, got.tokens[0]?.numbers ?? [], undefined)),
  hourRule('<num> uhr', (got) => halfDay(got.n(0), 0, undefined)),
  hourRule('<num> uhr <n>', (got) =>
    got.tokens[2]?.text.length === 2 && !isCounted(got) ? halfDay(got.n(0), got.n(1), undefined) : undefined,
  ),
  hourRule('<num> uhr <minutes>', (got) => (isCounted(got) ? undefined : halfDay(got.n(0), got.n(1), undefined))),
  hourRule('halb <num> uhr?', (got) => hourBefore(got.n(0), 30)),
  hourRule('viertel nach|über <num> uhr?', (got) => halfDay(got.n(0), 15, undefined)),
  hourRule('viertel vor <num> uhr?', (got) => minutesTo(15, got.n(0), undefined)),
  hourRule('viertel <num> uhr?', (got) => (isCounted(got) ? undefined : hourBefore(got.n(0), 15))),
  hourRule('dreiviertel <num> uhr?', (got) => (isCounted(got) ? undefined : hourBefore(got.n(0), 45))),
  hourRule('drei viertel <num> uhr?', (got) => (isCounted(got) ? undefined : hourBefore(got.n(0), 45))),
  hourRule('<num> minuten|min? nach <num> uhr?', (got) => (isRound(got.n(0)) ? halfDay(got.n(1), got.n(0), undefined) : undefined)),
  hourRule('<num> minuten|min? vor <num> uhr?', (got) => (isRound(got.n(0)) ? minutesTo(got.n(0), got.n(1), undefined) : undefined)),
  hourRule('<num> minuten|min? vor halb <num> uhr?', (got) => (got.n(0) < 15 ? hourBefore(got.n(1), 30 - got.n(0)) : undefined)),
  hourRule('<num> minuten|min? nach halb <num> uhr?', (got) => (got.n(0) < 15 ? hourBefore(got.n(1), 30 + got.n(0)) : undefined)),
  hourRule('<n> h|uhr?', compact),
  hourRule('<num>', (got) =>
    isCounted(got) || /^eine[mr]?$/.test(got.tokens[0]?.text ?? '')
      ? undefined
      : ((got.tokens[0]?.kind === 'number' ? compact(got) : undefined) ?? halfDay(got.n(0), 0, undefined)),
  ),

  clockRule('{hour}', (got) => got.clock(0)),
  clockRule('so? punkt|genau|exakt|um|gegen|ca|circa|zirka|etwa|ungefähr|rund .? um? so? {hour}', (got) => got.clock(0)),
  clockRule('so um? {hour}', (got) => got.clock(0)),
  clockRule('{hour} rum|herum', (got) => got.clock(0)),
  clockRule('{hour} <part>', settled),
  clockRule('{hour} in der <part>', settled),
  clockRule('{hour} am <part>', settled),
  clockRule('{hour} am morgen', (got) => ({ ...got.clock(0), said: got.clock(0).said === 'open' ? 'am' : got.clock(0).said })),
  clockRule('<part> um|gegen|so? um? {hour}', settled),
]

/** "halb vier" is half an hour before four. */
function hourBefore(hour: number, minute: number): Clock | undefined {
  return hour < 1 || hour > 12 ? undefined : halfDay(hour === 1 ? 12 : hour - 1, minute, undefined)
}

function isRound(minutes: number): boolean {
  return minutes % 5 === 0 && minutes < 30 && minutes > 0
}

/** "8 Uhr abends", "3 Uhr nachts". */
function settled(got: Got): Clock | undefined {
  const value = got.clock(0)
  if (value.said !== 'open') return value
  const named = partNames[got.n(0) - 1]
  if (named === 'morning') return value.hour === 12 ? undefined : { ...value, said: 'am' }
  if (named === 'lunchtime') return { ...value, said: value.hour === 11 ? 'am' : 'pm' }
  if (named === 'night') return value.hour === 12 ? undefined : { ...value, said: value.hour < 6 ? 'am' : 'pm' }
  return { ...value, said: 'pm' }
}

const counted = new Set(
  (
    'person personen leute leuten mann frau frauen männer herren damen erwachsene erwachsenen kind kinder kindern gast gäste gästen freund freunde freunden freundin freundinnen mädels jungs teilnehmer plätze plätzen platz termin termine terminen ' +
    'stylist stylisten stylistin friseur friseure zimmer raum räume stunde stunden std minute minuten min tag tage tagen woche wochen monat monate monaten jahr jahre jahren jährige jähriger euro eur cent prozent mal kurse kurs option optionen ' +
    'stück massagen massage haarschnitt haarschnitte schnitte anderen andere weitere weiteren vorschläge slots personnen pers uhrzeiten straße str gasse weg'
  ).split(' '),
)

/** Whether what follows a bare number makes it a number of things, not a time. */
export function isCounted(got: Got): boolean {
  const next = got.after
  return next !== undefined && (counted.has(next.text) || ['%', '€', '¤'].includes(next.text))
}
