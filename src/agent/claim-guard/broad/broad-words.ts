import type { ClaimPattern } from '../words/claim-words.ts'

/**
 * The kinds of words by which a language says that something is settled. They are wide on purpose: what they find is taken for a claim
 * unless the conversation's receipts bear it out, and the words that are safe are listed instead of those that are not.
 */
export interface BroadWords {
  /** Somebody did something, or something is done: any verb in the form of a finished act but for the safe ones. */
  readonly finished: RegExp
  /** Something is said of the customer's own appointment, seat or order. */
  readonly owned: RegExp
  /** The customer's own appointment is what the clause is about, whatever it says of it. */
  readonly theirs: RegExp
  /** "We stay with Tuesday": beside a time. */
  readonly staying: RegExp
  /** Money of the customer's, or money given back, whatever is said of it. */
  readonly money: RegExp
  /** The visit is taken for granted: welcoming, awaiting, congratulating, "nobody else can have it". */
  readonly expected: RegExp
  /** What was booked is there no more. */
  readonly ended: RegExp
  /** It is still there as it was. */
  readonly standing: RegExp
  /** The code was right, the customer is who they say. */
  readonly identified: RegExp
  /** Somebody of the house knows or will get in touch. */
  readonly person: RegExp
  /** A mail or message went out or will come. */
  readonly mailed: RegExp
  /** Money went or goes one way or the other. */
  readonly paid: RegExp
  /** Put later or earlier, without saying when. */
  readonly shifted: RegExp
  /** A time is kept for the customer. */
  readonly holding: RegExp
  /** A time that can be had, beside a time. */
  readonly free: RegExp
}

/** Weak: where a clause says something more particular, that is what is checked. */
export function broadClaims(words: BroadWords): readonly ClaimPattern[] {
  return [
    { act: 'identified', words: words.identified, even: 'possible', weak: true },
    { act: 'mailed', words: words.mailed, even: 'future', weak: true },
    { act: 'person', words: words.person, even: 'future', weak: true },
    { act: 'paid', words: words.paid, even: 'future', weak: true },
    { act: 'cancelled', words: words.ended, weak: true, negative: true },
    { act: 'booked', words: words.standing, even: 'possible', weak: true },
    { act: 'booked', words: words.expected, even: 'possible', weak: true, negative: true },
    { act: 'booked', words: words.owned, even: 'future', weak: true },
    { act: 'booked', words: words.theirs, even: 'future', weak: true },
    { act: 'booked', words: words.staying, weak: true, timed: true },
    { act: 'paid', words: words.money, even: 'future', weak: true },
    { act: 'moved', words: words.shifted, weak: true },
    { act: 'held', words: words.holding, weak: true },
    { act: 'free', words: words.free, even: 'possible', weak: true, timed: true },
    { act: 'done', words: words.finished, weak: true },
  ]
}
