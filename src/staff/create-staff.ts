import { isUuid } from '../shared/ids.ts'
import { createSignal } from '../shared/signal.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { listAudit, listAuditOperations, writeAuditLine } from './audit.ts'
import { changeMember, deactivateMember, resetSecondStep } from './change-member.ts'
import { beginLogin, endLogin } from './company-login.ts'
import type { StaffDeps } from './deps.ts'
import type { Staff } from './index.ts'
import { invite, listInvitations, revokeInvitation } from './invitations.ts'
import { findLinkMail, relayLinks } from './link-mails.ts'
import { findLink } from './links.ts'
import { findLogin, removeLogin, saveLogin } from './login-settings.ts'
import { findMembers, listEverybody, listMembers } from './members.ts'
import {
  changeOwnName,
  changePassword,
  offerSecondStep,
  proveSelf,
  replaceRecoveryCodes,
  turnOffSecondStep,
  turnOnSecondStep,
} from './own-account.ts'
import { requestReset, resetPassword } from './reset-password.ts'
import { endSession, endSessions, findSession, listSessions } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { sweep } from './sweep.ts'
import { welcomeFirstOwner } from './welcome.ts'

/** The room's only door, on PostgreSQL. */
export function createStaff(deps: StaffDeps): Staff {
  const made = createSignal()
  return {
    ...people(deps),
    ...ownAccount(deps),
    ...logins(deps),
    invite: (input) => invite(deps, input).finally(made.tell),
    listInvitations: (tenantId) => listInvitations(deps, tenantId),
    revokeInvitation: (tenantId, id) => revokeInvitation(deps, tenantId, id),
    welcomeFirstOwner: (input) => welcomeFirstOwner(deps, input),
    findLink: (input) => findLink(deps, input),
    acceptInvitation: (input) => acceptInvitation(deps, input),
    signIn: (input) => signIn(deps, input),
    requestReset: (input) => requestReset(deps, input).finally(made.tell),
    resetPassword: (input) => resetPassword(deps, input),
    findSession: (tenantId, token) => findSession(deps, tenantId, token),
    listSessions: (tenantId, memberId) => listSessions(deps, tenantId, memberId),
    endSession: async (session) => isUuid(session.id) && isUuid(session.memberId) && endSession(deps, session),
    endSessions: (of) => endSessions(deps, of),
    writeAuditLine: (line) => writeAuditLine(deps, line),
    listAudit: (tenantId, filter) => listAudit(deps, tenantId, filter),
    listAuditOperations: (tenantId) => listAuditOperations(deps, tenantId),
    relayLinks: (limit, send) => relayLinks(deps, limit, send),
    onLinkMade: made.listen,
    findLinkMail: (tenantId, id) => findLinkMail(deps, tenantId, id),
    sweep: () => sweep(deps),
  }
}

function people(deps: StaffDeps) {
  return {
    findMembers: (tenantId, ids) => findMembers(deps, tenantId, ids),
    listMembers: (tenantId) => listMembers(deps, tenantId),
    listEverybody: (tenantId) => listEverybody(deps, tenantId),
    changeMember: (change) => changeMember(deps, change),
    deactivateMember: (member) => deactivateMember(deps, member),
    resetSecondStep: (member) => resetSecondStep(deps, member),
  } satisfies Partial<Staff>
}

function ownAccount(deps: StaffDeps) {
  return {
    proveSelf: (who, password) => proveSelf(deps, who, password),
    changeOwnName: (member, to) => changeOwnName(deps, member, to),
    changePassword: (who, passwords) => changePassword(deps, who, passwords),
    offerSecondStep: (member, input) => offerSecondStep(deps, member, input),
    turnOnSecondStep: (who, code) => turnOnSecondStep(deps, who, code),
    turnOffSecondStep: (who, password) => turnOffSecondStep(deps, who, password),
    replaceRecoveryCodes: (member, password) => replaceRecoveryCodes(deps, member, password),
  } satisfies Partial<Staff>
}

function logins(deps: StaffDeps) {
  return {
    findLogin: (tenantId) => findLogin(deps, tenantId),
    saveLogin: (input) => saveLogin(deps, input),
    removeLogin: (tenantId) => removeLogin(deps, tenantId),
    beginLogin: (input) => beginLogin(deps, input),
    endLogin: (input) => endLogin(deps, input),
  } satisfies Partial<Staff>
}
