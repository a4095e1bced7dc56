import type { EpochMs } from '../shared/clock.ts'

/** A half-open range of instants and how it is said back to the customer ("Tuesday 24 November, 12:00–18:00"). */
export interface SpokenRange {
  readonly from: EpochMs
  readonly to: EpochMs
  readonly text: string
}

/** What a phrase about time means: never a silent guess. */
export type Interpretation =
  | (SpokenRange & { readonly kind: 'range'; readonly exclude?: readonly { readonly from: EpochMs; readonly to: EpochMs }[] })
  | { readonly kind: 'ambiguous'; readonly options: readonly SpokenRange[]; readonly question: string }
  | { readonly kind: 'past'; readonly text: string }
  | { readonly kind: 'none'; readonly reason?: string }

/** `locale` is BCP 47 ("en-GB"; bare "en" reads as British); `timeZone` is an IANA zone. */
export interface WhenContext {
  readonly now: EpochMs
  readonly timeZone: string
  readonly locale: string
}
