import type { z } from 'zod'
import type { ReviewSettings } from '../../../transcripts/review.ts'
import type { queueQuery, settingsShape } from '../../contract/console/review.ts'
import { json } from '../../reply.ts'
import { pageOf } from '../conversations/page-of.ts'
import { toRow } from '../conversations/to-row.ts'
import type { ConsoleRoute } from '../console-route.ts'

export const reviewQueue: ConsoleRoute<unknown, z.output<typeof queueQuery>> = async (deps, { tenant, staff, query }) => {
  const { rows, next } = await deps.review.listQueue(tenant.id, { of: query.of, memberId: staff.id }, pageOf(query))
  return json(200, { conversations: rows.map((row) => toRow(row, staff)), next })
}

export const queueCounts: ConsoleRoute = async (deps, { tenant, staff }) => json(200, await deps.review.countQueues(tenant.id, staff.id))

export const getReviewSettings: ConsoleRoute = async (deps, { tenant }) => json(200, toSettings(await deps.review.getSettings(tenant.id)))

export const setReviewSettings: ConsoleRoute<z.output<typeof settingsShape>> = async (deps, { tenant, body }) => {
  const { slowTurnSeconds, ...settings } = body
  await deps.review.setSettings(tenant.id, { ...settings, slowTurnMs: slowTurnSeconds * 1000 })
  return json(200, body)
}

function toSettings({ slowTurnMs, ...settings }: ReviewSettings): object {
  return { ...settings, slowTurnSeconds: Math.round(slowTurnMs / 1000) }
}
