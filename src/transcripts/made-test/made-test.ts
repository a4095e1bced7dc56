import type { Json } from '../model.ts'

/** The catalogue under which a turn was answered, as the core keeps it; here it is only carried. */
export type CatalogueSnapshot = { readonly [key: string]: Json }

export interface MakeTest {
  readonly conversationId: string
  /** The dialogue goes up to this one. */
  readonly turnId: string
  /** The file's name, without its ending. */
  readonly name: string
  readonly about: string
  /** Patterns and card types, of the answer to that turn. */
  readonly expect: {
    readonly says: readonly string[]
    readonly never: readonly string[]
    readonly cards: readonly string[]
    readonly noCards: readonly string[]
  }
  /** Expect the bookings, mails and holds there were at the end. */
  readonly end: boolean
  /** Of the turn's version, or the nearest there is. */
  readonly catalogue: CatalogueSnapshot
}

export type InventedKind = 'name' | 'email' | 'phone' | 'reference'

export interface MadeTest {
  readonly path: string
  /** JSON, as `npm run evals` reads it. */
  readonly content: string
  /** What stands in the place of what was said; the real ones are not named. */
  readonly invented: readonly { readonly kind: InventedKind; readonly as: string; readonly times: number }[]
}
