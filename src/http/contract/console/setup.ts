import { z } from 'zod'
import { instant } from '../fields.ts'
import { businessEdits, catalogueEdits, catalogueShape } from './catalogue.ts'
import type { ConsoleOperation } from './operation.ts'

const saving = {
  basedOn: z.int().min(0).max(Number.MAX_SAFE_INTEGER).describe('the version the change was made on'),
  acceptOutside: z.boolean().optional().describe('bookings that would be outside the new hours are known and stay'),
}

export const changeShape = z.object({
  part: z.enum(['business', 'theme', 'policies', 'service', 'service_order', 'resource', 'hours', 'question']),
  id: z.int().nullable(),
  of: z.enum(['service', 'resource']).nullable(),
  name: z.string(),
  what: z.enum(['added', 'changed', 'archived', 'brought_back', 'removed']),
  fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
})

export const versionShape = z.object({
  number: z.int(),
  at: instant,
  by: z.string().nullable().describe('the name of who saved it; null: it was there before anybody did'),
  restoredFrom: z.int().nullable(),
  changes: z.array(changeShape),
})

const affectedShape = z.object({
  reference: z.string().nullable(),
  heldUntil: instant.nullable(),
  service: z.string(),
  start: instant,
  resources: z.array(z.string()),
})
const timesShape = z.object({ first: z.array(affectedShape), count: z.int() })

const savedShape = z.object({ version: z.int(), changes: z.array(changeShape), catalogue: catalogueShape })

export const issueShape = z.object({
  field: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** What a problem of the set-up carries in `about`, by its code. */
export const setupAbout = z.object({
  issues: z.array(issueShape).optional().describe('catalogue_invalid'),
  version: z.int().optional().describe('catalogue_changed: what it is now'),
  changes: z.array(changeShape).optional().describe('catalogue_changed: by whoever was faster'),
  versions: z.array(versionShape).optional().describe('catalogue_changed'),
  resource: z.string().optional().describe('resource_in_use'),
  times: timesShape.optional().describe('resource_in_use, bookings_outside'),
  until: instant.optional().describe('prices_held'),
})

export const previewShape = z.object({
  services: z.array(z.object({ id: z.int(), name: z.string(), gained: z.int(), lost: z.int() })),
  serviceId: z.int().nullable(),
  slots: z.array(z.object({ start: instant, end: instant, change: z.enum(['kept', 'gained', 'lost']) })),
  outside: timesShape.describe('bookings to come that would be outside the hours, wherever they are'),
})

export const keyScopes = ['read', 'hold', 'book', 'manage', 'webhooks'] as const
const keyShape = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  trusted: z.boolean().describe('may say yes for the person it works for'),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
})

export const setupOperations = {
  getCatalogue: {
    method: 'get',
    path: '/setup/catalogue',
    role: 'manager',
    answer: z.object({
      catalogue: catalogueShape,
      latest: versionShape.nullable().describe('null: nobody has saved yet'),
      languages: z.array(z.string()).describe('that the assistant speaks'),
      publicUrl: z.string(),
      now: instant.describe('the server’s clock'),
    }),
  },
  changeCatalogue: {
    method: 'post',
    path: '/setup/changes',
    role: 'manager',
    body: z.strictObject({ ...saving, edit: z.discriminatedUnion('kind', catalogueEdits) }),
    answer: savedShape,
  },
  changeBusiness: {
    method: 'post',
    path: '/setup/business',
    role: 'owner',
    body: z.strictObject({ ...saving, edit: z.discriminatedUnion('kind', businessEdits) }),
    answer: savedShape,
  },
  previewCatalogue: {
    method: 'post',
    path: '/setup/preview',
    role: 'manager',
    unaudited: true,
    body: z.strictObject({
      edit: z.discriminatedUnion('kind', [...catalogueEdits, ...businessEdits]),
      serviceId: z.int().optional(),
      from: z.iso.date().describe('the first day, in the business’s zone'),
      days: z.int().min(1).max(31).default(7),
      partySize: z.int().min(1).max(1_000).optional(),
    }),
    answer: previewShape,
  },
  listVersions: {
    method: 'get',
    path: '/setup/versions',
    role: 'manager',
    query: z.object({ cursor: z.string().optional() }),
    answer: z.object({ versions: z.array(versionShape), next: z.string().nullable() }),
  },
  getVersion: {
    method: 'get',
    path: '/setup/versions/{number}',
    role: 'reviewer',
    answer: z.object({ version: versionShape, catalogue: catalogueShape }),
  },
  compareVersion: {
    method: 'get',
    path: '/setup/versions/{number}/changes',
    role: 'manager',
    answer: z.object({ changes: z.array(changeShape).describe('what restoring it would change') }),
  },
  restoreVersion: {
    method: 'post',
    path: '/setup/versions/{number}/restore',
    role: 'owner',
    body: z.strictObject(saving),
    answer: savedShape,
  },
  listAssistantKeys: { method: 'get', path: '/setup/keys', role: 'owner', answer: z.object({ keys: z.array(keyShape) }) },
  createAssistantKey: {
    method: 'post',
    path: '/setup/keys',
    role: 'owner',
    body: z.strictObject({
      name: z.string().trim().min(1).max(100),
      scopes: z.array(z.enum(keyScopes)).min(1).max(5),
      trusted: z.boolean(),
    }),
    answer: z.object({ id: z.string(), key: z.string().describe('told once and kept nowhere') }),
    proved: true,
  },
  revokeAssistantKey: { method: 'post', path: '/setup/keys/{key}/revoke', role: 'owner' },
} as const satisfies Record<string, ConsoleOperation>

export type Change = z.infer<typeof changeShape>
export type VersionView = z.infer<typeof versionShape>
export type AffectedTimes = z.infer<typeof timesShape>
export type SetupAbout = z.infer<typeof setupAbout>
export type Preview = z.infer<typeof previewShape>
