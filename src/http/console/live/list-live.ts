import type { z } from 'zod'
import { personAnswersFrom } from '../../../agent/index.ts'
import { formatInstant } from '../../../shared/instant.ts'
import type { LiveRow } from '../../../transcripts/step-in.ts'
import type { liveRowShape } from '../../contract/console/live.ts'
import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'

export const listLive: ConsoleRoute = async ({ stepIn, clock }, { tenant }) => {
  const now = clock.now()
  const [rows, { hours }] = await Promise.all([stepIn.listLive(tenant.id), stepIn.getPersonHours(tenant.id)])
  const from = personAnswersFrom(tenant, hours, now)
  return json(200, {
    conversations: rows.map(toRow),
    now: formatInstant(now),
    answersFrom: from === undefined ? null : formatInstant(from),
    answersNow: from !== undefined && from <= now,
  })
}

export const countWaiting: ConsoleRoute = async ({ stepIn, clock }, { tenant }) => {
  const { waiting, since } = await stepIn.countWaiting(tenant.id)
  return json(200, { waiting, since: instantOrNull(since), now: formatInstant(clock.now()) })
}

function toRow({ lastMessageAt, createdAt, waitingSince, ownerSince, ...row }: LiveRow): z.input<typeof liveRowShape> {
  return {
    ...row,
    lastMessageAt: formatInstant(lastMessageAt),
    createdAt: formatInstant(createdAt),
    waitingSince: instantOrNull(waitingSince),
    ownerSince: instantOrNull(ownerSince),
  }
}

function instantOrNull(at: number | null): string | null {
  return at === null ? null : formatInstant(at)
}
