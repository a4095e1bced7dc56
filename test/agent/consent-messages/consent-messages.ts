/**
 * What people type under "Shall I book it?", written before the word lists were looked at. `nods` agree right under that question and
 * nowhere else; none of `notYes` may ever book.
 */
export interface ConsentMessages {
  readonly yes: readonly string[]
  readonly nods: readonly string[]
  readonly notYes: readonly string[]
}
