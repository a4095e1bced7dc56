import type { z } from 'zod'
import type { BookingCore, CatalogueDocument, Tenant } from '../../../booking/index.ts'
import type { CatalogueSnapshot, TranscriptDetail } from '../../../transcripts/review.ts'
import type { makeTestBody } from '../../contract/console/made-test.ts'
import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { reviewRefusal } from './review-refusal.ts'

export const makeTest: ConsoleRoute<z.output<typeof makeTestBody>> = async (deps, { tenant, param, body }) => {
  const detail = await deps.review.getDetail(tenant.id, param('conversation'))
  if (detail === undefined) return reviewRefusal({ code: 'conversation_not_found' })
  const catalogue = await catalogueThen(deps.booking, tenant, versionOf(detail, body.turnId))
  const made = await deps.review.makeTest(tenant.id, { ...body, conversationId: detail.summary.id, catalogue })
  return made.ok ? json(200, made.value) : reviewRefusal(made.error)
}

function versionOf({ turns }: TranscriptDetail, turnId: string): number | null {
  return turns.find(({ id }) => id === turnId)?.catalogueVersion ?? null
}

// A version is kept when it is saved through the console; of another the nearest that is known is today's.
async function catalogueThen({ catalogue }: BookingCore, tenant: Tenant, version: number | null): Promise<CatalogueSnapshot> {
  const kept = version === null || version === tenant.version ? undefined : await catalogue.getVersion(tenant, version)
  return snapshotOf(kept?.ok === true ? kept.value.catalogue : await catalogue.read(tenant))
}

function snapshotOf({ id: _id, slug: _slug, version: _version, ...snapshot }: CatalogueDocument): CatalogueSnapshot {
  // It came out of one JSON document.
  return snapshot as unknown as CatalogueSnapshot
}
