import type { BookingHistory, StaffBooking, Tenant } from '../../../booking/index.ts'
import { formatInstant } from '../../../shared/instant.ts'
import { maskText } from '../../../shared/mask.ts'
import type { StaffMember } from '../../../staff/index.ts'
import type { HistoryView, NoteView, TimelineEvent } from '../../contract/console/diary-shapes.ts'
import { refusal } from '../../problem.ts'
import { json } from '../../reply.ts'
import { readerOf } from '../../wire.ts'
import type { ConsoleDeps } from '../console-deps.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { toOccupied, toRow } from './to-row.ts'

export const getBookingHistory: ConsoleRoute = async (deps, { tenant, staff, param }) => {
  const found = await deps.booking.diary.getHistory(tenant, param('reference'))
  if (!found.ok) return refusal(found.error, readerOf(tenant, deps.clock.now()))
  const { booking, occupied, events, notes, others } = found.value
  const nameOf = await namesOf(deps, tenant, found.value)
  const view: HistoryView = {
    now: formatInstant(deps.clock.now()),
    booking: { ...toRow(booking, staff), ...moreOf(booking, staff) },
    occupied: toOccupied(tenant, occupied),
    events: events.map((event) => toEvent(tenant, event, nameOf)),
    notes: notes.map((note) => toNote(note, nameOf(note.staffId), maskFor(booking, staff))),
    others: others.map((one) => toRow(one, staff)),
    seats: seatsOf(tenant, booking),
  }
  return json(200, view)
}

function moreOf(booking: StaffBooking, staff: StaffMember) {
  const mask = maskFor(booking, staff)
  return {
    timeZone: booking.timeZone,
    locale: booking.locale,
    customerTimeZone: booking.customerTimeZone,
    notes: booking.notes === null ? null : mask(booking.notes),
    cancelReason: booking.cancelReason === null ? null : mask(booking.cancelReason),
    consent: booking.consentKind,
    messageId: booking.consentMessageId,
  }
}

/** What is written in free text, for whoever reads it. */
function maskFor({ customer }: StaffBooking, staff: StaffMember): (text: string) => string {
  return (text) => (staff.masked ? maskText(text, customer) : text)
}

type NameOf = (staffId: string) => { id: string; name: string }

async function namesOf({ staff }: ConsoleDeps, tenant: Tenant, { events, notes }: BookingHistory): Promise<NameOf> {
  const ids = new Set([...events.flatMap((event) => event.staffId ?? []), ...notes.map((note) => note.staffId)])
  const members = await staff.findMembers(tenant.id, [...ids])
  return (id) => ({ id, name: members.find((member) => member.id === id)?.name ?? '' })
}

export function toNote(
  note: BookingHistory['notes'][number],
  by: NoteView['by'],
  mask: (text: string) => string = (text) => text,
): NoteView {
  return { id: note.id, kind: note.kind, text: mask(note.text), by, at: formatInstant(Math.round(note.at)) }
}

function toEvent(tenant: Tenant, event: BookingHistory['events'][number], nameOf: NameOf): TimelineEvent {
  const { staffId, at, start, previousStart, resourceIds, previousResourceIds, waived, ...rest } = event
  const instantOf = (value: number | null) => (value === null ? null : formatInstant(Math.round(value)))
  return {
    ...rest,
    waived: [...waived],
    at: formatInstant(Math.round(at)),
    start: instantOf(start),
    previousStart: instantOf(previousStart),
    staff: staffId === null ? null : nameOf(staffId),
    resources: resourceNames(tenant, resourceIds),
    previousResources: resourceNames(tenant, previousResourceIds),
  }
}

function resourceNames(tenant: Tenant, ids: readonly number[] | null): { id: string; name: string }[] | null {
  if (ids === null) return null
  return ids.flatMap((id) => {
    const resource = tenant.resources.get(id)
    return resource === undefined || resource.kind === 'seats' ? [] : [{ id: resource.slug, name: resource.name }]
  })
}

function seatsOf(tenant: Tenant, { service }: StaffBooking): number | null {
  if (service.kind !== 'session') return null
  const seats = service.requirements.filter((one) => one.takes === 'party').flatMap((one) => one.resourceIds)
  return seats.length === 0 ? service.maxParty : Math.min(...seats.map((id) => tenant.resources.get(id)?.capacity ?? 0))
}
