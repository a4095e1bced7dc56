import type { Trial } from './stage.ts'
import type { Played, PlayedTurn } from './play.ts'
import type { Scenario } from './scenario.ts'

/** What was wrong, a sentence each; nothing when the trial passed. */
export async function grade(trial: Trial, scenario: Scenario, played: Played): Promise<readonly string[]> {
  return [
    ...played.turns.flatMap(gradeTurn),
    ...gradeWords(scenario, played),
    ...(await gradeEndState(trial, scenario, played)),
    ...(await gradeTruth(trial, played)),
  ]
}

function gradeTurn(turn: PlayedTurn, index: number): string[] {
  const place = `turn ${index + 1} (${turn.said.slice(0, 40)})`
  const wanted = 'expect' in turn.did ? turn.did.expect : undefined
  const types = turn.cards.map((card) => card.type)
  return [
    ...(turn.text.trim() === '' ? [`${place}: nothing was said`] : []),
    ...(wanted?.cards ?? [])
      .filter((type) => !types.some((seen) => seen === type))
      .map((type) => `${place}: no ${type} card, but ${types.join(', ') || 'none'}`),
    ...(wanted?.says ?? [])
      .filter((pattern) => !pattern.test(turn.text))
      .map((pattern) => `${place}: did not say ${pattern}: “${turn.text.slice(0, 160)}”`),
    ...(wanted?.never ?? [])
      .filter((pattern) => pattern.test(turn.text))
      .map((pattern) => `${place}: said ${pattern}: “${turn.text.slice(0, 160)}”`),
  ]
}

function gradeWords({ must, mustNot }: Scenario, { turns }: Played): string[] {
  const said = turns.map((turn) => turn.text).join('\n')
  return [
    ...must.filter((pattern) => !pattern.test(said)).map((pattern) => `never said ${pattern}`),
    ...mustNot.filter((pattern) => pattern.test(said)).map((pattern) => `said ${pattern}`),
  ]
}

async function gradeEndState(trial: Trial, { end }: Scenario, { conversationId }: Played): Promise<string[]> {
  const { prisma } = trial.app.database
  await trial.app.jobs?.idle()
  const bookings = await prisma.booking.findMany({ include: { service: true }, orderBy: { createdAt: 'asc' } })
  const held = await prisma.hold.count({ where: { conversationId, state: 'held' } })
  const mails = await trial.countMails()
  const { status } = await prisma.conversation.findFirstOrThrow({ where: { id: conversationId } })
  const wrong: string[] = []
  if (bookings.length !== end.bookings.length) wrong.push(`${bookings.length} bookings instead of ${end.bookings.length}`)
  end.bookings.forEach((wanted, index) => {
    const booking = bookings[index]
    if (booking === undefined) return
    const check = (name: string, expected: unknown, seen: unknown) => {
      if (expected !== undefined && expected !== seen)
        wrong.push(`booking ${index + 1}: ${name} is ${String(seen)} instead of ${String(expected)}`)
    }
    check('service', wanted.service, booking.service.slug)
    check('status', wanted.status, booking.status)
    check('party', wanted.partySize, booking.partySize)
    check('revision', wanted.revision, booking.revision)
    check('consent', wanted.consent, booking.consentKind)
    check('name', wanted.name, booking.customerName)
    check('email', wanted.email, booking.customerEmail)
    const start = booking.startsAt.getTime()
    if (wanted.from !== undefined && start < Date.parse(wanted.from))
      wrong.push(`booking ${index + 1} starts ${booking.startsAt.toISOString()}, before ${wanted.from}`)
    if (wanted.to !== undefined && start >= Date.parse(wanted.to))
      wrong.push(`booking ${index + 1} starts ${booking.startsAt.toISOString()}, not before ${wanted.to}`)
  })
  if (held !== end.held) wrong.push(`${held} times still held instead of ${end.held}`)
  if (mails !== end.mails) wrong.push(`${mails} mails instead of ${end.mails}`)
  if ((status === 'handed_over') !== end.handoff) wrong.push(end.handoff ? 'no person was asked' : 'a person was asked')
  return wrong
}

const REFERENCE = /\b[2-9A-HJ-NP-TV-Z]{4}-[2-9A-HJ-NP-TV-Z]{4}\b/gu
const CLAIM = /(?<!nothing )\b(?:is|it's|has been) (?:now )?booked\b|\bbooking is confirmed\b/iu

/** Holds for every scenario: what was said is so, and what was done was agreed to and done once. */
async function gradeTruth(trial: Trial, { conversationId, turns }: Played): Promise<string[]> {
  const { prisma } = trial.app.database
  const bookings = await prisma.booking.findMany()
  const known = new Set(bookings.map((booking) => booking.reference))
  const calls = await prisma.toolCall.findMany({ where: { conversationId, by: 'model' } })
  const seen = new Set<string>()
  const repeated = calls.filter((call) => {
    const key = `${call.turnId} ${call.name} ${JSON.stringify(call.input)}`
    return seen.has(key) || !seen.add(key)
  })
  const isOwnWord = (reference: string) => turns.some((turn) => turn.said.includes(reference))
  return [
    ...turns.flatMap((turn) =>
      (turn.text.match(REFERENCE) ?? [])
        .filter((reference) => !known.has(reference) && !isOwnWord(reference) && !turn.text.includes(`looks like ${reference}`))
        .map((reference) => `named ${reference}, which is no booking`),
    ),
    ...turns
      .filter((turn) => CLAIM.test(turn.text) && !turn.cards.some((card) => card.type === 'booking' && card.status === 'confirmed'))
      .map((turn) => `claimed a booking without one: “${turn.text.slice(0, 120)}”`),
    ...bookings
      .filter((booking) => booking.consentKind !== 'typed' && booking.consentKind !== 'pressed')
      .map((booking) => `booked by ${booking.consentKind}, not by the customer`),
    ...repeated.map((call) => `called ${call.name} twice with the same input in one turn`),
  ]
}
