import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp, type App } from '../../src/app.ts'
import { conversationShape } from '../../src/http/contract/conversations.ts'
import { liveOperations } from '../../src/http/contract/console/live.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { problemOf, read } from '../http/support/client.ts'
import { listen } from './support/listen-to-console.ts'
import { signInAs, type StaffClient } from './support/sign-in-as.ts'

let app: TestApp
/** Another process of the same business: over the same database, and hearing nothing of the first. */
let second: App
let robin: StaffClient
let kim: StaffClient
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false } })
  second = await createApp({ ...app.app.config, port: 0 }, { jobs: false, clock: app.app.clock })
  robin = await signInAs(app, 'reviewer', { name: 'Robin Hart' })
  kim = await signInAs(app, 'manager', { name: 'Kim Lee' })
})
afterAll(async () => {
  await second.stop()
  await app.close()
})

type Talk = { readonly id: string; readonly token: string }
const of = ({ id }: Talk) => ({ params: { conversation: id } })
const take = (who: StaffClient, talk: Talk) => who.call(liveOperations.takeOver, { ...of(talk), body: {} })
const say = (who: StaffClient, talk: Talk, text: string) =>
  who.call(liveOperations.sayAsStaff, { ...of(talk), body: { key: crypto.randomUUID(), text } })
const history = async (talk: Talk) =>
  read(conversationShape, 200, await app.send('GET', `/conversations/${talk.id}`, { token: talk.token }))
const demo = async () => {
  const tenant = await app.app.booking.findTenant('demo')
  if (tenant === undefined) throw new Error('the demo business is missing')
  return tenant
}
const console_ = (who: StaffClient) => listen(app, '/api/console/demo/events', { cookie: who.cookie })

test('staff hear at once that a conversation changes, that somebody asks for a person, and that a booking is made: by id, and nothing else', async () => {
  const stream = await console_(robin)
  const talk = await app.startConversation()
  await app.say(talk, { text: 'I am Ada Byron, ada@example.com, and I want to talk to a person' })
  expect(await stream.next('handoff.changed')).toEqual({ type: 'handoff.changed', id: talk.id })
  const [slot] = await app.findSlots('haircut')
  const { reference } = await app.book(slot?.id ?? '')
  expect(await stream.next('booking.changed', (event) => event.reference === reference)).toBeDefined()
  stream.stop()
  expect(stream.sent()).toContain(`event: conversation.changed\ndata: {"id":"${talk.id}"}`)
  expect(stream.sent()).not.toMatch(/Ada|ada@/)
})

test('what another process changes is heard too', async () => {
  const stream = await console_(robin)
  const talk = await app.startConversation()
  await second.stepIn.takeOver({ tenantId: (await demo()).id, conversationId: talk.id, memberId: robin.me.id })
  await stream.next('conversation.changed', ({ id }) => id === talk.id)
  stream.stop()
})

test('a process that dies takes no conversation with it: the lease stands until it has run out, and then the customer is in the queue', async () => {
  const third = await createApp({ ...app.app.config, port: 0 }, { jobs: false, clock: app.app.clock })
  const talk = await app.startConversation()
  await third.stepIn.takeOver({ tenantId: (await demo()).id, conversationId: talk.id, memberId: robin.me.id })
  await third.stop()
  expect((await app.say(talk, { text: 'are you there?' })).text).toBe('')
  const stream = await console_(kim)
  // Its time has passed: nobody has renewed it.
  await app.database.pool.query("UPDATE conversation SET owner_until = clock_timestamp() - interval '1 second' WHERE id = $1", [talk.id])
  await stream.next('handoff.changed', ({ id }) => id === talk.id)
  stream.stop()
  expect(await history(talk)).toMatchObject({ person: null, waiting: { now: expect.any(Boolean) } })
  expect((await kim.call(liveOperations.listLive)).conversations.find(({ id }) => id === talk.id)).toMatchObject({
    reason: 'left_unanswered',
  })
  expect((await app.say(talk, { text: 'When are you open?' })).text).not.toBe('')
})

test('a customer who asks for a person stands in the queue with their waiting time, and at its head who has waited longest', async () => {
  const before = await kim.call(liveOperations.countWaiting)
  const talk = await app.startConversation()
  await app.say(talk, { text: 'I want to talk to a person' })
  const { conversations } = await kim.call(liveOperations.listLive)
  const waiting = conversations.filter(({ waitingSince }) => waitingSince !== null).map((row) => row.waitingSince)
  expect(conversations.find(({ id }) => id === talk.id)).toMatchObject({ ownerId: null, unread: 1, waitingSince: expect.any(String) })
  expect(waiting).toEqual(waiting.toSorted((a, b) => String(a).localeCompare(String(b))))
  expect((await kim.call(liveOperations.countWaiting)).waiting).toBe(before.waiting + 1)
  await take(robin, talk)
  expect((await kim.call(liveOperations.countWaiting)).waiting).toBe(before.waiting)
  expect((await kim.call(liveOperations.listLive)).conversations.find(({ id }) => id === talk.id)).toMatchObject({
    ownerId: robin.me.id,
    waitingSince: null,
  })
})

test('one settles what was asked without stepping in', async () => {
  const talk = await app.startConversation()
  await app.say(talk, { text: 'I want to talk to a person' })
  await kim.call(liveOperations.settleHandoff, of(talk))
  expect((await history(talk)).waiting).toBeNull()
  expect((await kim.call(liveOperations.getLive, of(talk))).steps).toMatchObject([{ kind: 'settled', staffId: kim.me.id }])
})

test('of two members of staff who take over at once one has it, and the other is told who', async () => {
  for (let round = 0; round < 5; round++) {
    const talk = await app.startConversation()
    const both = [robin, kim].map((who) => who.send('POST', `/live/${talk.id}/take`, { body: {} }))
    const answers = await Promise.all(both)
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const winner = answers[0]?.status === 200 ? 'Robin Hart' : 'Kim Lee'
    const lost = answers.find(({ status }) => status === 409)
    expect(lost && problemOf(lost)).toMatchObject({ code: 'conversation_taken', detail: `${winner} has it.` })
  }
})

test('a customer hears a person come, write, type and go; what they are told of them is a first name', async () => {
  const talk = await app.startConversation()
  const stream = await listen(app, `/api/v1/tenants/demo/conversations/${talk.id}/events`, { authorization: `Bearer ${talk.token}` })
  await take(robin, talk)
  await stream.next('conversation.changed')
  expect(await history(talk)).toMatchObject({ person: { name: 'Robin' }, waiting: null })
  await robin.call(liveOperations.tellTyping, of(talk))
  await stream.next('person.typing')
  await say(robin, talk, 'Good morning, this is Robin.')
  await stream.next('conversation.changed')
  const { messages } = await history(talk)
  expect(messages).toMatchObject([{ role: 'staff', by: 'Robin', parts: [{ type: 'text', text: 'Good morning, this is Robin.' }] }])
  expect(JSON.stringify(messages)).not.toMatch(/Hart|harbour\.example/)
  await robin.call(liveOperations.giveBack, of(talk))
  await stream.next('conversation.changed')
  expect((await history(talk)).person).toBeNull()
  stream.stop()
})

test('the person sees that the customer types, while they have the conversation and not otherwise; nothing of it stays', async () => {
  const talk = await app.startConversation()
  const type = () => app.send('POST', `/conversations/${talk.id}/typing`, { token: talk.token, body: {} })
  const told = async () =>
    (await app.database.pool.query("SELECT 1 FROM live_change WHERE conversation_id = $1 AND kind = 'customer_typing'", [talk.id])).rowCount
  expect((await type()).status).toBe(204)
  expect(await told()).toBe(0)
  await take(robin, talk)
  const stream = await console_(robin)
  await type()
  expect(await stream.next('conversation.typing')).toEqual({ type: 'conversation.typing', id: talk.id })
  stream.stop()
  await app.database.pool.query("UPDATE live_change SET at = at - interval '1 hour'")
  await app.app.stepIn.forgetLiveChanges()
  expect(await told()).toBe(0)
})

test('whoever writes over REST while a person has it is told so, as JSON and as a stream; nothing runs', async () => {
  const talk = await app.startConversation()
  await take(robin, talk)
  expect(await app.say(talk, { text: 'hello?' })).toMatchObject({ text: '', cards: [{ type: 'notice', code: 'person_answers' }] })
  const streamed = await app.send('POST', `/conversations/${talk.id}/messages`, {
    token: talk.token,
    body: { text: 'still there?' },
    headers: { accept: 'text/event-stream' },
  })
  expect(streamed.text).toContain('person_answers')
  expect(streamed.text).not.toContain('text-delta')
  const { running, messages } = await history(talk)
  expect(running).toBe(false)
  expect(messages.map(({ role, forPerson }) => [role, forPerson])).toEqual([
    ['customer', true],
    ['customer', true],
  ])
})

test('times offered, held and proposed by hand: the customer presses yes, and it is booked', async () => {
  const talk = await app.startConversation()
  await take(robin, talk)
  await app.say(talk, { text: 'I am Ada Byron, ada@example.com' })
  const offered = await robin.call(liveOperations.useTool, {
    ...of(talk),
    body: {
      key: crypto.randomUUID(),
      tool: 'checkAvailability',
      service: 'haircut',
      from: '2026-03-05T00:00:00Z',
      to: '2026-03-06T00:00:00Z',
    },
  })
  const slots = offered.cards.flatMap((card) => (card.type === 'slots' ? card.slots : []))
  expect(slots.length).toBeGreaterThan(0)
  const key = crypto.randomUUID()
  const body = { key, tool: 'holdSlot', slotId: slots[0]?.id ?? '' } as const
  const held = await robin.call(liveOperations.useTool, { ...of(talk), body })
  // An answer that was lost and asked for again holds nothing twice, and shows nothing twice.
  await robin.call(liveOperations.useTool, { ...of(talk), body })
  const shown = await history(talk)
  expect(shown.messages.map(({ role, parts }) => [role, parts.map((part) => (part.type === 'card' ? part.card.type : part.type))])).toEqual(
    [
      ['customer', ['text']],
      ['staff', ['slots']],
      ['staff', ['proposal']],
    ],
  )
  const proposal = held.cards.find((card) => card.type === 'proposal')
  expect(proposal).toMatchObject({ customer: { name: 'Ada Byron', email: 'ada@example.com' } })
  const { text, cards } = await app.say(talk, { confirm: proposal?.type === 'proposal' ? proposal.id : '' })
  expect([text, cards.map(({ type }) => type)]).toEqual(['', ['booking']])
  // The person still has it.
  expect((await history(talk)).person).toEqual({ name: 'Robin' })
})

test('a hold that cannot be had is refused with what is free instead, and the customer is shown that', async () => {
  const talk = await app.startConversation()
  await take(robin, talk)
  const [slot] = await app.findSlots('massage')
  for (let taken = 0; taken < 10; taken++) await app.send('POST', '/holds', { body: { slotId: slot?.id } })
  const body = { key: crypto.randomUUID(), tool: 'holdSlot', slotId: slot?.id ?? '' } as const
  const { refused, cards } = await robin.call(liveOperations.useTool, { ...of(talk), body })
  expect(refused).toMatchObject({ code: 'slot_taken' })
  expect(cards).toMatchObject([{ type: 'notice', code: 'slot_taken' }])
})

test('who has not got it can neither write nor offer in it', async () => {
  const talk = await app.startConversation()
  await take(robin, talk)
  for (const [path, body] of [
    ['messages', { key: crypto.randomUUID(), text: 'Me too' }],
    ['tools', { key: crypto.randomUUID(), tool: 'findServices' }],
    ['give-back', {}],
  ] as const) {
    const answer = await kim.send('POST', `/live/${talk.id}/${path}`, { body })
    expect(problemOf(answer).code, path).toBe('lease_lost')
  }
  expect(await kim.call(liveOperations.renewLease, of(talk))).toEqual({ yours: false })
  expect(await robin.call(liveOperations.renewLease, of(talk))).toEqual({ yours: true })
  expect((await history(talk)).messages).toEqual([])
})

test('the transcript tells who of the staff wrote what, and which turns were a person’s', async () => {
  const talk = await app.startConversation()
  await app.say(talk, { text: 'hello' })
  await take(robin, talk)
  await say(robin, talk, 'Robin here.')
  const detail = JSON.parse((await kim.send('GET', `/conversations/${talk.id}`)).text) as {
    messages: { role: string; staffId: string | null }[]
    turns: { outcome: string }[]
  }
  expect(detail.messages.map(({ role, staffId }) => [role, staffId])).toEqual([
    ['customer', null],
    ['assistant', null],
    ['staff', robin.me.id],
  ])
  expect(detail.turns.map(({ outcome }) => outcome)).toEqual(['answered', 'person'])
})

test('outside the hours at which people answer, the customer is told when somebody looks and asked how to reach them', async () => {
  // The tests’ clock: Monday, 08:00.
  await kim.call(liveOperations.setPersonHours, { body: { hours: [{ weekdays: [3], from: 600, to: 720 }] } })
  const talk = await app.startConversation()
  const asked = await app.say(talk, { text: 'I want to talk to a person' })
  expect(asked.cards).toMatchObject([{ type: 'handoff', from: '2026-03-04T10:00:00Z' }])
  expect(asked.text).toMatch(/Nobody is there right now; somebody will look at this from Wednesday 4 March 2026, 10:00/)
  expect(asked.text).toMatch(/How can they reach you/)
  expect((await history(talk)).waiting).toMatchObject({ now: false, from: '2026-03-04T10:00:00Z' })
  await app.say(talk, { text: 'ada@example.com' })
  const { conversations, answersNow } = await kim.call(liveOperations.listLive)
  expect(answersNow).toBe(false)
  expect(conversations.find(({ id }) => id === talk.id)?.customer).toMatchObject({ email: 'ada@example.com' })
  await kim.call(liveOperations.setPersonHours, { body: { hours: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }] } })
  const other = await app.startConversation()
  const { cards, text } = await app.say(other, { text: 'I want to talk to a person' })
  expect(cards).toMatchObject([{ type: 'handoff' }])
  expect(cards[0]).not.toHaveProperty('from')
  expect(text).not.toContain('Nobody is there')
  await kim.call(liveOperations.setPersonHours, { body: { hours: null } })
})

test('a conversation erased by its customer is nobody’s any more', async () => {
  const talk = await app.startConversation()
  await take(robin, talk)
  await say(robin, talk, 'Something')
  expect((await app.send('DELETE', `/conversations/${talk.id}`, { token: talk.token })).status).toBe(204)
  expect(problemOf(await robin.send('POST', `/live/${talk.id}/messages`, { body: { key: crypto.randomUUID(), text: 'x' } })).code).toBe(
    'lease_lost',
  )
  expect((await robin.call(liveOperations.getLive, of(talk))).owner).toBeNull()
})
