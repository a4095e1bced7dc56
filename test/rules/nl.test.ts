import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardOf, createWorld, proposalOf, type World } from '../agent/support/world.ts'
import { rulesTalk } from './support.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const dutch = () => rulesTalk(world, 'nl')

test('a whole booking in Dutch by typing, with every detail at its own time', async () => {
  const { say, bookings } = await dutch()
  expect((await say('Goedemorgen')).text).toMatch(/automatische assistent/)
  const offered = await say('Ik wil graag een knipbeurt op vrijdagmiddag')
  expect(offered.text).toMatch(/Voor ‘Haircut’.*\n1\. vrijdag 27 november/)
  const [, second] = cardOf(offered, 'slots').slots
  const held = await say('de tweede graag')
  expect(proposalOf(held).summary.start).toBe(second?.start)
  expect(held.text).toMatch(/uw naam en uw e-mailadres/)
  expect((await say('Ik heet Sanne van der Berg')).text).toMatch(/uw e-mailadres/)
  const asked = await say('sanne@example.com')
  expect(proposalOf(asked)).toMatchObject({ missing: [], customer: { name: 'Sanne van der Berg', email: 'sanne@example.com' } })
  expect(asked.text).toMatch(/Sanne van der Berg \(sanne@example\.com\).*boeken\?/)
  expect(await bookings()).toEqual([])
  const booked = await say('Ja, boek maar')
  expect(booked.text).toMatch(/Uw afspraak is geboekt: ‘Haircut’, vrijdag 27 november 2026/)
  expect(await bookings()).toMatchObject([{ status: 'confirmed', consentKind: 'typed', start: Date.parse(second?.start ?? '') }])
})

test('a question first, then another day and whom it is with, and a corrected address', async () => {
  const { say, bookings } = await dutch()
  expect((await say('Wat kost een massage?')).text).toMatch(/‘Massage’ kost £.65/)
  expect((await say('Kan ik bij jullie parkeren?')).text).toMatch(/in het Engels.*four free spaces/)
  expect(cardOf(await say('Een massage op donderdag graag'), 'slots')).toMatchObject({ service: 'massage' })
  await say('1')
  const slots = cardOf(await say('Toch liever niet donderdag, bij Elif als het kan'), 'slots').slots
  expect(slots.every((slot) => !slot.start.startsWith('2026-11-26') && slot.resources.some(({ id }) => id === 'elif'))).toBe(true)
  expect(proposalOf(await say('de laatste')).summary.start).toBe(slots.at(-1)?.start)
  await say('Anna de Vries, anna@exmaple.com')
  expect((await say('Sorry, anna@example.com')).text).toMatch(/anna@example\.com/)
  await say('ja, prima zo')
  expect(await bookings()).toMatchObject([{ status: 'confirmed', customer: { name: 'Anna de Vries', email: 'anna@example.com' } }])
})

test('"ja, maar om 16 uur" is a change: nothing is booked, 16 o’clock is on the table', async () => {
  const { sayAll, say, bookings } = await dutch()
  await sayAll('Een adviesgesprek op woensdagmiddag', 'de eerste', 'Ada Byron, ada@example.com')
  const changed = await say('Ja, maar om 16 uur')
  expect(await bookings()).toEqual([])
  const held = changed.cards.some((card) => card.type === 'proposal') ? changed : await say('de eerste')
  expect(proposalOf(held).summary.start).toBe('2026-11-25T16:00:00Z')
})

test('moving and cancelling in Dutch, with a yes each', async () => {
  const { sayAll, say, bookings } = await dutch()
  await sayAll('Knippen bij Ben op donderdagochtend', '1', 'Jo Smit jo@example.com', 'ok')
  const moving = await sayAll('Kan ik de afspraak verzetten naar vrijdagmiddag?', 'de eerste graag')
  expect(proposalOf(moving)).toMatchObject({ action: 'move' })
  expect((await say('ja, verzet hem maar')).text).toMatch(/Klaar/)
  expect(await bookings()).toMatchObject([{ revision: 1, status: 'confirmed' }])
  expect(proposalOf(await say('Ik moet mijn afspraak helaas annuleren'))).toMatchObject({ action: 'cancel' })
  expect((await say('nee, toch niet')).text).toMatch(/alles blijft zoals het is/)
  expect(await bookings()).toMatchObject([{ status: 'confirmed' }])
  expect((await sayAll('Annuleer mijn afspraak toch maar', 'ja')).text).toMatch(/geannuleerd/)
  expect(await bookings()).toMatchObject([{ status: 'cancelled' }])
})

test.each([
  ['Wat kost een knipbeurt?', /38/],
  ['hoe lang duurt een kleuring?', /2 uur/],
  ['Welke behandelingen bieden jullie aan?', /Couple's massage.*170/],
  ['Waar kan ik parkeren?', /yard/],
  ['Wat is uw adres?', /Ropewalk/],
  ['Wanneer bent u open?', /Monday to Friday/],
  ['Zijn jullie op zondag open?', /closed on Sundays/],
  ['Kan ik gratis annuleren?', /24 hours/],
  ['Mag mijn hond mee?', /Assistance dogs/],
  ['Wie doet de massages?', /Daniel, Elif en Freya/],
  ['Kan ik pinnen?', /after your visit/],
  ['Bent u een robot?', /automatische assistent/],
  ['Vertel eens een mop', /alleen voor afspraken/],
])('"%s" is answered from the business’s own data', async (question, answer) => {
  const { say, calls } = await dutch()
  expect((await say(question)).text).toMatch(answer)
  expect((await calls()).every((call) => call.name === 'findServices' || call.name === 'getPolicies')).toBe(true)
})

test.each([
  ['Duomassage op zaterdag', 'couples-massage', 2],
  ['Yoga voor drie personen op dinsdag', 'yoga-class', 3],
  ['we zijn met z’n vieren en willen de studio huren', 'studio-hire', 4],
  ['Mijn haar laten verven, zo snel mogelijk', 'colour', 1],
  ['Massage voor ons tweeën', 'couples-massage', 2],
])('"%s" looks for %s for %i', async (words, service, partySize) => {
  const { say } = await dutch()
  expect(cardOf(await say(words), 'slots')).toMatchObject({ service, partySize })
})

test('a person is asked for on request, and after two messages that make no sense', async () => {
  const { say } = await dutch()
  expect(cardOf(await say('Kan ik met een medewerker spreken?'), 'handoff')).toBeDefined()
  const lost = await dutch()
  expect((await lost.say('blorp snarf')).text).toMatch(/niet helemaal begrepen/)
  expect(cardOf(await lost.say('grumf'), 'handoff')).toBeDefined()
})
