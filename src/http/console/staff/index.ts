import type { ConsoleEndpoint } from '../console-route.ts'
import { getCompanyLogin, removeCompanyLogin, saveCompanyLogin } from './company-login.ts'
import { invite, listInvitations, revokeInvitation } from './invitations.ts'
import { changePerson, deactivatePerson, endPersonSessions, listPeople, listPersonSessions, resetPersonSecondStep } from './people.ts'

export const staffEndpoints = {
  listPeople,
  changePerson,
  deactivatePerson,
  resetPersonSecondStep,
  listPersonSessions,
  endPersonSessions,
  listInvitations,
  invite,
  revokeInvitation,
  getCompanyLogin,
  saveCompanyLogin,
  removeCompanyLogin,
} satisfies Record<string, ConsoleEndpoint>
