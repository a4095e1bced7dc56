/**
 * What a sentence says has happened, or is so. `done`: that whatever was asked has been done; `stated`: a time, in words that claim
 * nothing we know; `identified`: that the customer is who they say; `opened`: when the house is open; `recited`: the model's orders.
 */
export type Act =
  | 'booked'
  | 'held'
  | 'moved'
  | 'cancelled'
  | 'paid'
  | 'free'
  | 'taken'
  | 'mailed'
  | 'person'
  | 'waitlisted'
  | 'done'
  | 'stated'
  | 'identified'
  | 'priced'
  | 'opened'
  | 'recited'

export interface Claim {
  readonly act: Act
  /** "Nothing is booked yet": it says that the act has not happened. */
  readonly denied: boolean
  /** Of the words by which it was found: "en". */
  readonly language: string
  /** The words of the sentence that belong to it, folded. */
  readonly text: string
  /** Found by the broad words alone. */
  readonly weak?: true
  /** A claim only if it names a time. */
  readonly timed?: true
}
