import type { GuardFacts } from './guard-facts.ts'
import { timeMentions, type ClockMention, type DayMention } from './time-mentions.ts'
import type { ClockReading } from './clock-patterns.ts'

/** Whether a folded text is about when the house is open. */
export function isAboutOpening(folded: string): boolean {
  return OPENING.test(folded)
}

const OPENING =
  /\b(?<!wide )(?:we|shop|salon|studio|house|doors?|spa|store|place|they|harbour & pine)\b.{0,25}\b(?:open(?:s|ed)?|clos(?:es?|ed|ing))\b(?! (?:slot|spot|for you))|\b(?:opening|closing|business) (?:hours|times?)\b|\bopen (?:from|until|till|daily|every|seven|24|on|mon|tue|wed|thu|fri|sat|sun)|\b(?:open|closed) (?:today|tonight|on|from|mon|sun|sat)|\bgeoffnet\b|\b(?:wir|laden|salon|studio) (?:\w+ ){0,3}(?:offnen|offnet|schliess\w+)|\boffn(?:en|et) (?:wir|der|das)|\bschliess\w+ (?:wir|das|der|die|unser)|\boffnungszeit\w*|\bgeschlossen\b|\bsind (?:\w+ ){0,3}(?:offen|auf|zu)$|\bouvr(?:ons|e|ent)\b|\bouvert(?:s|e)?\b|\bferm(?:ons|e|es|ee|ent)\b|\bmachen (?:wir )?(?:\w+ ){0,5}(?:zu|auf)$|\bmachen (?:wir )?.{0,30}\b(?:zu|auf)\.|\bcierra\w*|\bchiud\w+|\bfecha (?:as|a meia|cedo|tarde)\b|\bfermeture\b|\babr(?:imos|e|en|em)\b|\babiert[oa]s?\b(?! la)|\bcerr(?:amos|ado|ados|ada)\b|\bhorario de (?:apertura|atencion|funcionamento|abertura)|\b(?:nuestro|nosso) horario\b|\babert[oa]s?\b|\bfech(?:amos|ado|ados|ada)\b|\bencerr(?:amos|ado)\b|\bapert[oi]\b|\bapriamo\b|\bapre\b|\bchius[oi]\b|\bchiudiamo\b|\borari(?:o)? di apertura|\bnostri orari\b|\bgeopend\b|\b(?:zijn|gaan) (?:\w+ ){0,5}(?:open|gesloten|dicht)\b|\bopeningstijd\w*|\bsluiten\b|\bgesloten\b|営業|開店|閉店|定休|休業|開いて/u

const CLOSED =
  /\b(?:closed?|shut|geschlossen|zu|ferme\w*|cerr\w+|fech\w+|encerr\w+|chius\w+|chiud\w+|gesloten|dicht)\b|定休|休業|お休み|閉/u

/** Nothing wrong: every clock time begins or ends a window of the days named, and no day is open that is closed or closed that is open. */
export function isOpenAsSaid(
  folded: string,
  isDenied: boolean,
  { facts: { openings }, today }: { facts: GuardFacts; today: number },
): boolean {
  if (openings.length === 0) return true
  const mentions = timeMentions(folded)
  const days = mentions.flatMap((mention) => (mention.kind === 'day' ? (weekdayOf(mention, today) ?? []) : []))
  const clocks = mentions.filter((mention) => mention.kind === 'clock')
  const windows = days.length === 1 && clocks.length > 0 ? openings.filter(({ weekday }) => weekday === days[0]) : openings
  const edges = windows.flatMap(({ from, to }) => [from, to])
  if (!clocks.every((clock) => readingsOf(clock).every((readings) => edges.some((edge) => isAt(readings, edge))))) return false
  const [only] = days
  if (only === undefined || days.length > 1 || clocks.length > 0) return true
  const isOpen = openings.some(({ weekday }) => weekday === only)
  return isOpen !== (CLOSED.test(folded) || isDenied)
}

function weekdayOf({ weekday, ahead }: DayMention, today: number): number | undefined {
  return weekday ?? (ahead === undefined ? undefined : ((today - 1 + ahead + 7) % 7) + 1)
}

function readingsOf({ readings, until }: ClockMention): readonly (readonly ClockReading[])[] {
  return until === undefined ? [readings] : [readings, until]
}

function isAt(readings: readonly ClockReading[], minutes: number): boolean {
  return readings.some((one) => one.minutes === minutes || (one.halfDay && one.minutes % 720 === minutes % 720))
}
