import type { Result } from '../shared/result.ts'
import type { AcceptInvitation } from './accept-invitation.ts'
import type { Invite } from './invitations.ts'
import type { StaffLink } from './links.ts'
import type { AuditFilter, AuditLine, NewAuditLine, OpenedSession, SignedIn, StaffMember, StaffSession } from './model.ts'
import type { StaffRefusal } from './staff-error.ts'

export type * from './model.ts'
export type { StaffError, StaffRefusal } from './staff-error.ts'
export type { Invite } from './invitations.ts'
export type { LinkKind, StaffLink } from './links.ts'
export type { AcceptInvitation } from './accept-invitation.ts'
export { createStaff } from './create-staff.ts'
export type { StaffDeps } from './deps.ts'

/** Who works here, how they sign in and what they did. */
export interface Staff {
  /** For names beside what they did, also of those who have left; ids that are unknown are left out. */
  readonly findMembers: (tenantId: number, ids: readonly string[]) => Promise<readonly StaffMember[]>
  /** Everybody who works there now, by name. */
  readonly listMembers: (tenantId: number) => Promise<readonly StaffMember[]>

  readonly invite: (input: Invite) => Promise<Result<StaffLink & { readonly token: string }, StaffRefusal<'member_exists'>>>
  readonly listInvitations: (tenantId: number) => Promise<readonly StaffLink[]>
  readonly revokeInvitation: (tenantId: number, id: string) => Promise<boolean>
  readonly acceptInvitation: (
    input: AcceptInvitation,
  ) => Promise<Result<OpenedSession, StaffRefusal<'link_invalid' | 'password_weak' | 'member_exists'>>>

  /** Undefined for a token that opens nothing here, whatever the reason. */
  readonly findSession: (tenantId: number, token: string) => Promise<SignedIn | undefined>
  readonly listSessions: (tenantId: number, memberId: string) => Promise<readonly StaffSession[]>
  /** False when the member has no such session. */
  readonly endSession: (session: { readonly tenantId: number; readonly memberId: string; readonly id: string }) => Promise<boolean>

  readonly writeAuditLine: (line: NewAuditLine) => Promise<void>
  /** Newest first. */
  readonly listAudit: (tenantId: number, filter: AuditFilter) => Promise<readonly AuditLine[]>
}
