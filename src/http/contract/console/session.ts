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

export const sessionOperations = {
  getMe: { method: 'get', path: '/me', role: 'reviewer', answer: meShape },
  signOut: { method: 'post', path: '/sign-out', role: 'reviewer' },
  acceptInvitation: {
    method: 'post',
    path: '/links/accept',
    role: 'nobody',
    body: z.strictObject({ token, name: personName, email: staffEmail.optional(), password, locale: locale.optional() }),
    answer: meShape,
    unaudited: true,
  },
} as const satisfies Record<string, ConsoleOperation>
