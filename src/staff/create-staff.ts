import { isUuid } from '../shared/ids.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { listAudit, writeAuditLine } from './audit.ts'
import type { StaffDeps } from './deps.ts'
import type { Staff } from './index.ts'
import { invite, listInvitations, revokeInvitation } from './invitations.ts'
import { findMembers, listMembers } from './members.ts'
import { endSession, findSession, listSessions } from './sessions.ts'

/** The room's only door, on PostgreSQL. */
export function createStaff(deps: StaffDeps): Staff {
  return {
    findMembers: (tenantId, ids) => findMembers(deps, tenantId, ids),
    listMembers: (tenantId) => listMembers(deps, tenantId),
    invite: (input) => invite(deps, input),
    listInvitations: (tenantId) => listInvitations(deps, tenantId),
    revokeInvitation: (tenantId, id) => revokeInvitation(deps, tenantId, id),
    acceptInvitation: (input) => acceptInvitation(deps, input),
    findSession: (tenantId, token) => findSession(deps, tenantId, token),
    listSessions: (tenantId, memberId) => listSessions(deps, tenantId, memberId),
    endSession: async (session) => isUuid(session.id) && endSession(deps, session),
    writeAuditLine: (line) => writeAuditLine(deps, line),
    listAudit: (tenantId, filter) => listAudit(deps, tenantId, filter),
  }
}
