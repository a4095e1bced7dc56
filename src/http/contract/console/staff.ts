import { z } from 'zod'
import { instant, locale } from '../fields.ts'
import { roles, type ConsoleOperation } from './operation.ts'
import { sessionShape, staffEmail } from './session.ts'

// Who works here.

const role = z.enum(roles)

export const personShape = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  masked: z.boolean(),
  secondStep: z.boolean(),
  createdAt: instant,
  /** Null: works here now. */
  deactivatedAt: instant.nullable(),
})
export type Person = z.infer<typeof personShape>

export const invitationShape = z.object({
  id: z.string(),
  email: z.string(),
  role,
  masked: z.boolean(),
  invitedBy: z.string().nullable(),
  createdAt: instant,
  expiresAt: instant,
})
export type Invitation = z.infer<typeof invitationShape>

export const companyLoginShape = z.object({
  issuer: z.string(),
  clientId: z.string(),
  emailDomain: z.string(),
  /** Null: only who was invited comes in. */
  defaultRole: role.nullable(),
  /** To be registered at the issuer. */
  redirectUri: z.string(),
})
export type CompanyLogin = z.infer<typeof companyLoginShape>

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not a domain such as "example.com"')
  .max(253)

export const staffOperations = {
  listPeople: { method: 'get', path: '/people', role: 'manager', answer: z.object({ people: z.array(personShape) }) },
  changePerson: {
    method: 'patch',
    path: '/people/{id}',
    role: 'owner',
    body: z.strictObject({ role: role.optional(), masked: z.boolean().optional() }),
    answer: personShape,
  },
  deactivatePerson: { method: 'post', path: '/people/{id}/deactivate', role: 'owner', answer: personShape },
  resetPersonSecondStep: { method: 'post', path: '/people/{id}/second-step/reset', role: 'owner' },
  listPersonSessions: {
    method: 'get',
    path: '/people/{id}/sessions',
    role: 'owner',
    answer: z.object({ sessions: z.array(sessionShape) }),
  },
  endPersonSessions: { method: 'post', path: '/people/{id}/sessions/end', role: 'owner', answer: z.object({ ended: z.number() }) },
  listInvitations: { method: 'get', path: '/invitations', role: 'manager', answer: z.object({ invitations: z.array(invitationShape) }) },
  /** Also replaces one that is open: the mail goes out anew. */
  invite: {
    method: 'post',
    path: '/invitations',
    role: 'owner',
    body: z.strictObject({ email: staffEmail, role, masked: z.boolean().default(false), locale: locale.optional() }),
    answer: invitationShape,
  },
  revokeInvitation: { method: 'delete', path: '/invitations/{id}', role: 'owner' },
  getCompanyLogin: {
    method: 'get',
    path: '/company-login',
    role: 'owner',
    answer: z.object({ login: companyLoginShape.nullable(), redirectUri: z.string() }),
  },
  saveCompanyLogin: {
    method: 'put',
    path: '/company-login',
    role: 'owner',
    body: z.strictObject({
      issuer: z.url('is not an address').max(500),
      clientId: z.string().trim().min(1).max(200),
      /** Left out: the one there is stays. */
      clientSecret: z.string().min(1).max(500).optional(),
      emailDomain: domain,
      defaultRole: role.nullable(),
    }),
    answer: companyLoginShape,
    proved: true,
  },
  removeCompanyLogin: { method: 'delete', path: '/company-login', role: 'owner' },
} as const satisfies Record<string, ConsoleOperation>
