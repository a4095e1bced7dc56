import type { Result } from '../shared/result.ts'
import type { AcceptInvitation } from './accept-invitation.ts'
import type { ChangeMember } from './change-member.ts'
import type { BeginLogin, BegunLogin, EndedLogin, EndLogin } from './company-login.ts'
import type { Invite } from './invitations.ts'
import type { SendInTransaction } from '../shared/relay-transaction.ts'
import type { LinkMail, WaitingLink } from './link-mails.ts'
import type { LinkKind, StaffLink } from './links.ts'
import type { LoginSettings, SaveLogin } from './login-settings.ts'
import type { AuditFilter, AuditLine, NewAuditLine, OpenedSession, SignedIn, StaffMember, StaffSession } from './model.ts'
import type { TurnedOn } from './own-account.ts'
import type { ResetPassword } from './reset-password.ts'
import type { NewSecondStep } from './second-step.ts'
import type { SignIn } from './sign-in.ts'
import type { StaffError, StaffRefusal } from './staff-error.ts'

export type * from './model.ts'
export type { StaffError, StaffRefusal } from './staff-error.ts'
export type { Invite } from './invitations.ts'
export type { LinkKind, StaffLink } from './links.ts'
export type { LinkMail, WaitingLink } from './link-mails.ts'
export type { LoginSettings } from './login-settings.ts'
export { createStaff } from './create-staff.ts'
export type { StaffDeps } from './deps.ts'

type Answer<Value, Code extends StaffError['code']> = Promise<Result<Value, StaffRefusal<Code>>>

interface OneMember {
  readonly tenantId: number
  readonly id: string
}

/** Who works here, how they sign in and what they did. */
export interface Staff {
  /** For names beside what they did, also of those who have left; ids that are unknown are left out. */
  readonly findMembers: (tenantId: number, ids: readonly string[]) => Promise<readonly StaffMember[]>
  /** Everybody who works there now, by name. */
  readonly listMembers: (tenantId: number) => Promise<readonly StaffMember[]>
  /** And everybody who did. */
  readonly listEverybody: (tenantId: number) => Promise<readonly StaffMember[]>
  readonly changeMember: (change: ChangeMember) => Answer<StaffMember, 'member_not_found' | 'last_owner'>
  readonly deactivateMember: (member: OneMember) => Answer<StaffMember, 'member_not_found' | 'last_owner'>
  readonly resetSecondStep: (member: OneMember) => Answer<void, 'member_not_found'>

  readonly invite: (input: Invite) => Answer<StaffLink & { readonly token: string }, 'member_exists'>
  readonly listInvitations: (tenantId: number) => Promise<readonly StaffLink[]>
  readonly revokeInvitation: (tenantId: number, id: string) => Promise<boolean>
  /** A link for the first owner of a business nobody works at yet. */
  readonly welcomeFirstOwner: (input: { readonly tenantId: number; readonly locale: string }) => Promise<string | undefined>
  /** What a link is for, before it is used. */
  readonly findLink: (input: {
    readonly tenantId: number
    readonly kinds: readonly LinkKind[]
    readonly token: string
  }) => Promise<StaffLink | undefined>
  readonly acceptInvitation: (input: AcceptInvitation) => Answer<OpenedSession, 'link_invalid' | 'password_weak' | 'member_exists'>

  readonly signIn: (input: SignIn) => Answer<OpenedSession, 'sign_in_failed' | 'code_required' | 'code_wrong' | 'too_many_tries'>
  /** Mails a link when there is such an account, and says nothing about it. */
  readonly requestReset: (input: { readonly tenantId: number; readonly email: string; readonly locale: string }) => Promise<void>
  readonly resetPassword: (
    input: ResetPassword,
  ) => Answer<OpenedSession, 'link_invalid' | 'password_weak' | 'code_required' | 'code_wrong' | 'too_many_tries'>

  /** Undefined for a token that opens nothing here, whatever the reason. */
  readonly findSession: (tenantId: number, token: string) => Promise<SignedIn | undefined>
  readonly listSessions: (tenantId: number, memberId: string) => Promise<readonly StaffSession[]>
  /** False when the member has no such session. */
  readonly endSession: (session: { readonly tenantId: number; readonly memberId: string; readonly id: string }) => Promise<boolean>
  readonly endSessions: (of: { readonly tenantId: number; readonly memberId: string; readonly but?: string }) => Promise<number>

  /** Shows that whoever sits there is who signed in. */
  readonly proveSelf: (who: SignedIn, password: string) => Answer<void, 'password_wrong' | 'too_many_tries'>
  readonly changeOwnName: (member: StaffMember, to: { readonly name?: string; readonly locale?: string }) => Promise<StaffMember>
  readonly changePassword: (
    who: SignedIn,
    passwords: { readonly current: string; readonly next: string },
  ) => Answer<OpenedSession, 'password_wrong' | 'password_weak' | 'too_many_tries'>
  readonly offerSecondStep: (
    member: StaffMember,
    input: { readonly password: string; readonly business: string },
  ) => Answer<NewSecondStep, 'password_wrong' | 'too_many_tries'>
  readonly turnOnSecondStep: (who: SignedIn, code: string) => Answer<TurnedOn, 'code_wrong' | 'too_many_tries'>
  readonly turnOffSecondStep: (who: SignedIn, password: string) => Answer<OpenedSession, 'password_wrong' | 'too_many_tries'>
  readonly replaceRecoveryCodes: (member: StaffMember, password: string) => Answer<readonly string[], 'password_wrong' | 'too_many_tries'>

  readonly findLogin: (tenantId: number) => Promise<LoginSettings | undefined>
  readonly saveLogin: (input: SaveLogin) => Answer<LoginSettings, 'login_unusable'>
  readonly removeLogin: (tenantId: number) => Promise<boolean>
  /** Undefined: this business has no login of its own. */
  readonly beginLogin: (input: BeginLogin) => Promise<Result<BegunLogin, StaffRefusal<'login_unusable'>> | undefined>
  readonly endLogin: (input: EndLogin) => Answer<EndedLogin, 'login_refused' | 'login_unusable'>

  readonly writeAuditLine: (line: NewAuditLine) => Promise<void>
  /** Newest first. */
  readonly listAudit: (tenantId: number, filter: AuditFilter) => Promise<readonly AuditLine[]>

  /** The names lines of this business have. */
  readonly listAuditOperations: (tenantId: number) => Promise<readonly string[]>

  readonly relayLinks: (limit: number, send: SendInTransaction<WaitingLink>) => Promise<number>
  /** Called when a link waits to be mailed (a nudge for the relay); answers how to stop listening. */
  readonly onLinkMade: (listener: () => void) => () => void
  readonly findLinkMail: (tenantId: number, id: string) => Promise<LinkMail | undefined>
  /** Removes what nobody can use any more; tells how many rows. */
  readonly sweep: () => Promise<number>
}
