import type { Prisma } from '../../db/generated/client.ts'
import { isUuid, uuidV7 } from '../../shared/ids.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import type { ReviewRefusal } from '../review.ts'
import { storable } from '../storable.ts'
import type { SavedView } from './model.ts'

export async function listViews({ prisma }: TranscriptsDeps, tenantId: number, memberId: string): Promise<SavedView[]> {
  const rows = await prisma.savedView.findMany({
    where: { tenantId, OR: [{ ownerId: memberId }, { shared: true }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(viewFromRow)
}

export async function saveView({ prisma, clock }: TranscriptsDeps, tenantId: number, view: Omit<SavedView, 'id'>): Promise<SavedView> {
  const now = clock.now()
  const row = { tenantId, id: uuidV7(now), ownerId: view.ownerId, name: view.name, filter: storable(view.filter), shared: view.shared }
  return viewFromRow(await prisma.savedView.create({ data: { ...row, createdAt: new Date(now) } }))
}

export async function changeView(
  { prisma }: TranscriptsDeps,
  tenantId: number,
  view: SavedView,
): Promise<Result<SavedView, ReviewRefusal>> {
  const { id, ownerId, name, shared } = view
  if (!isUuid(id)) return refuse({ code: 'view_not_found' })
  const { count } = await prisma.savedView.updateMany({
    where: { tenantId, id, ownerId },
    data: { name, shared, filter: storable(view.filter) },
  })
  return count === 0 ? refuse({ code: 'view_not_found' }) : ok(view)
}

export async function removeView(
  { prisma }: TranscriptsDeps,
  tenantId: number,
  { id, ownerId }: Pick<SavedView, 'id' | 'ownerId'>,
): Promise<Result<void, ReviewRefusal>> {
  if (!isUuid(id)) return refuse({ code: 'view_not_found' })
  const { count } = await prisma.savedView.deleteMany({ where: { tenantId, id, ownerId } })
  return count === 0 ? refuse({ code: 'view_not_found' }) : ok(undefined)
}

function viewFromRow({ id, ownerId, name, filter, shared }: Prisma.SavedViewModel): SavedView {
  // Written by this room, from what the contract let through.
  return { id, ownerId, name, shared, filter: filter as SavedView['filter'] }
}
