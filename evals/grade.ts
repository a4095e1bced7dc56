import type { Played, PlayedTurn } from './play.ts'
import type { Scenario } from './scenario.ts'
import type { Trial } from './stage.ts'

type EndState = NonNullable<Scenario['end']>

/** What was wrong with a scripted conversation, a sentence each; nothing when it went as foreseen. The gates (gates.ts) hold beside it. */
export async function grade(trial: Trial, scenario: Scenario, played: Played): Promise<readonly string[]> {
  return [
    ...played.turns.flatMap(gradeTurn),
    ...gradeWords(scenario, played),
    ...(await gradeModels(trial, played)),
    ...(scenario.end === undefined ? [] : await gradeEndState(trial, scenario.end, played)),
    ...(await gradeRepeats(trial, played)),
  ]
}

function gradeTurn(turn: PlayedTurn, index: number): string[] {
  const place = `turn ${index + 1} (${turn.said.slice(0, 40)})`
  const wanted = 'expect' in turn.did ? turn.did.expect : undefined
  const types: string[] = turn.cards.map((card) => card.type)
  return [
    ...(turn.text.trim() === '' ? [`${place}: nothing was said`] : []),
    ...(wanted?.cards ?? [])
      .filter((type) => !types.includes(type))
      .map((type) => `${place}: no ${type} card, but ${types.join(', ') || 'none'}`),
    ...(wanted?.noCards ?? []).filter((type) => types.includes(type)).map((type) => `${place}: a ${type} card`),
    ...(wanted?.says ?? [])
      .filter((pattern) => !pattern.test(turn.text))
      .map((pattern) => `${place}: did not say ${pattern}: “${turn.text.slice(0, 200)}”`),
    ...(wanted?.never ?? [])
      .filter((pattern) => pattern.test(turn.text))
      .map((pattern) => `${place}: said ${pattern}: “${turn.text.slice(0, 200)}”`),
  ]
}

function gradeWords({ must, mustNot }: Scenario, { turns }: Played): string[] {
  const said = turns.map((turn) => turn.text).join('\n')
  return [
    ...must.filter((pattern) => !pattern.test(said)).map((pattern) => `never said ${pattern}`),
    ...mustNot.filter((pattern) => pattern.test(said)).map((pattern) => `said ${pattern}`),
  ]
}

/** Which model answered a turn, as its transcript says. */
async function gradeModels(trial: Trial, { turns }: Played): Promise<string[]> {
  const wanted = turns.map((turn) => ('expect' in turn.did ? turn.did.expect?.model : undefined))
  if (wanted.every((model) => model === undefined)) return []
  const rows = await trial.app.database.prisma.turn.findMany({ orderBy: { id: 'asc' } })
  return wanted.flatMap((model, index) =>
    model === undefined || rows[index]?.model === model
      ? []
      : [`turn ${index + 1}: answered by ${rows[index]?.model ?? 'nobody'} instead of ${model}`],
  )
}

async function gradeEndState(trial: Trial, end: EndState, played: Played): Promise<string[]> {
  const { prisma } = trial.app.database
  await trial.app.jobs?.idle()
  const strangers = played.given.map(({ reference }) => reference)
  const bookings = await prisma.booking.findMany({
    // What a frozen schedule brought is staff's.
    where: { reference: { notIn: strangers }, channel: { not: 'staff' } },
    include: { service: true },
    orderBy: { createdAt: 'asc' },
  })
  const resources = await prisma.resource.findMany()
  const conversationId = { in: [...played.conversationIds] }
  const held = await prisma.hold.count({ where: { conversationId, state: 'held', expiresAt: { gt: new Date(trial.clock.now()) } } })
  const strangerMails = new Set(played.given.map(({ customer }) => customer.email))
  const mails = (await trial.mails()).filter(({ to }) => !strangerMails.has(to)).length
  const handedOver = (await prisma.conversation.count({ where: { id: conversationId, status: 'handed_over' } })) > 0
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
    // With an assistant of one's own every yes is a press on our page.
    check('consent', wanted.consent === undefined || played.channel === 'chat' ? wanted.consent : 'mcp_person', booking.consentKind)
    check('name', wanted.name, booking.customerName)
    check('email', wanted.email, booking.customerEmail)
    check('phone', wanted.phone, booking.customerPhone)
    const names = resources
      .filter(({ tenantId, id }) => tenantId === booking.tenantId && booking.resourceIds.includes(id))
      .map(({ name }) => name)
    if (wanted.with !== undefined && !names.includes(wanted.with))
      wrong.push(`booking ${index + 1}: with ${names.join(', ')} instead of ${wanted.with}`)
    const start = booking.startsAt.getTime()
    if (wanted.from !== undefined && start < Date.parse(wanted.from))
      wrong.push(`booking ${index + 1} starts ${booking.startsAt.toISOString()}, before ${wanted.from}`)
    if (wanted.to !== undefined && start >= Date.parse(wanted.to))
      wrong.push(`booking ${index + 1} starts ${booking.startsAt.toISOString()}, not before ${wanted.to}`)
  })
  if (held !== end.held) wrong.push(`${held} times still held instead of ${end.held}`)
  if (mails !== end.mails) wrong.push(`${mails} mails instead of ${end.mails}`)
  if (handedOver !== end.handoff) wrong.push(end.handoff ? 'no person was asked' : 'a person was asked')
  return wrong
}

/** The same call twice in one turn is a model going in circles. */
async function gradeRepeats(trial: Trial, { conversationIds }: Played): Promise<string[]> {
  const calls = await trial.app.database.prisma.toolCall.findMany({ where: { conversationId: { in: [...conversationIds] }, by: 'model' } })
  const seen = new Set<string>()
  return calls
    .filter((call) => {
      const key = `${call.turnId} ${call.name} ${JSON.stringify(call.input)}`
      return seen.has(key) || !seen.add(key)
    })
    .map((call) => `called ${call.name} twice with the same input in one turn`)
}
