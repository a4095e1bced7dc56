import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { setupRefusal } from './setup-refusal.ts'
import { toVersions } from './wire.ts'

const PAGE = 30

export const listVersions: ConsoleRoute<unknown, { readonly cursor?: string | undefined }> = async (deps, { tenant, query }) => {
  const before = query.cursor === undefined ? undefined : numberOf(query.cursor)
  const found = await deps.booking.catalogue.listVersions(tenant, { before, limit: PAGE + 1 })
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? String(shown.at(-1)?.number) : null
  return json(200, { versions: await toVersions(deps.staff, tenant, shown), next })
}

export const getVersion: ConsoleRoute = async (deps, { tenant, param }) => {
  const found = await deps.booking.catalogue.getVersion(tenant, numberOf(param('number')))
  if (!found.ok) return setupRefusal(deps.staff, tenant, found.error)
  const { catalogue, ...version } = found.value
  const [view] = await toVersions(deps.staff, tenant, [version])
  return json(200, { version: view, catalogue })
}

export const compareVersion: ConsoleRoute = async (deps, { tenant, param }) => {
  const changes = await deps.booking.catalogue.compare(tenant, numberOf(param('number')))
  return changes.ok ? json(200, { changes: changes.value }) : setupRefusal(deps.staff, tenant, changes.error)
}

interface Restore {
  readonly basedOn: number
  readonly acceptOutside?: boolean | undefined
}

export const restoreVersion: ConsoleRoute<Restore> = async (deps, { tenant, staff, param, body }) => {
  const input = { ...body, staffId: staff.id }
  const saved = await deps.booking.catalogue.restore(tenant, numberOf(param('number')), input)
  return saved.ok ? json(200, saved.value) : setupRefusal(deps.staff, tenant, saved.error)
}

/** 0 for what is no number: there is no such version. */
function numberOf(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : 0
}
