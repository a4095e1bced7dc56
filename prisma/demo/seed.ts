import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from '../../src/db/generated/client.ts'
import type { EpochMs } from '../../src/shared/clock.ts'
import { demoTimeZone, harbourAndPine } from './harbour-and-pine.ts'

/**
 * Writes the demo business (tenant 1, slug `demo`) when it is not there yet; dated rows are set around `now`.
 * Two processes may do so at once: the later one's insert of the tenant waits for the earlier to commit, then all of its rows are there already.
 * A tenant of another name with id 1 means this is somebody's own database: nothing is written.
 */
export async function seedDemo(pool: pg.Pool, now: EpochMs): Promise<void> {
  // The client uses the caller's pool and leaves it open.
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  if ((await prisma.tenant.findFirst({ where: { OR: [{ id: 1 }, { slug: 'demo' }] }, select: { id: true } })) !== null) return

  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(demoTimeZone).toPlainDate()
  const demo = harbourAndPine(today)
  const skipDuplicates = true
  await prisma.$transaction([
    prisma.tenant.createMany({ data: demo.tenant, skipDuplicates }),
    prisma.resource.createMany({ data: demo.resources, skipDuplicates }),
    prisma.service.createMany({ data: demo.services, skipDuplicates }),
    prisma.serviceRequirement.createMany({ data: demo.requirements, skipDuplicates }),
    prisma.schedule.createMany({ data: demo.schedules, skipDuplicates }),
    prisma.scheduleOverride.createMany({ data: demo.overrides, skipDuplicates }),
    prisma.question.createMany({ data: demo.questions, skipDuplicates }),
  ])
}
