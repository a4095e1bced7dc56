import type { EpochMs } from '../shared/clock.ts'

/** Each may do what those before it may. */
export type StaffRole = 'reviewer' | 'manager' | 'owner'

/** Somebody who works at this tenant, and only there: a person of two businesses has two accounts. */
export interface StaffMember {
  readonly tenantId: number
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: StaffRole
  /** Sees mail addresses, phone numbers and names only in part. */
  readonly masked: boolean
  /** BCP 47: what mails to them are written in. */
  readonly locale: string
  /** Signs in with a code beside the password. */
  readonly secondStep: boolean
  readonly createdAt: EpochMs
  /** Null: works there now. */
  readonly deactivatedAt: EpochMs | null
}

/** How a session began. */
export type SignInMethod = 'password' | 'recovery' | 'link' | 'login'

/** A browser that is signed in. */
export interface StaffSession {
  readonly id: string
  readonly method: SignInMethod
  /** What the browser called itself when it signed in. */
  readonly agent: string
  readonly createdAt: EpochMs
  readonly lastSeenAt: EpochMs
  readonly expiresAt: EpochMs
}

/** Who a request comes from. */
export interface SignedIn {
  readonly member: StaffMember
  readonly sessionId: string
  /** When they last showed that it is them: by signing in, or by their password since. */
  readonly provedAt: EpochMs
  /** How they can do so again: by their password, or where they have none by signing in at the company once more. */
  readonly provesBy: 'password' | 'login'
}

/** From where somebody signs in. */
export interface SignInPlace {
  /** Hash of the caller's address. */
  readonly address: string
  /** The browser's User-Agent. */
  readonly agent: string
}

/** The token is answered once and kept as a hash only. `device`: what makes this browser one the member is known from. */
export interface OpenedSession {
  readonly member: StaffMember
  readonly token: string
  readonly device: string
  readonly expiresAt: EpochMs
}

/** One line of the audit log. */
export interface AuditLine {
  readonly id: string
  readonly at: EpochMs
  readonly member: { readonly id: string; readonly name: string } | null
  /** The operation's name, or what happened without one: signIn.failed. */
  readonly operation: string
  /** The id of what it was done to. */
  readonly subject: string | null
  /** The HTTP status that was answered. */
  readonly status: number
  readonly address: string
  readonly detail: Readonly<Record<string, unknown>>
}

export interface NewAuditLine {
  readonly tenantId: number
  readonly memberId?: string | undefined
  readonly operation: string
  readonly subject?: string | undefined
  readonly status: number
  readonly address: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

export interface AuditFilter {
  readonly memberId?: string | undefined
  readonly operation?: string | undefined
  readonly subject?: string | undefined
  readonly from?: EpochMs | undefined
  readonly to?: EpochMs | undefined
  /** The last line's id of the page before. */
  readonly before?: string | undefined
  readonly limit: number
}
