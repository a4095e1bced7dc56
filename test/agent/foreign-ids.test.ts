import { afterAll, beforeAll, expect, test } from 'vitest'
import { harbourAndPine } from '../../prisma/demo/harbour-and-pine.ts'
import { digitsOfCode } from '../../src/booking/booking-code.ts'
import type { Booking, Hold, Tenant } from '../../src/booking/index.ts'
import { noLog } from '../../src/shared/logger.ts'
import type { ToolContext } from '../../src/tools/define-tool.ts'
import { serverTools, tools } from '../../src/tools/index.ts'
import { runTool, type ToolRun } from '../../src/tools/run-tool.ts'
import type { Conversation } from '../../src/transcripts/index.ts'
import { DAY, must } from '../support/core.ts'
import { createWorld, SECRET, START, type World } from './support/world.ts'

/** Everything of somebody that a tool could be given. */
interface Ids {
  readonly slotId: string
  readonly holdId: string
  readonly moveHoldId: string
  readonly reference: string
  readonly code: string
  readonly service: string
  readonly resource: string
}

interface Owner {
  readonly tenant: Tenant
  readonly ids: Ids
  readonly holds: readonly Hold[]
  readonly booking: Booking
}

let world: World
let neighbour: Owner
let stranger: Owner
beforeAll(async () => {
  world = await createWorld()
  neighbour = await ownerIn(world.tenant, await world.startConversation())
  const other = await otherBusiness()
  stranger = await ownerIn(other, await conversationIn(other))
})
afterAll(() => world.close())

const INVENTED: Ids = {
  slotId: 'AQEBmDsUAAEG2y8q0aZzb2xk5wlk',
  holdId: '019ab000-0000-7000-8000-000000000000',
  moveHoldId: '019ab000-0000-7000-8000-000000000001',
  reference: 'QQQQ-QQQQ',
  code: '000000',
  service: 'teleportation',
  resource: 'Voldemort',
}

/** What each tool can be given that may be somebody else's; nothing where it takes no id. */
const calls: Readonly<Record<string, readonly ((ids: Ids, own: Ids) => object)[]>> = {
  findServices: [],
  checkAvailability: [
    ({ service }) => ({ service, when: 'next week' }),
    ({ resource }) => ({ service: 'haircut', when: 'next week', resource }),
  ],
  holdSlot: [({ slotId }) => ({ slotId })],
  releaseHold: [({ holdId }) => ({ holdId }), ({ moveHoldId }) => ({ holdId: moveHoldId })],
  confirmBooking: [({ holdId }) => ({ holdId }), ({ moveHoldId }) => ({ holdId: moveHoldId })],
  getBooking: [({ reference }) => ({ reference })],
  rescheduleBooking: [
    ({ reference }, { slotId }) => ({ reference, slotId }),
    ({ reference, moveHoldId }) => ({ reference, holdId: moveHoldId }),
    ({ moveHoldId }, { reference }) => ({ reference, holdId: moveHoldId }),
    ({ holdId }, { reference }) => ({ reference, holdId }),
    ({ slotId }, { reference }) => ({ reference, slotId }),
  ],
  cancelBooking: [({ reference }) => ({ reference, reason: 'because' })],
  getPolicies: [],
  askForPerson: [],
  checkBookingCode: [({ code }) => ({ code })],
}

test('the table below has every tool there is', () => {
  expect(Object.keys(calls).toSorted()).toEqual([...tools, ...serverTools].map(({ name }) => name).toSorted())
})

const rows = Object.entries(calls).flatMap(([name, inputs]) => inputs.map((input, index) => ({ name, index, input })))

// A slot is an offer to everybody: of the same business any caller may hold it.
const isForAll = ({ name, index }: (typeof rows)[number]) =>
  name === 'holdSlot' || name === 'checkAvailability' || (name === 'rescheduleBooking' && index === 4)

test.each(rows.filter((row) => !isForAll(row)))('$name ($index) is answered for another conversation’s ids as for invented ones', (row) =>
  answersAlike(row, neighbour.ids),
)

test.each(rows)('$name ($index) is answered for another business’s ids as for invented ones', (row) => answersAlike(row, stranger.ids))

test('a slot that another conversation was offered can be held by anybody', async () => {
  const context = contextOf(await world.startConversation({ name: 'Thief', email: 'thief@example.org' }))
  expect(await run(context, 'holdSlot', { slotId: neighbour.ids.slotId })).toMatchObject({ code: null })
})

test('a yes recorded in my conversation for somebody else’s hold books nothing', async () => {
  const thief = await world.startConversation({ name: 'Thief', email: 'thief@example.org' })
  const [hold] = neighbour.holds
  if (hold === undefined) throw new Error('the neighbour holds nothing')
  await world.booking.recordConsent(world.tenant, {
    proposal: world.booking.proposeBooking(hold, thief.customer),
    kind: 'pressed',
    conversationId: thief.id,
    messageId: thief.id,
  })
  expect(await run(contextOf(thief), 'confirmBooking', { holdId: hold.id })).toMatchObject({ code: 'hold_not_found' })
})

test('after all that, what the others hold and have booked is as it was', async () => {
  for (const owner of [neighbour, stranger]) {
    for (const hold of owner.holds)
      expect(await world.booking.getHold(owner.tenant, hold.id)).toMatchObject({ ok: true, value: { state: 'held' } })
    expect(await world.booking.findBookingById(owner.tenant, owner.booking.id)).toEqual(owner.booking)
  }
})

async function answersAlike({ name, input }: (typeof rows)[number], foreign: Ids): Promise<void> {
  const [theirs, nobodys] = [await tried(name, input, foreign), await tried(name, input, INVENTED)]
  expect(theirs.code, JSON.stringify(theirs.modelOutput)).not.toBeNull()
  expect({ ...theirs, durationMs: 0 }).toEqual({ ...nobodys, durationMs: 0 })
}

// Each time by a thief of their own, who has a booking and a free time of their own: quotas are not what protects.
async function tried(name: string, input: (ids: Ids, own: Ids) => object, given: Ids): Promise<ToolRun> {
  const conversation = await world.startConversation({ name: 'Thief', email: `thief${++people}@example.org` })
  const own = name === 'rescheduleBooking' ? (await ownerIn(world.tenant, conversation)).ids : given
  return run(contextOf(conversation), name, input(given, own))
}

async function run(context: ToolContext, name: string, input: object): Promise<ToolRun> {
  const tool = [...tools, ...serverTools].find((known) => known.name === name)
  if (tool === undefined) throw new Error(`there is no tool ${name}`)
  return runTool({ context, log: noLog }, { tool, input })
}

function contextOf(conversation: Conversation): ToolContext {
  return world.toolContext(conversation)
}

let people = 0

/** Somebody with a booking, a hold, a hold to move the booking to, and a code that opens it. */
async function ownerIn(tenant: Tenant, conversation: Conversation): Promise<Owner> {
  const service = tenant.services.find((one) => one.slug === 'haircut' || one.slug === backwards('haircut'))
  if (service === undefined) throw new Error('nobody cuts hair')
  const customer = { name: 'Ada Byron', email: `ada${++people}@example.com` }
  const holder = { channel: 'chat', conversationId: conversation.id } as const
  const hold = async (movingBookingId?: string): Promise<Hold> =>
    must(await world.booking.placeHold(tenant, { slotId: await freeSlot(tenant, service.slug), holder, movingBookingId }))
  const first = await hold()
  const agreed = { kind: 'pressed', conversationId: conversation.id } as const
  await world.booking.recordConsent(tenant, { proposal: world.booking.proposeBooking(first, customer), ...agreed })
  const consent = { kind: 'recorded', conversationId: conversation.id } as const
  const booking = must(await world.booking.confirmBooking(tenant, { holdId: first.id, customer, consent, channel: 'chat' }))
  const holds = [await hold(), await hold(booking.id)]
  const { reference } = booking
  return {
    tenant,
    holds,
    booking,
    ids: {
      // Away from those that others take meanwhile.
      slotId: await freeSlot(tenant, service.slug, 30),
      holdId: holds[0]?.id ?? '',
      moveHoldId: holds[1]?.id ?? '',
      reference,
      code: await codeFor(tenant, conversation, reference),
      service: service.slug,
      resource: first.proposal.resources[0]?.name ?? '',
    },
  }
}

async function freeSlot(tenant: Tenant, service: string, fromDays = 1): Promise<string> {
  const [from, to] = [START + fromDays * DAY, START + (fromDays + 14) * DAY]
  const found = must(await world.booking.findSlots(tenant, { service, from, to, limit: 1 }))
  return found.slots[0]?.id ?? ''
}

async function codeFor(tenant: Tenant, conversation: Conversation, reference: string): Promise<string> {
  await world.booking.requestBookingCode(tenant, { reference, conversationId: conversation.id, channel: 'chat' })
  const { id } = await world.database.prisma.bookingCode.findFirstOrThrow({ where: { conversationId: conversation.id } })
  return digitsOfCode(SECRET, tenant.id, id)
}

async function conversationIn(tenant: Tenant): Promise<Conversation> {
  const opened = { tenantId: tenant.id, channel: 'chat', locale: 'en', timeZone: tenant.timeZone, customer: {} }
  return (await world.transcripts.startConversation(opened)).conversation
}

// Unlike any word of the demo business, whose words are found when they are misspelled.
function backwards(text: string): string {
  return [...text].toReversed().join('')
}

/** The demo business once more, with words of its own. */
async function otherBusiness(): Promise<Tenant> {
  const { prisma } = world.database
  const demo = harbourAndPine(Temporal.Instant.fromEpochMilliseconds(START).toZonedDateTimeISO('Europe/London').toPlainDate())
  const tenantId = 2
  const theirs = <Row extends { tenantId: number }>(rows: readonly Row[]) => rows.map((row) => ({ ...row, tenantId }))
  const named = <Row extends { tenantId: number; slug: string; name: string }>(rows: readonly Row[]) =>
    theirs(rows).map((row) => ({ ...row, slug: backwards(row.slug), name: backwards(row.name) }))
  await prisma.tenant.create({ data: { ...demo.tenant, id: tenantId, slug: 'other', name: 'Other business' } })
  await prisma.resource.createMany({ data: named(demo.resources) })
  await prisma.service.createMany({ data: named(demo.services) })
  await prisma.serviceRequirement.createMany({ data: theirs(demo.requirements) })
  await prisma.schedule.createMany({ data: theirs(demo.schedules) })
  await prisma.scheduleOverride.createMany({ data: theirs(demo.overrides) })
  const tenant = await world.booking.findTenant('other')
  if (tenant === undefined) throw new Error('the other business is missing')
  return tenant
}
