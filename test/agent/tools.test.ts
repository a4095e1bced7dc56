import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tool, ToolContext } from '../../src/tools/define-tool.ts'
import { tools } from '../../src/tools/index.ts'
import { runTool } from '../../src/tools/run-tool.ts'
import { noLog } from '../../src/shared/logger.ts'
import { cardShape } from '../../src/tools/card.ts'
import { createWorld, proposalOf, cardOf, type World } from './support/world.ts'

let world: World
let context: ToolContext
beforeAll(async () => {
  world = await createWorld()
  context = world.toolContext(await world.startConversation())
})
afterAll(() => world.close())

function toolNamed(name: string): Tool {
  const found = tools.find((tool) => tool.name === name)
  if (found === undefined) throw new Error(`no tool ${name}`)
  return found
}

const run = (name: string, input: unknown, session: Partial<ToolContext['session']> = {}) =>
  runTool({ context: { ...context, session: { ...context.session, ...session } }, log: noLog }, { tool: toolNamed(name), input })

interface Slots {
  readonly ok: boolean
  readonly interpretation: string | null
  readonly slots: readonly { slotId: string; local: string; start: string; with: string[]; price: string | null }[]
  readonly nearest?: readonly { local: string }[]
  readonly more: boolean
}

const look = async (input: object, session = {}) => (await run('checkAvailability', input, session)).modelOutput as unknown as Slots

test('a range in words answers at most eight times, spread over it, in words with weekday, date, time and zone', async () => {
  const { slots, interpretation, more } = await look({ service: 'haircut', when: 'next week' })
  expect(interpretation).toContain('30 November')
  expect(slots).toHaveLength(8)
  expect(more).toBe(true)
  expect(new Set(slots.map((slot) => slot.start.slice(0, 10))).size).toBeGreaterThanOrEqual(5)
  for (const slot of slots) expect(slot.local).toMatch(/^\w+day,? \d{1,2} \w+ 2026, \d\d:\d\d GMT$/)
})

test('a service is found by what people call it, a person by name, and only that person is offered', async () => {
  const { slots } = await look({ service: 'a hair cut', when: 'next week', resource: 'with Amara' })
  expect(slots.length).toBeGreaterThan(0)
  for (const slot of slots) expect(slot.with).toEqual(['Amara'])
})

test('from and to are instants; without any time the next two weeks are searched', async () => {
  const { slots, interpretation } = await look({ service: 'haircut', from: '2026-11-24T14:00:00Z', to: '2026-11-24T15:00:00+00:00' })
  expect(interpretation).toBeNull()
  expect(slots.map((slot) => slot.start >= '2026-11-24T14:00' && slot.start < '2026-11-24T15:00')).toEqual(slots.map(() => true))
  expect((await look({ service: 'haircut' })).slots).toHaveLength(8)
})

test('two possible days are asked about, with both as choices', async () => {
  const { modelOutput } = await run('checkAvailability', { service: 'haircut', when: 'next tuesday' })
  expect(modelOutput).toMatchObject({
    ok: false,
    code: 'when_ambiguous',
    message: expect.stringMatching(/\?$/),
    options: [{ text: expect.stringContaining('24') }, { text: expect.stringContaining('1 December') }],
  })
})

test('nothing free then: the nearest times after it are offered instead', async () => {
  const answer = await run('checkAvailability', { service: 'haircut', when: 'this sunday' })
  const output = answer.modelOutput as unknown as Slots
  expect(output.slots).toEqual([])
  expect(output.nearest?.length).toBeGreaterThan(0)
  expect(cardOf(answer, 'slots').slots.map((slot) => slot.local)).toEqual(output.nearest?.map((slot) => slot.local))
})

test('a customer in another zone is told the business’s time and their own', async () => {
  const { slots } = await look({ service: 'haircut', when: 'tuesday afternoon' }, { timeZone: 'America/New_York' })
  expect(slots[0]?.local).toMatch(/ GMT \(\d\d:\d\d .+ your time\)$/)
})

test('a hold lives ten minutes, says until when, and names what is missing; asked for again it is the same hold', async () => {
  const { slots } = await look({ service: 'haircut', when: 'wednesday' })
  const first = await run('holdSlot', { slotId: slots[0]?.slotId })
  const again = await run('holdSlot', { slotId: slots[0]?.slotId })
  expect(first.modelOutput).toMatchObject({ ok: true, missing: ['name', 'email'], heldUntil: expect.stringMatching(/^09:1\d$/) })
  expect(again.modelOutput).toMatchObject({ holdId: (first.modelOutput as { holdId?: string }).holdId })
  const lives = Date.parse(proposalOf(first).expiresAt ?? '') - world.clock.now()
  expect(lives).toBeGreaterThan(9 * 60_000)
  expect(lives).toBeLessThanOrEqual(10 * 60_000)
})

test('somebody else’s hold: the refusal says until when, and offers other times as cards too', async () => {
  const { slots } = await look({ service: 'haircut', when: 'thursday', resource: 'Ben' })
  const rival = (await world.startConversation()).id
  await run('holdSlot', { slotId: slots[0]?.slotId }, { conversationId: rival })
  const refused = await run('holdSlot', { slotId: slots[0]?.slotId })
  expect(refused.modelOutput).toMatchObject({ ok: false, code: 'slot_taken', message: expect.stringMatching(/until 09:1\d\.$/) })
  const alternatives = (refused.modelOutput as { alternatives?: unknown[] }).alternatives
  expect(alternatives?.length).toBeGreaterThan(0)
  expect(cardOf(refused, 'notice').alternatives).toHaveLength(alternatives?.length ?? 0)
})

test('services come with price, length, party and whom one can ask for', async () => {
  const all = await run('findServices', {})
  expect(cardOf(all, 'services').services.length).toBe(7)
  expect((await run('findServices', { query: 'yoga' })).modelOutput).toMatchObject({
    services: [{ id: 'yoga-class', minutes: 60, price: '£14 per person', party: { min: 1, max: 8 } }],
  })
  expect((await run('findServices', { query: 'haircut' })).modelOutput).toMatchObject({ services: [{ choose: ['Amara', 'Ben', 'Chloe'] }] })
})

test('house rules answer a question from the data, with opening hours and contact', async () => {
  const { modelOutput } = await run('getPolicies', { topic: 'Can I park my car near you?' })
  expect(modelOutput).toMatchObject({
    ok: true,
    openingHours: 'Monday–Friday 08:00–21:00; Saturday 09:00–18:00; Sunday closed',
    contact: { address: expect.stringContaining('Ropewalk') },
    answers: [{ answer: expect.stringContaining('free spaces') }],
  })
  expect(Object.keys((modelOutput as unknown as { policies: object }).policies)).toEqual([])
  expect((await run('getPolicies', { topic: 'what is your cancellation policy' })).modelOutput).toMatchObject({
    policies: { cancellation: expect.stringContaining('24 hours') },
  })
})

test('asking for a person hands the conversation over and tells how to reach one', async () => {
  const answer = await run('askForPerson', { reason: 'wants to talk about a complaint' })
  expect(cardOf(answer, 'handoff').contact.phone).toContain('+44')
  const conversation = await world.transcripts.getTranscript(world.tenant.id, context.session.conversationId)
  expect(conversation.conversation.status).toBe('handed_over')
})

test('a booking opened by its manage token can be seen and moved from another conversation; with a wrong token it cannot', async () => {
  const ada = { name: 'Ada Byron', email: 'opened@example.com' }
  const { slots } = await look({ service: 'haircut', when: 'friday' })
  const hold = await world.booking.placeHold(world.tenant, { slotId: slots[0]?.slotId ?? '', holder: { channel: 'rest' } })
  if (!hold.ok) throw new Error(hold.error.code)
  const booked = await world.booking.confirmBooking(world.tenant, {
    holdId: hold.value.id,
    customer: ada,
    consent: { kind: 'api' },
    channel: 'rest',
  })
  if (!booked.ok) throw new Error(booked.error.code)
  const { reference, manageToken } = booked.value
  expect((await run('getBooking', { reference })).code).toBe('identity_required')
  expect((await run('getBooking', { reference }, { openedBookings: [{ reference, manageToken: 'guessed' }] })).code).toBe(
    'identity_required',
  )
  const opened = { openedBookings: [{ reference, manageToken }] }
  const typed = reference.toLowerCase().replace('-', ' ')
  expect((await run('getBooking', { reference: typed }, opened)).modelOutput).toMatchObject({ booking: { reference, status: 'confirmed' } })
  expect((await run('getBooking', {}, opened)).modelOutput).toMatchObject({ booking: { reference } })
  expect(proposalOf(await run('cancelBooking', { reference }, opened))).toMatchObject({ action: 'cancel', customer: ada })
})

test('too late to cancel or move says until when it was possible', async () => {
  const { slots } = await look({ service: 'haircut', when: 'today' })
  const hold = await world.booking.placeHold(world.tenant, {
    slotId: slots[0]?.slotId ?? '',
    holder: { channel: 'rest' },
  })
  if (!hold.ok) throw new Error(hold.error.code)
  const booked = await world.booking.confirmBooking(world.tenant, {
    holdId: hold.value.id,
    customer: { name: 'Ada', email: 'late@example.com' },
    consent: { kind: 'api' },
    channel: 'chat',
  })
  if (!booked.ok) throw new Error(booked.error.code)
  const opened = { openedBookings: [{ reference: booked.value.reference, manageToken: booked.value.manageToken }] }
  const cancelled = await run('cancelBooking', { reference: booked.value.reference }, opened)
  expect(cancelled.modelOutput).toMatchObject({ code: 'too_late_to_cancel', message: expect.stringMatching(/until \w+day/) })
})

test('every card fits the shape clients are promised', async () => {
  const answers = [
    await run('findServices', {}),
    await run('checkAvailability', { service: 'massage', when: 'next week' }),
    await run('getBooking', {}),
  ]
  for (const card of answers.flatMap((answer) => answer.cards)) expect(cardShape.parse(card)).toEqual(card)
})

test('every tool says what it does, and writes are marked as such', () => {
  expect(tools.map((tool) => [tool.name, tool.effect])).toEqual([
    ['findServices', 'read'],
    ['checkAvailability', 'read'],
    ['holdSlot', 'write'],
    ['releaseHold', 'write'],
    ['confirmBooking', 'write'],
    ['getBooking', 'read'],
    ['rescheduleBooking', 'write'],
    ['cancelBooking', 'write'],
    ['getPolicies', 'read'],
    ['askForPerson', 'write'],
  ])
})
