import { germanicClockRules, settled } from '../germanic/clocks.ts'
import { clockRule, type Got, type Rule } from '../pattern.ts'
import { halfDay } from '../written-clocks.ts'

/** "15 uur", "15u30", "half vier", "tien voor half vier", "zo rond drie". */
export const clockRules: readonly Rule[] = [
  ...germanicClockRules({
    oclock: 'uur|u',
    behindDigits: 'uur|u|h',
    half: 'half',
    quarter: 'kwart',
    past: 'over',
    pastQuarter: 'over|na',
    to: 'voor|vóór',
    minutes: 'minuten|min',
    partLead: 'om|rond|tegen?',
    isCounted,
    articles: new Set(),
  }),
  clockRule('zo? precies|exact|om|rond|omstreeks|circa|ca|ongeveer|tegen .? om? {hour}', (got) => got.clock(0)),
  // "een uur of drie" is about three.
  clockRule('zo? om|rond|tegen|omstreeks? een uur of <num>', (got) =>
    isCounted(got) || ['uur', 'u', 'half', 'kwart', '.', ':'].includes(got.after?.text ?? '') ? undefined : halfDay(got.n(0), 0, undefined),
  ),
  clockRule('zo om? {hour}', (got) => got.clock(0)),
  clockRule('{hour} in de <part>', settled),
]

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
