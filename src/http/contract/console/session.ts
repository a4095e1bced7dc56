import { z } from 'zod'
import { instant, locale } from '../fields.ts'
import { roles, type ConsoleOperation } from './operation.ts'

// Signing in, and what everybody does with their own account.

export const personName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^\P{Cc}*$/u, 'has control characters')
export const staffEmail = z.email('is not a mail address').max(254)
const password = z.string().min(1).max(200)
const token = z.string().min(1).max(100)

export const meShape = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  masked: z.boolean(),
  locale: z.string(),
  secondStep: z.boolean(),
  business: z.object({ slug: z.string(), name: z.string(), timeZone: z.string(), locales: z.array(z.string()), currency: z.string() }),
})
export type Me = z.infer<typeof meShape>

export const sessionShape = z.object({
  id: z.string(),
  /** The one that asks. */
  current: z.boolean(),
  method: z.enum(['password', 'recovery', 'link', 'login']),
  agent: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
  expiresAt: instant,
})

const code = z.string().trim().min(1).max(30)

export const linkShape = z.object({
  kind: z.enum(['invitation', 'welcome', 'reset']),
  /** Null: who opens it says who they are. */
  email: z.string().nullable(),
  role: z.enum(roles).nullable(),
  expiresAt: instant,
})

export const sessionOperations = {
  /** What the sign-in page has to know. */
  getSignIn: {
    method: 'get',
    path: '/sign-in',
    role: 'nobody',
    answer: z.object({
      business: z.object({ slug: z.string(), name: z.string(), locales: z.array(z.string()) }),
      /** The company's own login is set up. */
      companyLogin: z.boolean(),
    }),
  },
  signIn: {
    method: 'post',
    path: '/sign-in',
    role: 'nobody',
    body: z.strictObject({ email: staffEmail, password, code: code.optional() }),
    answer: meShape,
    unaudited: true,
  },
  /** To the company's own login, and back from it. */
  beginCompanyLogin: {
    method: 'get',
    path: '/sign-in/company',
    role: 'nobody',
    /** `again`: to show that it is them, by signing in there anew. */
    query: z.object({ to: z.string().max(500).optional(), again: z.literal('yes').optional() }),
    also: 'text/html',
  },
  endCompanyLogin: { method: 'get', path: '/sign-in/company/back', role: 'nobody', also: 'text/html' },
  findLink: { method: 'post', path: '/links', role: 'nobody', body: z.strictObject({ token }), answer: linkShape, unaudited: true },
  acceptInvitation: {
    method: 'post',
    path: '/links/accept',
    role: 'nobody',
    body: z.strictObject({ token, name: personName, email: staffEmail.optional(), password, locale: locale.optional() }),
    answer: meShape,
    unaudited: true,
  },
  requestReset: {
    method: 'post',
    path: '/password/forgotten',
    role: 'nobody',
    body: z.strictObject({ email: staffEmail, locale: locale.optional() }),
    unaudited: true,
  },
  resetPassword: {
    method: 'post',
    path: '/password/new',
    role: 'nobody',
    body: z.strictObject({ token, password, code: code.optional() }),
    answer: meShape,
    unaudited: true,
  },
  signOut: { method: 'post', path: '/sign-out', role: 'reviewer' },
  getMe: { method: 'get', path: '/me', role: 'reviewer', answer: meShape },
  changeMe: {
    method: 'patch',
    path: '/me',
    role: 'reviewer',
    body: z.strictObject({ name: personName.optional(), locale: locale.optional() }),
    answer: meShape,
  },
  /** The password once more: whoever sits there is who signed in. Then what is `proved` may be done for a while. */
  prove: { method: 'post', path: '/me/proof', role: 'reviewer', body: z.strictObject({ password }) },
  changePassword: {
    method: 'post',
    path: '/me/password',
    role: 'reviewer',
    body: z.strictObject({ current: password, next: password }),
    answer: meShape,
  },
  beginSecondStep: {
    method: 'post',
    path: '/me/second-step',
    role: 'reviewer',
    body: z.strictObject({ password }),
    answer: z.object({ secret: z.string(), uri: z.string(), qr: z.string().describe('SVG') }),
  },
  confirmSecondStep: {
    method: 'post',
    path: '/me/second-step/confirm',
    role: 'reviewer',
    body: z.strictObject({ code }),
    answer: z.object({ recoveryCodes: z.array(z.string()) }),
  },
  endSecondStep: { method: 'post', path: '/me/second-step/end', role: 'reviewer', body: z.strictObject({ password }), answer: meShape },
  renewRecoveryCodes: {
    method: 'post',
    path: '/me/recovery-codes',
    role: 'reviewer',
    body: z.strictObject({ password }),
    answer: z.object({ recoveryCodes: z.array(z.string()) }),
  },
  listMySessions: { method: 'get', path: '/me/sessions', role: 'reviewer', answer: z.object({ sessions: z.array(sessionShape) }) },
  endMySession: { method: 'delete', path: '/me/sessions/{session}', role: 'reviewer', proved: true },
  endMyOtherSessions: {
    method: 'post',
    path: '/me/sessions/end-others',
    role: 'reviewer',
    answer: z.object({ ended: z.number() }),
    proved: true,
  },
} as const satisfies Record<string, ConsoleOperation>
