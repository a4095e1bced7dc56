import type { Json } from '../transcripts/index.ts'
import type { TurnRecord } from './turn-record.ts'

/** What a tool answered in this conversation: the only ground for a claim. */
export interface Receipt {
  readonly name: string
  readonly code: string | null
  readonly output: Json
  readonly isOfThisTurn: boolean
}

/** The customer sees whole sentences, each checked before it is shown. */
export interface GuardedText {
  readonly write: (delta: string) => void
  readonly end: () => void
}

const CORRECTION = 'To be exact: nothing has been booked, moved or cancelled just now.'

/**
 * Holds the model's words back until a sentence is complete, and shows it unless it claims a booking, a move or a cancellation
 * that no tool has answered; then the truth is said instead, once. English claims only: what is not recognised passes.
 */
export function guardClaims(record: TurnRecord, receipts: () => readonly Receipt[]): GuardedText {
  let waiting = ''
  let hasCorrected = false
  const release = (sentence: string) => {
    if (!isUnfounded(sentence, receipts())) return record.writeText(sentence)
    if (!hasCorrected) record.writeText(`${CORRECTION} `)
    hasCorrected = true
  }
  return {
    write: (delta) => {
      waiting += delta
      for (let end = sentenceEnd(waiting); end > 0; end = sentenceEnd(waiting)) {
        release(waiting.slice(0, end))
        waiting = waiting.slice(end)
      }
    },
    end: () => {
      if (waiting !== '') release(waiting)
      waiting = ''
      record.endText()
    },
  }
}

function sentenceEnd(text: string): number {
  const found = /[.!?…]["”’')\]*_]*\s+|\n+/.exec(text)
  return found === null ? 0 : found.index + found[0].length
}

/** True for a sentence that says something was done which nothing in the conversation shows. */
export function isUnfounded(sentence: string, receipts: readonly Receipt[]): boolean {
  const said = sentence.toLowerCase().replace(/[’‘]/g, "'")
  if (
    /\?|\b(once|when|if|until|unless|before|after|would|could|can|will|shall|should|may|to be|not|no|nothing|never|isn't|hasn't|haven't|fully|already|yet)\b/.test(
      said,
    )
  )
    return false
  return CLAIMS.some(({ words, isShownBy }) => words.test(said) && !isShownBy(receipts, sentence))
}

interface Claim {
  readonly words: RegExp
  readonly isShownBy: (receipts: readonly Receipt[], sentence: string) => boolean
}

const DONE = String.raw`(?:\b(?:is|are|was|has been|have been|been|now|all|i've|i have|we've|we have|successfully|just)\b|'s|'re)(?:\s+(?:now|all|just|been|successfully|officially))*\s+`

const CLAIMS: readonly Claim[] = [
  {
    words: new RegExp(`${DONE}(?:booked|confirmed|reserved|scheduled)\\b|\\b(?:booking|appointment|reservation) (?:confirmed|complete)\\b`),
    isShownBy: showsBooking,
  },
  {
    words: new RegExp(`${DONE}(?:moved|rescheduled)\\b`),
    isShownBy: (receipts) => receipts.some((one) => one.name === 'rescheduleBooking' && one.code === null),
  },
  {
    words: new RegExp(`${DONE}(?:cancelled|canceled)\\b`),
    isShownBy: (receipts) => receipts.some((one) => one.code === 'booking_cancelled' || statusOf(one) === 'cancelled'),
  },
]

// While something waits for the customer's yes in this turn, an older booking is no ground for "it is booked", unless it is named.
function showsBooking(receipts: readonly Receipt[], sentence: string): boolean {
  const booked = receipts.filter((one) => statusOf(one) === 'confirmed')
  const isWaiting = receipts.some(
    (one) => one.isOfThisTurn && (one.code === 'consent_required' || one.code === 'customer_incomplete' || one.name === 'holdSlot'),
  )
  return booked.some((one) => one.isOfThisTurn || !isWaiting || sentence.includes(referenceOf(one)))
}

function statusOf({ output }: Receipt): Json | undefined {
  return fieldOf(fieldOf(output, 'booking'), 'status')
}

function referenceOf({ output }: Receipt): string {
  const reference = fieldOf(fieldOf(output, 'booking'), 'reference')
  return typeof reference === 'string' ? reference : '\n'
}

function fieldOf(value: Json | undefined, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })[name]
    : undefined
}
