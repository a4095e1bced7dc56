import { spokenLanguages, type CatalogueEdit } from '../../../booking/index.ts'
import type { EpochMs } from '../../../shared/clock.ts'
import { formatInstant } from '../../../shared/instant.ts'
import { json, type Reply } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { setupRefusal } from './setup-refusal.ts'
import { toTimes, toVersions } from './wire.ts'

export const getCatalogue: ConsoleRoute = async ({ booking, staff, publicUrl, clock }, { tenant }) => {
  const catalogue = await booking.catalogue.read(tenant)
  const latest = await booking.catalogue.listVersions(tenant, { limit: 1 })
  const [version] = await toVersions(staff, tenant, latest)
  return json(200, { catalogue, latest: version ?? null, languages: spokenLanguages, publicUrl, now: formatInstant(clock.now()) })
}

interface SaveEdit {
  readonly basedOn: number
  readonly acceptOutside?: boolean | undefined
  readonly edit: CatalogueEdit
}

export const saveEdit: ConsoleRoute<SaveEdit> = async (deps, { tenant, staff, body }): Promise<Reply> => {
  const { edit, ...input } = body
  const saved = await deps.booking.catalogue.save(tenant, edit, { ...input, staffId: staff.id })
  return saved.ok ? json(200, saved.value) : setupRefusal(deps.staff, tenant, saved.error)
}

interface PreviewEdit {
  readonly edit: CatalogueEdit
  readonly serviceId?: number | undefined
  readonly from: string
  readonly days: number
  readonly partySize?: number | undefined
}

export const previewCatalogue: ConsoleRoute<PreviewEdit> = async (deps, { tenant, body }) => {
  const { from, days, ...input } = body
  const first = Temporal.PlainDate.from(from)
  const midnight = (date: Temporal.PlainDate): EpochMs => date.toZonedDateTime(tenant.timeZone).epochMilliseconds
  const range = { from: midnight(first), to: midnight(first.add({ days })) }
  const preview = await deps.booking.catalogue.preview(tenant, { ...input, ...range })
  if (!preview.ok) return setupRefusal(deps.staff, tenant, preview.error)
  const { slots, outside, ...rest } = preview.value
  return json(200, {
    ...rest,
    slots: slots.map(({ start, end, change }) => ({ start: formatInstant(start), end: formatInstant(end), change })),
    outside: toTimes(outside),
  })
}
