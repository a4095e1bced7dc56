import type { Prisma } from '../../src/db/generated/client.ts'
import { questions } from './questions.ts'
import { requirements, services } from './services.ts'
import { resources } from './resources.ts'
import { overrides, schedules } from './timetable.ts'

/** A whole business as rows, the tenant's own first; every row carries the tenant's id. */
export interface DemoBusiness {
  readonly tenant: Prisma.TenantCreateManyInput
  readonly resources: Prisma.ResourceCreateManyInput[]
  readonly services: Prisma.ServiceCreateManyInput[]
  readonly requirements: Prisma.ServiceRequirementCreateManyInput[]
  readonly schedules: Prisma.ScheduleCreateManyInput[]
  readonly overrides: Prisma.ScheduleOverrideCreateManyInput[]
  readonly questions: Prisma.QuestionCreateManyInput[]
}

export const demoTimeZone = 'Europe/London'

/**
 * *Harbour & Pine*, an invented salon, spa and studio. Dated rows (holidays, a leave) are set around `today`, the local
 * date of seeding, so that the demo has them whenever it is first started.
 */
export function harbourAndPine(today: Temporal.PlainDate): DemoBusiness {
  const tenantId = tenant.id
  const ofTenant = <Row>(row: Row) => ({ tenantId, ...row })
  return {
    tenant,
    resources: resources.map(ofTenant),
    services: services.map((service, index) => ({ tenantId, position: index + 1, ...service })),
    requirements: requirements.map(ofTenant),
    schedules: schedules(today).map((schedule, index) => ({ tenantId, id: index + 1, ...schedule })),
    overrides: overrides(today).map((override, index) => ({ tenantId, id: index + 1, ...override })),
    questions: questions.map((question, index) => ({ tenantId, id: index + 1, ...question })),
  }
}

// The telephone number is from the range Ofcom keeps free for drama; the domain is reserved (RFC 2606).
const tenant = {
  id: 1,
  slug: 'demo',
  name: 'Harbour & Pine',
  timeZone: demoTimeZone,
  locales: ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'],
  currency: 'GBP',
  contact: {
    email: 'hello@harbour-and-pine.example',
    phone: '+44 20 7946 0142',
    address: '12 Ropewalk Yard, Quay Street, London SE99 1HP',
  },
  policies: {
    cancellation:
      'You can cancel free of charge until 24 hours before the start (2 hours for a consultation call). After that, please ring us.',
    rescheduling:
      'You can move a booking yourself until 12 hours before the start (1 hour for a consultation call). It keeps its reference.',
    lateness:
      'If you are up to 10 minutes late we still do our best to fit everything in. After 15 minutes we may have to shorten the visit or find you another time. Yoga starts on time, and the door closes when the class begins.',
    payment: 'You pay after your visit, by card, contactless or cash. Nothing is charged when you book. Prices include VAT.',
    children:
      'Children are welcome for haircuts with an adult. Massages and yoga are for people aged 16 and over; 16 and 17 year-olds need a parent in the building.',
    accessibility:
      'The whole building is step-free, there is a lift to the studio and an accessible toilet on the ground floor. Assistance dogs are welcome.',
    health:
      'Tell us before a massage if you are pregnant, have had surgery lately or are being treated by a doctor. A colour needs a patch test at least 48 hours before the first visit.',
    privacy: 'We keep your name, mail address and booking so that we can look after your visit, and we do not pass them on.',
  },
} satisfies Prisma.TenantCreateManyInput
