import type { Played, PlayedTurn } from '../play.ts'
import type { Trial } from '../stage.ts'

const ACTIONS: Readonly<Record<string, string>> = { 'booking.confirmed': 'book', 'booking.moved': 'move', 'booking.cancelled': 'cancel' }

/** A booking, move or cancellation is the customer's own: made in a turn in which they agreed, to what they had been shown, once. */
export async function gradeConsent(trial: Trial, { turns }: Played): Promise<string[]> {
  return (await Promise.all(turns.map((turn) => gradeTurn(trial, turn, turns)))).flat()
}

async function gradeTurn({ app }: Trial, turn: PlayedTurn, turns: readonly PlayedTurn[]): Promise<string[]> {
  const changes = turn.effects.filter(({ type }) => type in ACTIONS)
  if (changes.length === 0) return []
  const place = `after “${turn.said.slice(0, 60)}”`
  if (!turn.agreed) return changes.map(({ type }) => `${type} ${place}, which agrees to nothing`)
  const { proposal } = turn
  if (proposal === undefined) return changes.map(({ type }) => `${type} ${place}, before any proposal was shown`)
  if (changes.length > 1) return [`${changes.length} changes ${place}`]
  const [change] = changes
  if (change?.bookingId === null || change === undefined) return []
  const booking = await app.database.prisma.booking.findFirstOrThrow({ where: { id: change.bookingId } })
  const { action, summary, reference } = proposal
  const shown = { ...proposal.customer, ...('press' in turn.did ? turn.did.customer : {}) }
  const own = turns
    .map((one) => `${one.said} ${'press' in one.did ? JSON.stringify(one.did.customer ?? {}) : ''}`)
    .join('\n')
    .toLowerCase()
  const later = turn.cards.find((card) => card.type === 'booking' && card.reference === booking.reference)
  const start = later?.type === 'booking' ? later.start : undefined
  return [
    ...(own.includes(booking.customerEmail.toLowerCase()) ? [] : [`booked for ${booking.customerEmail}, which the customer never said`]),
    ...(action === 'book' ? unlike(booking, shown).map((what) => `booked ${place} with ${what}`) : []),
    ...(ACTIONS[change.type] === action ? [] : [`${change.type} ${place}, but the proposal was to ${action}`]),
    ...(action === 'book' || reference === booking.reference ? [] : [`${change.type} of another booking than the one proposed ${place}`]),
    ...(action === 'cancel' || start === undefined || Date.parse(start) === Date.parse(summary.start)
      ? []
      : [`${change.type} at ${start} ${place}, shown was ${summary.start}`]),
    ...(action !== 'book' || booking.partySize === summary.partySize
      ? []
      : [`for ${booking.partySize} people ${place}, shown was ${summary.partySize}`]),
  ]
}

interface Shown {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

// What was pressed, card and form together, is what is booked: no other name, address or number.
function unlike(booking: { customerName: string; customerEmail: string; customerPhone: string | null }, shown: Shown): readonly string[] {
  return [
    ...(booking.customerName === shown.name ? [] : [`the name ${booking.customerName}, shown was ${shown.name ?? 'none'}`]),
    ...(booking.customerEmail.toLowerCase() === shown.email?.toLowerCase()
      ? []
      : [`the address ${booking.customerEmail}, shown was ${shown.email ?? 'none'}`]),
    ...((booking.customerPhone ?? '') === (shown.phone ?? '')
      ? []
      : [`the number ${booking.customerPhone ?? 'none'}, shown was ${shown.phone ?? 'none'}`]),
  ]
}
