import type { z } from 'zod'
import type { filterQuery } from '../../contract/console/turns.ts'
import { invalidInput } from '../../problem.ts'
import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { pageOf } from './page-of.ts'
import { readFilter } from './read-filter.ts'
import { toRow } from './to-row.ts'

export const listConversations: ConsoleRoute<unknown, z.output<typeof filterQuery>> = async (deps, { tenant, staff, query }) => {
  const filter = readFilter(query, staff.id)
  if (!filter.ok) return invalidInput(filter.error)
  const { rows, next } = await deps.review.listConversations(tenant.id, filter.value, pageOf(query))
  return json(200, { conversations: rows.map((row) => toRow(row, staff)), next })
}
