import * as chrono from 'chrono-node'
import { tables } from '../src/when/cases/tables.ts'
import type { Case, Expected } from '../src/when/expected.ts'
import { contextOf } from '../src/when/judge.ts'

// `node scripts/compare-dates.ts`: chrono-node on the very phrases that `node src/when/figures.ts` asks ours. Generous to it: it has
// no ranges to speak of, so any instant inside the expected stretch counts as right, and so does silence wherever one may not be sure.

const parsers: Readonly<Record<string, Pick<typeof chrono, 'parse'>>> = {
  en: chrono.en.GB,
  de: chrono.de,
  nl: chrono.nl,
  ja: chrono.ja,
  fr: chrono.fr,
  es: chrono.es,
  pt: chrono.pt,
  it: chrono.it,
}

process.stdout.write('| language | phrases | right | silently wrong | says nothing where it could |\n|---|---|---|---|---|\n')
const counts = tables.map(({ language, tuned, heldOut }) => {
  const verdicts = [...tuned, ...heldOut].map((one) => judge(language, one))
  return {
    language,
    phrases: verdicts.length,
    right: count(verdicts, 'right'),
    silent: count(verdicts, 'silent'),
    mute: count(verdicts, 'mute'),
  }
})
const all = counts.reduce((a, b) => ({
  language: 'all',
  phrases: a.phrases + b.phrases,
  right: a.right + b.right,
  silent: a.silent + b.silent,
  mute: a.mute + b.mute,
}))
for (const { language, phrases, right, silent, mute } of [...counts, { ...all, language: 'all' }]) {
  process.stdout.write(`| ${language} | ${phrases} | ${right} (${Math.round((100 * right) / phrases)} %) | ${silent} | ${mute} |\n`)
}

type Verdict = 'right' | 'silent' | 'mute'

function count(verdicts: readonly Verdict[], wanted: Verdict): number {
  return verdicts.filter((verdict) => verdict === wanted).length
}

function judge(language: string, [phrase, expected, said]: Case): Verdict {
  const { now, timeZone, locale } = contextOf(said)
  const at = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone)
  const parser = locale === 'en-US' ? chrono.en.casual : (parsers[language] ?? chrono.en.GB)
  const reference = { instant: dateOf(now), timezone: at.offsetNanoseconds / 60e9 }
  const [found] = parser.parse(phrase, reference, { forwardDate: true })
  if (found === undefined) return mustSay(expected) ? 'mute' : 'right'
  const { start } = found
  const wall = Temporal.PlainDateTime.from({
    year: start.get('year') ?? 0,
    month: start.get('month') ?? 1,
    day: start.get('day') ?? 1,
    hour: start.get('hour') ?? 0,
    minute: start.get('minute') ?? 0,
  })
  return agrees(expected, wall, start.isCertain('hour'), at.toPlainDateTime()) ? 'right' : 'silent'
}

function mustSay(expected: Expected): boolean {
  return expected.kind === 'any' ? expected.of.every(mustSay) : expected.kind === 'range'
}

// A day without a clock time is compared as a day.
function agrees(expected: Expected, wall: Temporal.PlainDateTime, hasClock: boolean, now: Temporal.PlainDateTime): boolean {
  if (expected.kind === 'any') return expected.of.some((each) => agrees(each, wall, hasClock, now))
  if (expected.kind === 'past') return Temporal.PlainDateTime.compare(wall, now) < 0
  if (expected.kind !== 'range') return false
  return expected.pieces.some((piece) => {
    const from = wallOf(piece.from)
    const to = wallOf(piece.to)
    if (hasClock) return Temporal.PlainDateTime.compare(from, wall) <= 0 && Temporal.PlainDateTime.compare(wall, to) < 0
    const day = wall.toPlainDate()
    return Temporal.PlainDate.compare(from.toPlainDate(), day) <= 0 && Temporal.PlainDateTime.compare(day.toPlainDateTime(), to) < 0
  })
}

function wallOf(text: string): Temporal.PlainDateTime {
  return text.endsWith('Z')
    ? Temporal.Instant.from(text).toZonedDateTimeISO('Europe/London').toPlainDateTime()
    : Temporal.PlainDateTime.from(text)
}

/** chrono wants a Date. */
function dateOf(at: number): Date {
  return new Date(at)
}
