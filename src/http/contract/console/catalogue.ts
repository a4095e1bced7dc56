import { z } from 'zod'

// The catalogue as it is edited. What a value means, and whether it may be, is the core's to say: here is only its form.

const text = (most: number) => z.string().max(most)
const words = z.array(text(200)).max(60)
const number = z.number().min(-1e9).max(2_147_483_647)
const id = z.int().min(1).max(2_147_483_647)
const date = z.string().max(10).describe('"YYYY-MM-DD"')

export const requirementShape = z.strictObject({
  label: text(200),
  quantity: number,
  takes: z.enum(['one', 'party', 'whole', 'pattern']),
  optional: z.boolean(),
  resourceIds: z.array(id).max(500),
})

const serviceFields = {
  slug: text(80),
  name: text(300),
  description: text(3_000),
  keywords: words,
  kind: z.enum(['appointment', 'session']),
  durationMinutes: number,
  bufferBeforeMinutes: number,
  bufferAfterMinutes: number,
  gridMinutes: number,
  noticeMinutes: number,
  horizonDays: number,
  cancelWindowMinutes: number,
  rescheduleWindowMinutes: number,
  maxUpcomingPerCustomer: number,
  minParty: number,
  maxParty: number,
  priceMinor: number.nullable(),
  pricePer: z.enum(['booking', 'person']),
  requirements: z.array(requirementShape).max(20),
}

const resourceFields = {
  slug: text(80),
  name: text(300),
  kind: z.enum(['location', 'room', 'equipment', 'person', 'seats']),
  parentId: id.nullable(),
  capacity: number,
  timeZone: text(64).nullable(),
}

export const scheduleShape = z.strictObject({
  kind: z.enum(['weekly', 'rrule']),
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  rrule: text(400).nullable(),
  startMinute: number,
  endMinute: number,
  validFrom: date.nullable(),
  validUntil: date.nullable(),
})

export const overrideShape = z.strictObject({
  dateFrom: date,
  dateUntil: date,
  windows: z.array(z.tuple([number, number])).max(12),
  reason: text(300),
})

const questionFields = { topic: text(120), question: text(600), answer: text(4_000), keywords: words }

const businessFields = {
  name: text(300),
  timeZone: text(64),
  locales: z.array(text(35)).max(20),
  currency: text(3),
  contact: z.strictObject({ email: text(300), phone: text(100), address: text(600) }),
}

const theme = z.strictObject({
  accent: text(20).optional(),
  radius: z.number().optional(),
  font: text(300).optional(),
  scheme: z.enum(['light', 'dark', 'auto']).optional(),
})
const policies = z.record(text(120), text(4_000))
const owner = { resourceId: id.nullable(), serviceId: id.nullable() }

export const resourceShape = z.object({ ...resourceFields, id, archived: z.boolean() })
export const serviceShape = z.object({ ...serviceFields, id, priceVersion: z.int(), archived: z.boolean() })
export const questionShape = z.object({ ...questionFields, id })

export const catalogueShape = z.object({
  ...businessFields,
  id,
  slug: z.string(),
  version: z.int(),
  policies,
  theme: z.record(z.string(), z.unknown()),
  resources: z.array(resourceShape),
  services: z.array(serviceShape).describe('in the order they are offered'),
  schedules: z.array(z.object({ ...scheduleShape.shape, ...owner, id })),
  overrides: z.array(z.object({ ...overrideShape.shape, ...owner, id })),
  questions: z.array(questionShape),
})

export const catalogueEdits = [
  z.strictObject({ kind: z.literal('policies'), policies }),
  z.strictObject({ kind: z.literal('service'), service: z.strictObject({ ...serviceFields, id: id.optional() }) }),
  z.strictObject({ kind: z.literal('service_archived'), id, archived: z.boolean() }),
  z.strictObject({ kind: z.literal('service_order'), ids: z.array(id).max(1_000) }),
  z.strictObject({ kind: z.literal('resource'), resource: z.strictObject({ ...resourceFields, id: id.optional() }) }),
  z.strictObject({ kind: z.literal('resource_archived'), id, archived: z.boolean() }),
  z.strictObject({
    kind: z.literal('timetable'),
    owner: z.strictObject(owner),
    schedules: z.array(scheduleShape).max(200),
    overrides: z.array(overrideShape).max(1_000),
  }),
  z.strictObject({ kind: z.literal('question'), question: z.strictObject({ ...questionFields, id: id.optional() }) }),
  z.strictObject({ kind: z.literal('question_removed'), id }),
] as const

/** What only who owns the business decides: who it is, and how it looks. */
export const businessEdits = [
  z.strictObject({ kind: z.literal('business'), business: z.strictObject(businessFields) }),
  z.strictObject({ kind: z.literal('theme'), theme }),
] as const

export type Catalogue = z.infer<typeof catalogueShape>
export type ServiceRow = z.infer<typeof serviceShape>
export type ResourceRow = z.infer<typeof resourceShape>
export type QuestionRow = z.infer<typeof questionShape>
export type Requirement = z.infer<typeof requirementShape>
export type Schedule = z.infer<typeof scheduleShape>
export type Override = z.infer<typeof overrideShape>
