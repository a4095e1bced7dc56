import type { TranscriptsDeps } from '../create-transcripts.ts'
import type { BookingLink, ConsentRecord, TrailStep } from './model.ts'

interface OfOne {
  readonly tenantId: number
  readonly conversationId: string
}

/** What a conversation brought about, oldest first. */
export async function bookingsOf({ prisma }: TranscriptsDeps, where: OfOne): Promise<BookingLink[]> {
  const rows = await prisma.conversationBooking.findMany({
    where,
    orderBy: { eventId: 'asc' },
    include: { booking: { select: { reference: true, status: true, startsAt: true, endsAt: true, service: { select: { name: true } } } } },
  })
  return rows.map(({ action, turnId, messageId, consentKind, at, booking }) => ({
    action: action as BookingLink['action'],
    reference: booking.reference,
    status: booking.status,
    service: booking.service.name,
    start: booking.startsAt.getTime(),
    end: booking.endsAt.getTime(),
    turnId,
    messageId,
    consent: consentKind,
    at: at.getTime(),
  }))
}

export async function consentsOf({ prisma }: TranscriptsDeps, where: OfOne): Promise<ConsentRecord[]> {
  const rows = await prisma.consent.findMany({ where, orderBy: { createdAt: 'asc' } })
  return rows.map(({ id, action, kind, messageId, createdAt, usedAt }) => ({
    id,
    action: action as ConsentRecord['action'],
    kind,
    messageId,
    at: createdAt.getTime(),
    usedAt: usedAt?.getTime() ?? null,
  }))
}

/** From a booking to the conversations; undefined when there is no such booking. */
export async function getTrail({ prisma }: TranscriptsDeps, tenantId: number, reference: string): Promise<TrailStep[] | undefined> {
  const booking = await prisma.booking.findUnique({
    where: { tenantId_reference: { tenantId, reference } },
    select: { conversations: { orderBy: { eventId: 'asc' } } },
  })
  return booking?.conversations.map(({ action, conversationId, turnId, messageId, consentKind, at }) => ({
    action: action as TrailStep['action'],
    conversationId,
    turnId,
    messageId,
    consent: consentKind,
    at: at.getTime(),
  }))
}
