import { Prisma } from '../db/generated/client.ts'
import type { TranscriptsDeps } from './create-transcripts.ts'

/** Minutes of the business's day; `from` before `to`. Weekdays count from 1, Monday. */
export interface PersonWindow {
  readonly weekdays: readonly number[]
  readonly from: number
  readonly to: number
}

/** When people answer. Null: while the house is open. */
export interface PersonHours {
  readonly hours: readonly PersonWindow[] | null
}

export async function getPersonHours({ prisma }: TranscriptsDeps, tenantId: number): Promise<PersonHours> {
  const row = await prisma.stepInSetting.findUnique({ where: { tenantId } })
  // Written by this room.
  return { hours: (row?.hours ?? null) as readonly PersonWindow[] | null }
}

export async function setPersonHours({ prisma }: TranscriptsDeps, tenantId: number, { hours }: PersonHours): Promise<void> {
  const kept = hours === null ? Prisma.DbNull : hours.map(({ weekdays, from, to }) => ({ weekdays: [...weekdays], from, to }))
  await prisma.stepInSetting.upsert({
    where: { tenantId },
    create: { tenantId, hours: kept },
    update: { hours: kept },
    select: { tenantId: true },
  })
}

/** Those who said whether they want mail when somebody asks for a person. */
export async function listNotices({ prisma }: TranscriptsDeps, tenantId: number): Promise<ReadonlyMap<string, boolean>> {
  const rows = await prisma.staffNotice.findMany({ where: { tenantId } })
  return new Map(rows.map(({ memberId, handoffMail }) => [memberId, handoffMail]))
}

export async function setNotice(
  { prisma }: TranscriptsDeps,
  notice: { readonly tenantId: number; readonly memberId: string; readonly handoffMail: boolean },
): Promise<void> {
  const { tenantId, memberId, handoffMail } = notice
  await prisma.staffNotice.upsert({
    where: { tenantId_memberId: { tenantId, memberId } },
    create: notice,
    update: { handoffMail },
    select: { memberId: true },
  })
}
