import type { z } from 'zod'
import type { SavedView } from '../../../transcripts/review.ts'
import type { viewBody } from '../../contract/console/views.ts'
import { empty, json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { reviewRefusal } from '../review/review-refusal.ts'

type Body = z.output<typeof viewBody>

export const listViews: ConsoleRoute = async (deps, { tenant, staff }) => {
  const views = await deps.review.listViews(tenant.id, staff.id)
  return json(200, { views: views.map((view) => toView(view, staff.id)) })
}

export const saveView: ConsoleRoute<Body> = async (deps, { tenant, staff, body }) => {
  const view = await deps.review.saveView(tenant.id, { ...body, ownerId: staff.id })
  return json(200, toView(view, staff.id))
}

export const changeView: ConsoleRoute<Body> = async (deps, { tenant, staff, body, param }) => {
  const view = await deps.review.changeView(tenant.id, { ...body, id: param('view'), ownerId: staff.id })
  return view.ok ? json(200, toView(view.value, staff.id)) : reviewRefusal(view.error)
}

export const removeView: ConsoleRoute = async (deps, { tenant, staff, param }) => {
  const removed = await deps.review.removeView(tenant.id, { id: param('view'), ownerId: staff.id })
  return removed.ok ? empty(204) : reviewRefusal(removed.error)
}

function toView({ id, name, filter, shared, ownerId }: SavedView, memberId: string): object {
  return { id, name, filter, shared, ownerId, own: ownerId === memberId }
}
