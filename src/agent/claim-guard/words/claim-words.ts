import type { Act } from '../claim.ts'

/**
 * A way of claiming. `even`: also a claim when said as to come ("you will receive a mail") or as possible ("I can offer you 3 pm").
 * `weak`: counts only where nothing in the sentence says more ("your appointment is …"). `timed`: a claim only beside a time. `negative`:
 * a negation around it belongs to it ("nobody else can take it").
 */
export interface ClaimPattern {
  readonly act: Act
  readonly words: RegExp
  readonly even?: 'future' | 'possible'
  readonly weak?: true
  readonly timed?: true
  readonly negative?: true
}

/** How one language claims, denies, asks and supposes. All patterns read folded text: lower case, no accents, "ß" as "ss". */
export interface ClaimWords {
  readonly language: string
  readonly claims: readonly ClaimPattern[]
  /** Common small words, by which the language of a sentence is told. */
  readonly common: RegExp
  /** Set phrases with a negation or a modal verb in them that deny nothing: taken out first. */
  readonly idioms: RegExp
  /** Where a new statement begins without a comma. */
  readonly breaks: RegExp
  readonly negation: RegExp
  /** Not so but possible, wanted or asked for. */
  readonly possible: RegExp
  readonly future: RegExp
  /** Opens a condition or a time to come. */
  readonly condition: RegExp
  /** In a condition: the customer's own act, on which a booking depends. */
  readonly customersAct: RegExp
  /** A clause that begins so asks. */
  readonly question: RegExp
  /** Looking up, taking up the customer's wish, telling opening times: a time in it is nobody's offer. */
  readonly seeking: RegExp
  /** A clause about until when something may be changed: its times are not the booking's. */
  readonly deadline: RegExp
}
