import type { EpochMs } from '../shared/clock.ts'

/** Every refusal of this room. */
export type StaffError =
  /** Address, password or code: which of them is not said. */
  | { readonly code: 'sign_in_failed' }
  /** The password is right, and a code of the authenticator is needed beside it. */
  | { readonly code: 'code_required' }
  | { readonly code: 'too_many_tries'; readonly until: EpochMs }
  | { readonly code: 'link_invalid' }
  | { readonly code: 'password_weak'; readonly reason: 'too_short' | 'too_common' }
  /** The password one has to give again before changing how one signs in. */
  | { readonly code: 'password_wrong' }
  | { readonly code: 'code_wrong' }
  | { readonly code: 'member_exists' }
  | { readonly code: 'member_not_found' }
  | { readonly code: 'invitation_not_found' }
  | { readonly code: 'last_owner' }
  /** A company's own login cannot be reached or is not set up as it has to be; `reason` is for the owner who sets it up. */
  | { readonly code: 'login_unusable'; readonly reason: string }
  /** It let them in, and the business does not: not invited, of another domain, an address nobody has confirmed, a closed account. */
  | { readonly code: 'login_refused'; readonly why: 'not_invited' | 'other_domain' | 'email_unconfirmed' | 'account_closed' | 'failed' }

export type StaffRefusal<Code extends StaffError['code']> = Extract<StaffError, { readonly code: Code }>
