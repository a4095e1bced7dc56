import type { LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLiveBell, createStepIn, type StepIn } from '../../src/transcripts/step-in.ts'
import { createTranscripts, type Conversation, type Transcripts } from '../../src/transcripts/index.ts'
import { createBookingCore } from '../../src/booking/create-booking-core.ts'
import { uuidV7 } from '../../src/shared/ids.ts'
import { addMember } from './support/add-member.ts'
import { cardOf, createWorld, proposalOf, SECRET, talk, type World } from './support/world.ts'
import { scriptedModel, streamingModel, usage } from './support/scripted-model.ts'
import { createModels } from '../../src/agent/models.ts'
import { noLog } from '../../src/shared/logger.ts'
import { interpret } from '../../src/when/index.ts'

let world: World
let robin: string
let kim: string
/** Both over one bell, as in one process; `far` is another process: it hears nothing and asks the database. */
let near: { transcripts: Transcripts; stepIn: StepIn }
let far: StepIn
beforeAll(async () => {
  world = await createWorld()
  const { database, clock } = world
  const live = createLiveBell()
  near = { transcripts: createTranscripts({ ...database, clock, live }), stepIn: createStepIn({ ...database, clock, live }) }
  far = createStepIn({ ...database, clock, live: createLiveBell() })
  robin = await addMember(world, 'Robin Hart')
  kim = await addMember(world, 'Kim Lee')
})
afterAll(() => world.close())

const own = (conversation: Conversation, memberId = robin) => ({ tenantId: world.tenant.id, conversationId: conversation.id, memberId })
const shownIn = async (conversation: Conversation) => (await world.transcripts.getTranscript(world.tenant.id, conversation.id)).messages
const textOf = (parts: readonly { type: string }[]) => parts.flatMap((part) => ('text' in part ? [String(part.text)] : [])).join(' ')

/** A model that says one sentence, waits until it is told to go on, and says another. */
function haltingModel() {
  const goOn = Promise.withResolvers<void>()
  const model = streamingModel(async () => {
    return new ReadableStream<LanguageModelV4StreamPart>({
      start: async (to) => {
        to.enqueue({ type: 'stream-start', warnings: [] })
        to.enqueue({ type: 'text-start', id: 't' })
        to.enqueue({ type: 'text-delta', id: 't', delta: 'We are glad you are here. ' })
        to.enqueue({ type: 'text-delta', id: 't', delta: 'Then ' })
        await goOn.promise
        to.enqueue({ type: 'text-delta', id: 't', delta: 'there is more to say. And more.' })
        to.enqueue({ type: 'text-end', id: 't' })
        to.enqueue({ type: 'finish', usage, finishReason: { unified: 'stop', raw: undefined } })
        to.close()
      },
    })
  })
  return { model, goOn: goOn.resolve }
}

async function readUntil(stream: ReadableStream<unknown>, wanted: RegExp): Promise<{ read: string; rest: () => Promise<string> }> {
  const reader = stream.getReader()
  let read = ''
  const next = async () => {
    const { done, value } = await reader.read()
    if (!done) read += JSON.stringify(value)
    return !done
  }
  while (!wanted.test(read) && (await next())) continue
  return {
    read,
    rest: async () => {
      const before = read.length
      while (await next()) continue
      return read.slice(before)
    },
  }
}

test.each(['this process', 'another process'])(
  'the assistant says nothing more in a turn that runs when somebody takes over in %s',
  async (where) => {
    const { model, goOn } = haltingModel()
    const conversation = await world.startConversation()
    const agent = world.agentWith(model, { transcripts: near.transcripts })
    const turn = await agent.startTurn({ tenant: world.tenant, conversation, message: { kind: 'text', text: 'hello' } })
    if (!turn.ok) throw new Error(turn.error.code)
    const heard = await readUntil(turn.value.stream, /glad you are here/)
    const stepIn = where === 'this process' ? near.stepIn : far
    expect((await stepIn.takeOver(own(conversation))).ok).toBe(true)
    goOn()
    const rest = await heard.rest()
    expect(rest).not.toContain('more to say')
    const { text, cards } = await turn.value.result
    expect(text).toBe('We are glad you are here.')
    expect(cards).toMatchObject([{ type: 'notice', code: 'person_answers' }])
    const [, said] = await shownIn(conversation)
    expect(textOf(said?.parts ?? [])).toBe('We are glad you are here.')
    expect(
      await world.database.prisma.turn.findMany({ where: { conversationId: conversation.id }, select: { outcome: true, error: true } }),
    ).toEqual([{ outcome: 'stopped', error: null }])
  },
)

test('a model that hangs is left within a second of somebody taking over, in whichever process', async () => {
  const { model } = haltingModel()
  const conversation = await world.startConversation()
  const agent = world.agentWith(model, { transcripts: near.transcripts })
  const turn = await agent.startTurn({ tenant: world.tenant, conversation, message: { kind: 'text', text: 'hello' } })
  if (!turn.ok) throw new Error(turn.error.code)
  // Its sentence was shown before: what is shown after is what this is about.
  await readUntil(turn.value.stream, /glad you are here/)
  await far.takeOver(own(conversation))
  // It is never told to go on.
  expect((await turn.value.result).text).toBe('We are glad you are here.')
})

test('a model that wants to hold a time after somebody took over holds nothing', async () => {
  const asked = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const slot = await freeSlot()
  const model = scriptedModel(async () => {
    asked.resolve()
    await goOn.promise
    return { call: 'holdSlot', input: { slotId: slot } }
  })
  const conversation = await world.startConversation()
  const turn = await world.agentWith(model, { transcripts: near.transcripts }).startTurn({
    tenant: world.tenant,
    conversation,
    message: { kind: 'text', text: 'hold it' },
  })
  if (!turn.ok) throw new Error(turn.error.code)
  await asked.promise
  await far.takeOver(own(conversation))
  goOn.resolve()
  const { text, cards } = await turn.value.result
  expect([text, cards.map(({ type }) => type)]).toEqual(['', ['notice']])
  expect(await world.database.prisma.hold.count({ where: { conversationId: conversation.id } })).toBe(0)
})

test('a write of the assistant that is under way ends before whoever takes over is told that they have it', async () => {
  const writing = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<void>()
  const { database, clock } = world
  const core = createBookingCore({ ...database, clock, secret: SECRET })
  const slow = {
    ...core,
    placeHold: async (...input: Parameters<typeof core.placeHold>) => {
      writing.resolve()
      await finish.promise
      return core.placeHold(...input)
    },
  }
  const slot = await freeSlot()
  const model = scriptedModel([{ call: 'holdSlot', input: { slotId: slot } }, { say: 'It is held for you.' }])
  const conversation = await world.startConversation({ name: 'Ada', email: 'ada@example.com' })
  const turn = await world.agentWith(model, { transcripts: near.transcripts, booking: slow }).startTurn({
    tenant: world.tenant,
    conversation,
    message: { kind: 'text', text: 'hold it' },
  })
  if (!turn.ok) throw new Error(turn.error.code)
  await writing.promise
  let isTaken = false
  const taking = far.takeOver(own(conversation)).then((taken) => {
    isTaken = true
    return taken
  })
  // The lease is theirs already: the assistant is silent. The answer waits for the hold.
  await untilOwned(conversation)
  expect(isTaken).toBe(false)
  finish.resolve()
  expect((await taking).ok).toBe(true)
  expect(await world.database.prisma.hold.count({ where: { conversationId: conversation.id } })).toBe(1)
  const { text, cards } = await turn.value.result
  expect(text).toBe('')
  // What was done is shown, for whoever answers now to go on from.
  expect(cards.map(({ type }) => type)).toEqual(['proposal'])
})

async function untilOwned(conversation: Conversation): Promise<void> {
  while ((await far.getState(world.tenant.id, conversation.id))?.owner === null) continue
}

test('of many who take over at once, over connections of their own, one has it', async () => {
  for (let round = 0; round < 8; round++) {
    const conversation = await world.startConversation()
    const members = [robin, kim, robin, kim, kim, robin]
    const taken = await Promise.all(members.map((memberId, at) => (at % 2 === 0 ? near.stepIn : far).takeOver(own(conversation, memberId))))
    const owner = (await far.getState(world.tenant.id, conversation.id))?.owner?.id
    expect(taken.map(({ ok }) => ok)).toEqual(members.map((memberId) => memberId === owner))
    expect((await far.getState(world.tenant.id, conversation.id))?.steps).toMatchObject([{ kind: 'taken', staffId: owner }])
  }
})

test('a conversation can be taken from a colleague who is named, and not from another', async () => {
  const conversation = await world.startConversation()
  await near.stepIn.takeOver(own(conversation, robin))
  expect(await near.stepIn.takeOver(own(conversation, kim))).toMatchObject({ ok: false, error: { code: 'conversation_taken', by: robin } })
  expect((await near.stepIn.takeOver({ ...own(conversation, kim), from: robin })).ok).toBe(true)
  expect(
    await near.stepIn.say({ ...own(conversation, robin), turnId: uuidV7(0), parts: [{ type: 'text', text: 'Still me' }] }),
  ).toMatchObject({
    ok: false,
    error: { code: 'lease_lost' },
  })
})

test('of a turn that begins and somebody who takes over at once, one comes first: nobody talks over anybody', async () => {
  for (let round = 0; round < 8; round++) {
    const conversation = await world.startConversation()
    const agent = world.agentWith(scriptedModel([{ say: 'The assistant answers.' }]), { transcripts: near.transcripts })
    const [turn] = await Promise.all([
      agent.startTurn({ tenant: world.tenant, conversation, message: { kind: 'text', text: 'hello' } }),
      far.takeOver(own(conversation)),
    ])
    if (!turn.ok) throw new Error(turn.error.code)
    await turn.value.result
    await near.stepIn.say({ ...own(conversation), turnId: uuidV7(world.clock.now()), parts: [{ type: 'text', text: 'Robin here' }] })
    const running = await world.database.prisma.turn.count({ where: { conversationId: conversation.id, outcome: 'running' } })
    expect(running).toBe(0)
  }
})

test('what a customer writes while a person has it starts no turn, is kept for them, and is answered with what is so', async () => {
  const model = scriptedModel([{ say: 'I should not be asked.' }])
  const conversation = await world.startConversation()
  await near.stepIn.takeOver(own(conversation))
  const chat = talk(world, world.agentWith(model, { transcripts: near.transcripts }), conversation)
  const { text, cards } = await chat.say('I am Ada Byron, ada@example.com')
  expect(text).toBe('')
  expect(cards).toMatchObject([{ type: 'notice', code: 'person_answers', text: expect.stringContaining(world.tenant.name) }])
  expect(model.asked).toHaveLength(0)
  const { messages, conversation: known } = await chat.transcript()
  expect(messages.map(({ role, turn }) => [role, turn])).toEqual([['customer', 'person']])
  // Who they are was learnt all the same.
  expect(known.customer).toMatchObject({ email: 'ada@example.com' })
})

test('the customer presses yes on what a person proposed: booked, while the assistant says nothing; a typed yes is for the person', async () => {
  const conversation = await world.startConversation({ name: 'Ada Byron', email: 'ada@example.com' })
  const agent = world.agentWith(scriptedModel([]), { transcripts: near.transcripts })
  const chat = talk(world, agent, conversation)
  await near.stepIn.takeOver(own(conversation))
  const turnId = uuidV7(world.clock.now())
  await near.stepIn.say({ ...own(conversation), turnId, parts: [] })
  const used = await agent.useToolByHand({
    tenant: world.tenant,
    conversation,
    turnId,
    tool: 'holdSlot',
    input: { slotId: await freeSlot() },
  })
  expect(used.refused).toBeUndefined()
  const parts = used.cards.map((card) => ({ type: 'card' as const, card: JSON.parse(JSON.stringify(card)) }))
  await near.stepIn.say({ ...own(conversation), turnId, parts })
  await chat.say('yes please')
  expect(await chat.bookings()).toEqual([])
  const pressed = await chat.send({ kind: 'confirm', proposalId: proposalOf(used).id })
  expect(cardOf(pressed, 'booking').status).toBe('confirmed')
  expect(pressed.text).toBe('')
  expect(await chat.bookings()).toHaveLength(1)
  const calls = (await chat.transcript()).toolCalls.map(({ name, by }) => [name, by])
  expect(calls).toEqual([
    ['holdSlot', 'staff'],
    ['confirmBooking', 'server'],
  ])
})

test('nobody agrees for a customer: a person cannot book by hand', async () => {
  const conversation = await world.startConversation({ name: 'Ada Byron', email: 'ada@example.com' })
  const agent = world.agentWith(scriptedModel([]), { transcripts: near.transcripts })
  await near.stepIn.takeOver(own(conversation))
  const turnId = uuidV7(world.clock.now())
  await near.stepIn.say({ ...own(conversation), turnId, parts: [] })
  const held = await agent.useToolByHand({
    tenant: world.tenant,
    conversation,
    turnId,
    tool: 'holdSlot',
    input: { slotId: await freeSlot() },
  })
  const holdId = proposalOf(held).holdId
  const booked = await agent.useToolByHand({ tenant: world.tenant, conversation, turnId, tool: 'confirmBooking', input: { holdId } })
  expect(booked.refused).toMatchObject({ code: 'tool_unknown' })
  expect(await world.booking.findBookingsOfConversation(world.tenant, conversation.id)).toEqual([])
})

test('given back, the assistant answers again and knows what the person wrote and offered', async () => {
  const model = scriptedModel([{ say: 'At your service.' }])
  const conversation = await world.startConversation()
  const agent = world.agentWith(model, { transcripts: near.transcripts })
  await near.stepIn.takeOver(own(conversation))
  const turnId = uuidV7(world.clock.now())
  await near.stepIn.say({ ...own(conversation), turnId, parts: [{ type: 'text', text: 'We have a parking space for you.' }] })
  expect((await near.stepIn.giveBack(own(conversation))).ok).toBe(true)
  const { text } = await talk(world, agent, conversation).say('and where is it?')
  expect(text).toBe('At your service.')
  const prompt = JSON.stringify(model.asked.at(-1)?.options.prompt)
  expect(prompt).toContain('Robin Hart, a member of staff, wrote here')
  expect(prompt).toContain('parking space')
})

test('a lease that nobody renews ends: the assistant answers the next message, and who was left waiting is in the queue again', async () => {
  const { database, clock } = world
  const short = createStepIn({ ...database, clock, leaseMs: 1, live: createLiveBell() })
  const answered = await world.startConversation()
  const left = await world.startConversation()
  for (const conversation of [answered, left]) {
    await near.stepIn.takeOver(own(conversation))
    await talk(world, world.agentWith(scriptedModel([])), conversation).say('hello?')
  }
  await near.stepIn.say({ ...own(answered), turnId: uuidV7(clock.now()), parts: [{ type: 'text', text: 'Goodbye' }] })
  for (const conversation of [answered, left]) await short.renewLease(own(conversation))
  await untilLapsed(answered)
  await untilLapsed(left)
  // Also before anybody has tidied up.
  expect(await short.renewLease(own(left))).toMatchObject({ ok: false, error: { code: 'lease_lost' } })
  expect(await short.endLapsedLeases(10)).toBe(2)
  const { transcripts } = near
  expect((await transcripts.getTranscript(world.tenant.id, left.id)).conversation.status).toBe('handed_over')
  expect((await transcripts.getTranscript(world.tenant.id, answered.id)).conversation.status).toBe('open')
  const queue = (await short.listLive(world.tenant.id))
    .filter(({ waitingSince }) => waitingSince !== null)
    .map(({ id, reason }) => [id, reason])
  expect(queue).toContainEqual([left.id, 'left_unanswered'])
  expect(queue.map(([id]) => id)).not.toContain(answered.id)
  expect((await short.getState(world.tenant.id, left.id))?.steps.map(({ kind }) => kind)).toEqual(['taken', 'lapsed'])
  const again = await talk(world, world.agentWith(scriptedModel([{ say: 'I am back.' }])), left).say('anybody?')
  expect(again.text).toBe('I am back.')
})

async function untilLapsed(conversation: Conversation): Promise<void> {
  while ((await far.getState(world.tenant.id, conversation.id))?.owner !== null) continue
}

test('who asks for a person again after one has come and gone asks anew', async () => {
  const conversation = await world.startConversation()
  const chat = talk(
    world,
    world.agentWith(createModels({ model: 'rules' }, { clock: world.clock, log: noLog, interpret }), { transcripts: near.transcripts }),
    conversation,
  )
  expect((await chat.say('I want to talk to a person')).cards).toMatchObject([{ type: 'handoff' }])
  await near.stepIn.takeOver(own(conversation))
  await near.stepIn.giveBack(own(conversation))
  expect((await chat.say('I want to talk to a person')).cards).toMatchObject([{ type: 'handoff' }])
  const asked = await world.database.prisma.handoff.findMany({ where: { conversationId: conversation.id }, orderBy: { createdAt: 'asc' } })
  expect(asked.map(({ status }) => status)).toEqual(['taken', 'waiting'])
})

test('a conversation of another business cannot be taken over, written in or looked at', async () => {
  const conversation = await world.startConversation()
  const stranger = { tenantId: world.tenant.id + 1, conversationId: conversation.id, memberId: robin }
  expect(await near.stepIn.takeOver(stranger)).toMatchObject({ ok: false, error: { code: 'conversation_not_found' } })
  expect(await near.stepIn.getState(stranger.tenantId, conversation.id)).toBeUndefined()
  await near.stepIn.takeOver(own(conversation))
  expect((await near.stepIn.say({ ...stranger, turnId: uuidV7(0), parts: [{ type: 'text', text: 'x' }] })).ok).toBe(false)
  expect((await near.stepIn.giveBack(stranger)).ok).toBe(false)
})

test('saying it twice with one key says it once', async () => {
  const conversation = await world.startConversation()
  await near.stepIn.takeOver(own(conversation))
  const says = { ...own(conversation), turnId: uuidV7(world.clock.now()), parts: [{ type: 'text' as const, text: 'Good morning' }] }
  await Promise.all([near.stepIn.say(says), far.say(says), near.stepIn.say(says)])
  expect((await shownIn(conversation)).map(({ role, staff }) => [role, staff?.name])).toEqual([['staff', 'Robin Hart']])
})

async function freeSlot(): Promise<string> {
  const from = world.clock.now() + 86_400_000
  const found = await world.booking.findSlots(world.tenant, {
    service: 'haircut',
    from,
    to: from + 6 * 86_400_000,
    partySize: 1,
    limit: 200,
  })
  const slot = found.ok ? found.value.slots[taken++ * 3] : undefined
  if (slot === undefined) throw new Error('no free time')
  return slot.id
}
let taken = 0
