import { DAY_MS } from '../shared/zone-offsets.ts'
import type { BookingDeps } from './deps.ts'
import { readAvailability } from './find-slots.ts'
import type { RecheckSlots } from './index.ts'
import type { Slot, Tenant } from './model.ts'
import { firstBrokenRule } from './rules/index.ts'
import { readWanted, type WantedSlot } from './wanted-slot.ts'
import { slotsAt } from './slots-at.ts'

/** Offers further apart are read by themselves: the days between them would cost more than another read. */
const LONGEST_READ = 14 * DAY_MS

interface Offer extends WantedSlot {
  readonly slotId: string
}

/** Those of the offered slots that could still be held, as they stand now, earliest first, by the ids they were offered with. */
export async function recheckSlots(deps: BookingDeps, tenant: Tenant, { slotIds, partySize }: RecheckSlots): Promise<Slot[]> {
  const now = deps.clock.now()
  const wanted = slotIds.flatMap((id) => {
    const read = readWanted(deps, tenant, id, partySize)
    if (!read.ok || firstBrokenRule({ tenant, ...read.value, now }) !== undefined) return []
    return [{ ...read.value, slotId: id }]
  })
  const alike = Map.groupBy(wanted, ({ request }) => `${request.service.id} ${request.selectedIds.join()}`)
  const free = await Promise.all([...alike.values()].flatMap(nearby).map((offers) => stillFree(deps, tenant, offers)))
  return free.flat().toSorted((a, b) => a.start - b.start)
}

async function stillFree(deps: BookingDeps, tenant: Tenant, offers: readonly Offer[]): Promise<Slot[]> {
  const [first] = offers
  const starts = [...new Set(offers.map(({ start }) => start))].toSorted((a, b) => a - b)
  if (first === undefined) return []
  const read = await readAvailability(deps, tenant, first.request, starts[0] ?? 0, (starts.at(-1) ?? 0) + 1)
  const free = new Set(read.availability.starts)
  const slots = slotsAt(
    deps,
    tenant,
    first.request,
    read,
    starts.filter((start) => free.has(start)),
  )
  return slots.flatMap((slot) => offers.filter(({ start }) => start === slot.start).map(({ slotId }) => ({ ...slot, id: slotId })))
}

function nearby(offers: readonly Offer[]): Offer[][] {
  const groups: Offer[][] = []
  for (const offer of offers.toSorted((a, b) => a.start - b.start)) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && offer.start - last[0].start < LONGEST_READ) last.push(offer)
    else groups.push([offer])
  }
  return groups
}
