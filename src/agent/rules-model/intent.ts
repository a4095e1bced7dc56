import type { Resource, Service } from '../../booking/index.ts'
import type { Offer, Option } from './tool-facts.ts'

export type BrowseWay = 'later' | 'earlier' | 'more' | 'different' | 'week'

/** What a search is for, as far as this message says; absent: as before. */
export interface SearchWish {
  readonly service?: Service | undefined
  readonly choices?: readonly Service[] | undefined
  readonly party?: number | undefined
  readonly resource?: Resource | null | undefined
  readonly when?: string | undefined
  readonly urgency?: 'soonest' | 'any' | undefined
}

/** What a message means at the point where it was said. Questions beside it are in the reading. */
export type Intent =
  | { readonly kind: 'search'; readonly wish: SearchWish }
  | { readonly kind: 'option'; readonly option: Option }
  | { readonly kind: 'pick'; readonly offer: Offer }
  | { readonly kind: 'several'; readonly offers: readonly Offer[] }
  | { readonly kind: 'beyond'; readonly count: number }
  /** `minutes`: so much from the time in question, before it when negative. */
  | { readonly kind: 'browse'; readonly way: BrowseWay; readonly minutes?: number | undefined }
  | { readonly kind: 'move'; readonly reference: string | undefined; readonly when: string | undefined }
  | { readonly kind: 'cancel' | 'lookup'; readonly reference: string | undefined }
  /** Another time, said bare after a booking: instead of it, or as well? */
  | { readonly kind: 'moveOrNew'; readonly reference: string; readonly when: string | undefined }
  /** More people than the service takes. */
  | { readonly kind: 'tooMany'; readonly service: Service; readonly wish: SearchWish }
  | { readonly kind: 'stranger'; readonly name: string }
  | {
      readonly kind:
        | 'yes'
        | 'no'
        | 'details'
        | 'also'
        | 'questions'
        | 'person'
        | 'robot'
        | 'help'
        | 'outOfScope'
        | 'greeting'
        | 'thanks'
        | 'goodbye'
        | 'unclear'
        | 'waitlist'
        | 'contact'
        /** Cross with the assistant, and nothing else. */
        | 'upset'
    }
