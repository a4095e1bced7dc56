import { TEMPLATE } from '../instructions.ts'
import { fold } from './fold.ts'

const RUN = 6

/** Whether a model reads its orders aloud: six words in a row of them, the names of its tools and their fields, a key. */
export function recites(sentence: string, folded: string, isDenied: boolean): boolean {
  if (INNER_NAME.test(sentence) || KEY.test(sentence)) return true
  if (!isDenied && ORDERS.test(folded)) return true
  return runsOf(folded).some((run) => orders.has(run))
}

const INNER_NAME =
  /\b(?:slotId|holdId|checkAvailability|holdSlot|releaseHold|confirmBooking|findServices|getBooking|rescheduleBooking|cancelBooking|askForPerson|joinWaitlist|checkBookingCode|getPolicies)\b/u
const KEY = /\bsk-[\w-]{8,}|\bBearer [\w.-]{12,}|-----BEGIN|\b(?:api|secret)[_ ]key\b.{0,12}[:=]/iu
const ORDERS =
  /\bsystem ?prompts?\b.{0,20}[:=]|\bmy (?:instructions|rules|orders) (?:are|say|read)\b|\bi (?:was|am|have been) (?:told|instructed) (?:to|that)\b|\bmeine (?:anweisungen|regeln|instruktionen) (?:lauten|sind|besagen)\b|\b(?:mes|mon) (?:instructions|consignes|prompt) (?:sont|disent|dit)\b|\bmis instrucciones (?:son|dicen)\b|\b(?:as )?minhas instrucoes (?:sao|dizem)\b|\b(?:le )?mie istruzioni (?:sono|dicono)\b|\bmijn instructies (?:zijn|luiden)\b|システムプロンプト(?:は|：|:)|(?:私|わたし)(?:へ)?の指示は/u

// What every rule says at its beginning or end is short; what tells them from everyday talk is their run of words.
function runsOf(folded: string): readonly string[] {
  const words = folded.match(/[\p{L}\p{N}']+/gu) ?? []
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '))
}

const orders = new Set(TEMPLATE.split('\n').flatMap((line) => runsOf(fold(line.replaceAll(/\{\w+\}/gu, '. ')))))
