import { z } from 'zod'
import type { ConsoleOperation } from './operation.ts'
import { filterQuery } from './turns.ts'

/** The filters of a list, without the place in it. */
export const viewFilter = filterQuery.omit({ cursor: true, limit: true }).extend({
  /** The days before whenever it is looked at: the page makes a `from` of it. */
  period: z.enum(['today', '7d', '30d', '90d']).optional(),
})

export const viewBody = z.strictObject({
  name: z.string().trim().min(1).max(80),
  filter: viewFilter,
  shared: z.boolean().default(false).describe('everybody of the tenant sees it; only its maker changes it'),
})

export const viewShape = z.object({
  id: z.string(),
  name: z.string(),
  filter: viewFilter,
  shared: z.boolean(),
  ownerId: z.string(),
  own: z.boolean(),
})

export const viewOperations = {
  listViews: { method: 'get', path: '/views', role: 'reviewer', answer: z.object({ views: z.array(viewShape) }) },
  saveView: { method: 'post', path: '/views', role: 'reviewer', body: viewBody, answer: viewShape, unaudited: true },
  changeView: { method: 'put', path: '/views/{view}', role: 'reviewer', body: viewBody, answer: viewShape, unaudited: true },
  removeView: { method: 'delete', path: '/views/{view}', role: 'reviewer', unaudited: true },
} as const satisfies Record<string, ConsoleOperation>

export type View = z.output<typeof viewShape>
export type ViewFilter = z.input<typeof viewFilter>
