import type { Clock, Part } from '../meaning.ts'
import { clockRule, hourRule, type Got, type Rule } from '../pattern.ts'
import { compact, halfDay, minutesTo, written } from '../written-clocks.ts'

/** In the order of the lexicon's `part` class. */
export const partNames: readonly Part[] = ['morning', 'afternoon', 'evening', 'night', 'lunchtime']

/** "15 uur", "15u30", "half vier", "tien voor half vier"; a bare number only where another rule asks for a clock. */
export const clockRules: readonly Rule[] = [
  hourRule('<num> pm', (got) => halfDay(got.n(0), 0, 12)),
  hourRule('<num> am', (got) => (got.after === undefined || got.tokens[1]?.glued === true ? halfDay(got.n(0), 0, 0) : undefined)),
  hourRule('<time> pm', (got) => halfDay(got.n(0), got.tokens[0]?.numbers[1] ?? 0, 12)),
  hourRule('<time> uur|u|h?', (got) => written(got, got.tokens[0]?.numbers ?? [], undefined)),
  hourRule('<decimal> uur|u|h?', (got) => written(got, got.tokens[0]?.numbers ?? [], undefined)),
  hourRule('<num> uur|u', (got) => halfDay(got.n(0), 0, undefined)),
  hourRule('<num> uur|u <n>', (got) =>
    got.tokens[2]?.text.length === 2 && !isCounted(got) ? halfDay(got.n(0), got.n(1), undefined) : undefined,
  ),
  hourRule('<num> uur <minutes>', (got) => (isCounted(got) ? undefined : halfDay(got.n(0), got.n(1), undefined))),
  hourRule('half <num> uur?', (got) => (isCounted(got) ? undefined : hourBefore(got.n(0), 30))),
  hourRule('kwart over|na <num> uur?', (got) => halfDay(got.n(0), 15, undefined)),
  hourRule('kwart voor|vóór <num> uur?', (got) => minutesTo(15, got.n(0), undefined)),
  hourRule('<num> minuten|min? over <num> uur?', (got) => (isRound(got.n(0)) ? halfDay(got.n(1), got.n(0), undefined) : undefined)),
  hourRule('<num> minuten|min? voor|vóór <num> uur?', (got) => (isRound(got.n(0)) ? minutesTo(got.n(0), got.n(1), undefined) : undefined)),
  hourRule('<num> minuten|min? voor|vóór half <num> uur?', (got) => (got.n(0) < 15 ? hourBefore(got.n(1), 30 - got.n(0)) : undefined)),
  hourRule('<num> minuten|min? over half <num> uur?', (got) => (got.n(0) < 15 ? hourBefore(got.n(1), 30 + got.n(0)) : undefined)),
  hourRule('<n> h|u|uur?', (got) => compact(got)),
  hourRule('<num>', (got) =>
    isCounted(got) ? undefined : ((got.tokens[0]?.kind === 'number' ? compact(got) : undefined) ?? halfDay(got.n(0), 0, undefined)),
  ),

  clockRule('{hour}', (got) => got.clock(0)),
  clockRule('zo? precies|exact|om|rond|omstreeks|circa|ca|ongeveer|tegen .? om? {hour}', (got) => got.clock(0)),
  clockRule('zo om? {hour}', (got) => got.clock(0)),
  clockRule('{hour} <part>', settled),
  clockRule('{hour} in de <part>', settled),
  clockRule('<part> om|rond|tegen? {hour}', settled),
]

/** "half vier" is half an hour before four. */
function hourBefore(hour: number, minute: number): Clock | undefined {
  return hour < 1 || hour > 12 ? undefined : halfDay(hour === 1 ? 12 : hour - 1, minute, undefined)
}

function isRound(minutes: number): boolean {
  return minutes % 5 === 0 && minutes < 30 && minutes > 0
}

/** "8 uur 's avonds", "3 uur 's nachts". */
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
    'persoon personen pers mensen man vrouwen vrouw mannen heren dames volwassenen volwassene kind kinderen gast gasten vriend vrienden vriendin vriendinnen deelnemers plekken plek plaatsen plaats afspraken afspraak ' +
    'kapper kappers stylist stylisten kamer kamers ruimte ruimtes uren minuut minuten min dag dagen week weken maand maanden jaar jaren jarige euro eur cent procent keer maal lessen les optie opties ' +
    'stuks massages massage knipbeurt knipbeurten andere anderen tijden straat laan weg jarig'
  ).split(' '),
)

/** Whether what follows a bare number makes it a number of things, not a time. */
export function isCounted(got: Got): boolean {
  const next = got.after
  return next !== undefined && (counted.has(next.text) || ['%', '€', '¤'].includes(next.text))
}
