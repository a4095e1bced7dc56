import type { Played } from '../play.ts'
import type { Trial } from '../stage.ts'

const METHODS: Readonly<Record<string, string>> = {
  'booking.confirmed': 'REQUEST',
  'booking.moved': 'REQUEST',
  'booking.cancelled': 'CANCEL',
}

// How a customer's own yes is recorded.
const OWN_YES: Readonly<Record<Played['channel'], readonly string[]>> = { chat: ['typed', 'pressed'], mcp: ['mcp_person'] }

/**
 * Side effects exactly once: each change has one event and one mail to the booking's address with its revision as SEQUENCE, no
 * calendar mail exists for what never was, the revision counts the changes, and each change of the conversation used up one consent.
 */
export async function gradeEffects(trial: Trial, { channel, conversationIds }: Played): Promise<string[]> {
  const { prisma } = trial.app.database
  const bookings = await prisma.booking.findMany({ where: { channel: { not: 'staff' } } })
  const events = await prisma.bookingEvent.findMany({ where: { type: { in: Object.keys(METHODS) } }, orderBy: { id: 'asc' } })
  const wanted = events.flatMap((event) => {
    const booking = bookings.find(({ id }) => id === event.bookingId)
    return booking === undefined
      ? []
      : [`${booking.customerEmail} ${METHODS[event.type] ?? ''} ${event.revision ?? 0} for ${booking.reference}`]
  })
  const references = bookings.map(({ reference }) => reference)
  const sent = (await trial.mails())
    .filter((mail) => mail.method !== undefined)
    .map(
      (mail) =>
        `${mail.to} ${mail.method ?? ''} ${mail.sequence ?? 0} for ${references.find((one) => mail.text.includes(one)) ?? 'nothing known'}`,
    )
  const used = await prisma.consent.count({ where: { conversationId: { in: [...conversationIds] }, usedAt: { not: null } } })
  const changes = events.filter((event) => event.channel === channel).length
  return [
    ...missing(wanted, sent).map((mail) => `no mail ${mail}`),
    ...missing(sent, wanted).map((mail) => `a mail too many: ${mail}`),
    ...(used === changes ? [] : [`${used} consents were used for ${changes} changes`]),
    ...bookings
      .filter(({ id, revision }) => revision !== events.filter(({ bookingId }) => bookingId === id).length - 1)
      .map(({ reference, revision }) => `${reference} has revision ${revision}, which its events do not explain`),
    ...bookings
      .filter((booking) => booking.channel === channel && !OWN_YES[channel].includes(booking.consentKind))
      .map(({ reference, consentKind }) => `${reference} was booked by ${consentKind}, not by the customer`),
  ]
}

/** Of `all`, what `there` does not have as often. */
function missing(all: readonly string[], there: readonly string[]): string[] {
  const left = [...there]
  return all.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
