import type { Tenant } from '../../booking/index.ts'
import type { Clock, EpochMs } from '../../shared/clock.ts'
import type { ToldLanguage } from '../customer-language.ts'
import type { SessionCustomer } from '../../tools/define-tool.ts'
import type { Reading } from './read-message.ts'

/** What a phrase about time means; the shape of `when/interpretation.ts`, which this folder may not import. */
export type TimeReading =
  | { readonly kind: 'range'; readonly from: EpochMs; readonly to: EpochMs; readonly text: string }
  | {
      readonly kind: 'ambiguous'
      readonly options: readonly { readonly from: EpochMs; readonly to: EpochMs; readonly text: string }[]
      readonly question: string
    }
  | { readonly kind: 'past'; readonly text: string }
  /** `reason`: it speaks of a time that there is not. */
  | { readonly kind: 'none'; readonly reason?: string | undefined }

export type Interpret = (
  phrase: string,
  context: { readonly now: EpochMs; readonly timeZone: string; readonly locale: string },
) => TimeReading

/** Everything the rules model knows beside the prompt; made anew for each turn, holds nothing. */
export interface RulesModelDeps {
  readonly tenant: Tenant
  readonly session: {
    readonly locale: string
    /** The conversation's own locale, where the customer went on in another language. */
    readonly openedIn?: string | undefined
    /** The customer chose `openedIn` on the page on the way. */
    readonly told?: ToldLanguage | undefined
    readonly timeZone: string
    /** As the server knows them now, this turn's message included. */
    readonly customer: SessionCustomer
    /** Whether a person was asked for who has not come yet; undefined: as the calls so far tell. */
    readonly isPersonAsked?: boolean | undefined
  }
  readonly clock: Pick<Clock, 'now'>
  readonly interpret: Interpret
  /** What has been read in this turn: each of its steps reads the whole conversation, and the same words mean the same. */
  readonly readings?: Map<string, Reading>
}
