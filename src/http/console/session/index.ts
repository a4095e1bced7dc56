import type { ConsoleEndpoint } from '../console-route.ts'
import { beginCompanyLogin, endCompanyLogin } from './company-login.ts'
import { acceptInvitation, findLink } from './links.ts'
import { changeMe, changePassword, getMe, prove } from './me.ts'
import { beginSecondStep, confirmSecondStep, endSecondStep, renewRecoveryCodes } from './second-step.ts'
import { endMyOtherSessions, endMySession, listMySessions } from './sessions.ts'
import { getSignIn, requestReset, resetPassword, signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

export const sessionEndpoints = {
  getSignIn,
  signIn,
  beginCompanyLogin,
  endCompanyLogin,
  findLink,
  acceptInvitation,
  requestReset,
  resetPassword,
  signOut,
  getMe,
  changeMe,
  prove,
  changePassword,
  beginSecondStep,
  confirmSecondStep,
  endSecondStep,
  renewRecoveryCodes,
  listMySessions,
  endMySession,
  endMyOtherSessions,
} satisfies Record<string, ConsoleEndpoint>
