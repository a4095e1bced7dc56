import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardOf, createWorld, proposalOf, type World } from '../agent/support/world.ts'
import { rulesTalk } from './support.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('a whole booking by typing, with every detail at its own time', async () => {
  const { say, bookings } = await rulesTalk(world)
  const offered = await say('Hi, could I get a haircut in the next week or so, preferably in the afternoon?')
  const [first] = cardOf(offered, 'slots').slots
  expect(offered.text).toContain('1. ')
  const held = await say('the first one please')
  expect(proposalOf(held).missing).toEqual(['name', 'email'])
  expect(held.text).toMatch(/holding this for you until \d\d:\d\d.*name and e-mail/)
  expect((await say('Ada Byron')).text).toMatch(/need your e-mail address/)
  const asked = await say('ada@example.com')
  expect(proposalOf(asked)).toMatchObject({ missing: [], customer: { name: 'Ada Byron', email: 'ada@example.com' } })
  expect(asked.text).toMatch(/Ada Byron \(ada@example\.com\)\. Shall I book it\?/)
  expect(await bookings()).toEqual([])
  const booked = await say('Yes, please book it')
  const card = cardOf(booked, 'booking')
  expect(booked.text).toContain(card.reference)
  expect(await bookings()).toMatchObject([
    { reference: card.reference, status: 'confirmed', consentKind: 'typed', start: Date.parse(first?.start ?? '') },
  ])
})

test('everything in two messages', async () => {
  const { say, bookings } = await rulesTalk(world)
  await say('Haircut with Amara on Thursday at 3pm please')
  const asked = await say("the first one please, I'm Grace Hopper, grace@example.com")
  expect(asked.text).toMatch(/Shall I book it for Grace Hopper/)
  await say('yes')
  expect(await bookings()).toMatchObject([{ status: 'confirmed', customer: { name: 'Grace Hopper' } }])
})

test.each([
  ['number', '2', 1],
  ['ordinal', 'the second one please', 1],
  ['last', 'the last one', -1],
  ['earliest', 'the earliest', 0],
])('an offer is taken by its %s', async (_way, words, place) => {
  const { sayAll, say } = await rulesTalk(world)
  const offers = cardOf(await sayAll('a massage on friday afternoon'), 'slots').slots
  expect(proposalOf(await say(words)).summary.start).toBe(offers.at(place)?.start)
})

test.each(['the 3pm one', '15:00', 'at 3', '3pm please', 'three o’clock'])('an offer is taken by its time: %s', async (words) => {
  const { sayAll, say } = await rulesTalk(world)
  await sayAll('yoga', 'a consultation call on friday between 2 and 4')
  const held = await say(words)
  expect(proposalOf(held).summary.start).toBe('2026-11-27T15:00:00Z')
  await say('no')
})

test('"yes but at 4" is a change: nothing is booked, four o’clock is on the table', async () => {
  const { sayAll, say, bookings } = await rulesTalk(world)
  await sayAll('consultation call on wednesday afternoon', '1', 'Ada Byron, ada@example.com')
  const changed = await say('yes but at 4')
  expect(await bookings()).toEqual([])
  const held = changed.cards.some((card) => card.type === 'proposal') ? changed : await say('the first one')
  expect(proposalOf(held).summary.start).toBe('2026-11-25T16:00:00Z')
})

test('a bit later, earlier, not that day, another week: the held time goes back and others are offered', async () => {
  const { sayAll, say } = await rulesTalk(world)
  const held = proposalOf(await sayAll('colour on wednesday', '3'))
  const later = cardOf(await say('a bit later'), 'slots').slots
  expect(later.every((slot) => slot.start > held.summary.start && slot.start < '2026-11-26')).toBe(true)
  const other = cardOf(await say('not wednesday'), 'slots').slots
  expect(other.every((slot) => !slot.start.startsWith('2026-11-25'))).toBe(true)
  const week = cardOf(await say('the following week'), 'slots').slots
  expect(week.every((slot) => slot.start >= '2026-11-30' && slot.start < '2026-12-07')).toBe(true)
})

test('the service, the person and the party can change while a time is held; one time is held at most', async () => {
  const { sayAll, say, transcript } = await rulesTalk(world)
  await sayAll('trim on thursday', 'the first')
  const colour = await say('actually make it a colour, with Ben')
  expect(cardOf(colour, 'slots')).toMatchObject({ service: 'colour' })
  expect(cardOf(colour, 'slots').slots.every((slot) => slot.resources.some(({ id }) => id === 'ben'))).toBe(true)
  const yoga = await say('you know what, yoga for three people instead')
  expect(cardOf(yoga, 'slots')).toMatchObject({ service: 'yoga-class', partySize: 3 })
  await say('1')
  const { conversation } = await transcript()
  expect(await world.database.prisma.hold.count({ where: { conversationId: conversation.id, state: 'held' } })).toBe(1)
})

test('no: nothing is booked and nothing stays held', async () => {
  const { sayAll, bookings, transcript } = await rulesTalk(world)
  const declined = await sayAll('haircut friday', '1', 'no thanks')
  expect(declined.text).toMatch(/nothing has been booked/)
  expect(await bookings()).toEqual([])
  const { conversation } = await transcript()
  expect(await world.database.prisma.hold.count({ where: { conversationId: conversation.id, state: 'held' } })).toBe(0)
})

test('an ambiguous day is asked about with both days, and the answer is taken', async () => {
  for (const [answer, day] of [
    ['the first', '2026-11-27'],
    ['the 4th of december', '2026-12-04'],
    ['next week', '2026-12-04'],
    ['2', '2026-12-04'],
  ] as const) {
    const { say } = await rulesTalk(world)
    const asked = await say('can I have a massage next friday afternoon?')
    expect(asked.text).toMatch(/27 November.*4 December.*\?/)
    expect(cardOf(await say(answer), 'slots').slots.every((slot) => slot.start.startsWith(day))).toBe(true)
  }
})

test('what is past is said to be past, what is unclear is asked', async () => {
  const { say } = await rulesTalk(world)
  expect((await say('haircut yesterday')).text).toMatch(/past/)
  expect((await say('a haircut on the 31st of february')).text).toMatch(/There is no such date/)
})

test('move and cancel through a proposal and a yes each', async () => {
  const { sayAll, say, bookings } = await rulesTalk(world)
  await sayAll('haircut with ben on thursday morning', '1', 'Jo Smith jo@example.com', 'ok')
  const asked = await sayAll('can I move it to Friday afternoon?', 'the first one')
  expect(proposalOf(asked)).toMatchObject({ action: 'move' })
  expect(asked.text).toMatch(/Until you say yes, your old time stays yours/)
  await say('yes')
  expect(await bookings()).toMatchObject([{ revision: 1, status: 'confirmed' }])
  const cancel = await say('I need to cancel my appointment')
  expect(proposalOf(cancel)).toMatchObject({ action: 'cancel' })
  expect((await say('no, keep it')).text).toMatch(/leave everything as it is/)
  expect(await bookings()).toMatchObject([{ status: 'confirmed' }])
  await sayAll('actually please do cancel my booking', 'yes, cancel it')
  expect(await bookings()).toMatchObject([{ status: 'cancelled' }])
})

test("another customer's reference opens nothing, and looks like one that does not exist", async () => {
  const theirs = await rulesTalk(world)
  await theirs.sayAll('haircut on friday', '2', 'Ada Byron ada@example.com', 'yes')
  const [booking] = await theirs.bookings()
  const mine = await rulesTalk(world)
  const foreign = (await mine.say(`please cancel ${booking?.reference ?? ''}`)).text
  const nowhere = (await mine.say('please cancel K7QM-3XWD')).text
  expect(foreign).toBe(nowhere)
  expect(foreign).toMatch(/link in its confirmation mail/)
  expect(foreign).not.toMatch(/Ada|haircut/i)
  expect(await theirs.bookings()).toMatchObject([{ status: 'confirmed' }])
})

test.each([
  ['how much is a haircut?', /£38/],
  ['what do you charge for a massage', /£65/],
  ['how long does a colour take?', /2 hours/],
  ['what services do you offer?', /Couple's massage.*170/],
  ['where can I park?', /yard/],
  ['what is your address?', /Ropewalk/],
  ['when are you open?', /Monday to Friday/],
  ['Are you open on Sundays?', /closed on Sundays/],
  ['what is your cancellation policy?', /24 hours/],
  ['what if I need to cancel?', /24 hours/],
  ['can I bring my dog?', /Assistance dogs/],
  ['is yoga ok for beginners?', /easier and a harder/],
  ['who does the massages?', /Daniel, Elif and Freya/],
  ['can I pay by card?', /after your visit/],
  ['are you a real person?', /automatic assistant/],
  ['tell me a joke', /only look after/],
  ['is yoga free for kids', /16 and over/],
])('"%s" is answered from the business’s own data', async (question, answer) => {
  const { say, calls } = await rulesTalk(world)
  expect((await say(question)).text).toMatch(answer)
  expect((await calls()).every((call) => call.name === 'findServices' || call.name === 'getPolicies')).toBe(true)
})

test('a person is asked for on request, and after two messages that make no sense', async () => {
  const { say } = await rulesTalk(world)
  expect(cardOf(await say('can I talk to a human please'), 'handoff')).toBeDefined()
  const lost = await rulesTalk(world)
  expect((await lost.say('blorp snarf')).text).toMatch(/did not quite get that/)
  expect(cardOf(await lost.say('grumf?'), 'handoff')).toBeDefined()
})

test('a held time that ran out is not claimed: a late yes is told so and gets other times', async () => {
  const { sayAll, say, bookings } = await rulesTalk(world)
  const { holdId } = proposalOf(await sayAll('massage on tuesday afternoon', '1', 'Ada Byron, ada@example.com'))
  await world.booking.releaseHold(world.tenant, holdId ?? '', 'chat')
  const late = await say('yes')
  expect(late.text).toMatch(/no longer held/)
  expect(late.text).not.toMatch(/it's booked/i)
  expect(await bookings()).toEqual([])
})

test('"yes but at 4 instead" looks at four o’clock on the day that is held, not on the one first asked for', async () => {
  const { sayAll, say } = await rulesTalk(world)
  await sayAll('a massage tomorrow afternoon', 'what about the 16th of december instead?')
  const held = proposalOf(await sayAll('the last one please', 'Ada Byron, ada@example.com'))
  expect(held.summary.start).toMatch(/^2026-12-16/)
  const changed = await say('yes but at 4 instead')
  const starts = changed.cards.flatMap((card) => {
    if (card.type === 'proposal') return [card.summary.start]
    return card.type === 'slots' ? card.slots.map(({ start }) => start) : []
  })
  expect(starts).toContain('2026-12-16T16:00:00Z')
})

test('a yes to a list of new times, after the held one was let go, books nothing and asks which', async () => {
  const { sayAll, say, bookings, calls } = await rulesTalk(world)
  await sayAll('massage on tuesday afternoon', '1', 'Ada Byron, ada@example.com')
  expect(cardOf(await say('not tuesday, thursday please'), 'slots').slots.length).toBeGreaterThan(1)
  expect((await say('yes')).text).toMatch(/Which one/)
  expect(await bookings()).toEqual([])
  expect((await calls()).map(({ name }) => name)).not.toContain('confirmBooking')
})

test('a word of the business typed when a name is awaited is no name', async () => {
  const { sayAll, transcript } = await rulesTalk(world)
  await sayAll('colour on wednesday', '1', 'balayage')
  expect((await transcript()).conversation.customer).toEqual({})
})
