import { germanicClockRules, hourBefore, settled } from '../germanic/clocks.ts'
import { clockRule, hourRule, type Got, type Rule } from '../pattern.ts'

/** "15 Uhr", "15.30h", "halb vier", "drei viertel vier", "so gegen drei". */
export const clockRules: readonly Rule[] = [
  ...germanicClockRules({
    oclock: 'uhr',
    behindDigits: 'uhr|h',
    half: 'halb',
    quarter: 'viertel',
    past: 'nach',
    pastQuarter: 'nach|über',
    to: 'vor',
    minutes: 'minuten|min',
    partLead: 'um|gegen|so? um?',
    isCounted,
    articles: new Set(['eine', 'einem', 'einer']),
  }),
  hourRule('viertel <num> uhr?', (got) => (isCounted(got) ? undefined : hourBefore(got.n(0), 15))),
  hourRule('dreiviertel <num> uhr?', (got) => (isCounted(got) ? undefined : hourBefore(got.n(0), 45))),
  hourRule('drei viertel <num> uhr?', (got) => (isCounted(got) ? undefined : hourBefore(got.n(0), 45))),
  clockRule('so? punkt|genau|exakt|um|gegen|ca|circa|zirka|etwa|ungefähr|rund .? um? so? {hour}', (got) => got.clock(0)),
  clockRule('so um? {hour}', (got) => got.clock(0)),
  clockRule('{hour} rum|herum', (got) => got.clock(0)),
  clockRule('{hour} in der <part>', settled),
  clockRule('{hour} am <part>', settled),
  clockRule('{hour} am morgen', (got) => ({ ...got.clock(0), said: got.clock(0).said === 'open' ? 'am' : got.clock(0).said })),
]

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
