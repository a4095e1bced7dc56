import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardOf, createWorld, proposalOf, type World } from '../agent/support/world.ts'
import { rulesTalk } from './support.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const italian = () => rulesTalk(world, 'it')

test('a whole booking in Italian by typing, with every detail at its own time', async () => {
  const { say, bookings } = await italian()
  expect((await say('Buongiorno')).text).toMatch(/assistente automatico/)
  const offered = await say('Vorrei un taglio di capelli venerdì pomeriggio')
  expect(offered.text).toMatch(/per «Haircut».*\n1\. venerdì 27 novembre/)
  const [, second] = cardOf(offered, 'slots').slots
  const held = await say('il secondo, per favore')
  expect(proposalOf(held).summary.start).toBe(second?.start)
  expect(held.text).toMatch(/il Suo nome e il Suo indirizzo e-mail/)
  expect((await say('Mi chiamo Niccolò De Luca')).text).toMatch(/serve il Suo indirizzo e-mail/)
  const asked = await say('niccolo@example.com')
  expect(proposalOf(asked)).toMatchObject({ missing: [], customer: { name: 'Niccolò De Luca', email: 'niccolo@example.com' } })
  expect(asked.text).toMatch(/Niccolò De Luca \(niccolo@example\.com\).*Prenoto\?/)
  expect(await bookings()).toEqual([])
  const booked = await say('Sì, prenoti pure')
  expect(booked.text).toMatch(/Prenotato: «Haircut», venerdì 27 novembre 2026/)
  expect(booked.text).toContain(cardOf(booked, 'booking').reference)
  expect(await bookings()).toMatchObject([{ status: 'confirmed', consentKind: 'typed', start: Date.parse(second?.start ?? '') }])
})

test('questions first, then another day, another person and a mended address', async () => {
  const { say, bookings } = await italian()
  expect((await say('Quanto costa un massaggio?')).text).toMatch(/«Massage» costa 65.*£/)
  expect((await say('Dove posso parcheggiare?')).text).toMatch(/Ecco che cosa indica la struttura.*four free spaces/)
  expect(cardOf(await say('Allora un massaggio giovedì'), 'slots')).toMatchObject({ service: 'massage' })
  await say('1')
  const slots = cardOf(await say('Meglio non giovedì, e con Elif se possibile'), 'slots').slots
  expect(slots.every((slot) => !slot.start.startsWith('2026-11-26') && slot.resources.some(({ id }) => id === 'elif'))).toBe(true)
  const held = await say('l’ultimo')
  expect(proposalOf(held).summary.start).toBe(slots.at(-1)?.start)
  await say('Grace Hopper, grace@exmaple.com')
  expect((await say('scusi, è grace@example.com')).text).toMatch(/grace@example\.com/)
  await say('sì, va bene')
  expect(await bookings()).toMatchObject([{ status: 'confirmed', customer: { name: 'Grace Hopper', email: 'grace@example.com' } }])
})

test('"sì, ma alle 16" is a change: nothing is booked, four o’clock is on the table', async () => {
  const { sayAll, say, bookings } = await italian()
  await sayAll('una consulenza telefonica mercoledì pomeriggio', 'il primo', 'Ada Byron, ada@example.com')
  const changed = await say('sì, ma alle 16')
  expect(await bookings()).toEqual([])
  const held = changed.cards.some((card) => card.type === 'proposal') ? changed : await say('il primo')
  expect(proposalOf(held).summary.start).toBe('2026-11-25T16:00:00Z')
})

test('moving and cancelling in Italian, with a yes each', async () => {
  const { sayAll, say, bookings } = await italian()
  await sayAll('un taglio con Ben giovedì mattina', '1', 'Jo Martin jo@example.com', 'ok')
  const moving = await sayAll('Posso spostare il mio appuntamento a venerdì pomeriggio?', 'il primo')
  expect(proposalOf(moving)).toMatchObject({ action: 'move' })
  expect(moving.text).toMatch(/Finché non dice di sì/)
  expect((await say('sì, lo sposti')).text).toMatch(/Fatto/)
  expect(await bookings()).toMatchObject([{ revision: 1, status: 'confirmed' }])
  expect((await say('Quando è il mio appuntamento?')).text).toMatch(/27 novembre/)
  expect(proposalOf(await say('Devo disdire il mio appuntamento'))).toMatchObject({ action: 'cancel' })
  expect((await say('no, lo tengo')).text).toMatch(/lascio tutto com’è/)
  expect(await bookings()).toMatchObject([{ status: 'confirmed' }])
  expect((await sayAll('Devo disdire il mio appuntamento', 'sì, disdica pure')).text).toMatch(/è annullata/)
  expect(await bookings()).toMatchObject([{ status: 'cancelled' }])
})

test.each([
  ['Quanto costa un taglio?', /38.*£/],
  ['quanto dura una tinta?', /2 ore/],
  ['Che servizi offrite?', /Couple's massage.*170/],
  ['C’è un parcheggio?', /yard/],
  ['Qual è l’indirizzo?', /Ropewalk/],
  ['Quali sono i vostri orari?', /Monday to Friday/],
  ['Siete aperti la domenica?', /closed on Sundays/],
  ['Quali sono le condizioni di cancellazione?', /24 hours/],
  ['Posso disdire gratis?', /24 hours/],
  ['Posso portare il cane?', /Assistance dogs/],
  ['Chi fa i massaggi?', /Daniel, Elif e Freya/],
  ['Si può pagare con la carta?', /after your visit/],
  ['Lei è un robot?', /assistente automatico/],
  ['Mi racconti una barzelletta', /mi occupo solo/],
  ['Lo yoga va bene per principianti?', /easier and a harder/],
  ['Cosa succede se arrivo in ritardo?', /10 minutes/],
  ['Buona sera', /assistente automatico/],
  ['Grazie, buona serata', /Arrivederci/],
])('"%s" is answered from the business’s own data', async (question, answer) => {
  const { say, calls } = await italian()
  expect((await say(question)).text).toMatch(answer)
  expect((await calls()).every((call) => call.name === 'findServices' || call.name === 'getPolicies')).toBe(true)
})

test.each([
  ['un massaggio di coppia sabato', 'couples-massage', 2],
  ['yoga per tre persone martedì', 'yoga-class', 3],
  ['siamo in dodici e vogliamo affittare lo studio', 'studio-hire', 12],
  ['tingermi i capelli il prima possibile', 'colour', 1],
  ['un massaggio per mio marito e me', 'couples-massage', 2],
  ['vorrei tagliarmi i capelli', 'haircut', 1],
  ['colpi di sole giovedì', 'colour', 1],
])('"%s" looks for %s for %i', async (words, service, partySize) => {
  const { say } = await italian()
  expect(cardOf(await say(words), 'slots')).toMatchObject({ service, partySize })
})

test('a day that can be two is asked about, and what is past is said to be past', async () => {
  const { say } = await italian()
  expect((await say('un massaggio venerdì prossimo')).text).toMatch(/27 novembre.*4 dicembre.*\?/)
  expect(cardOf(await say('il secondo, per favore'), 'slots').slots.every((slot) => slot.start.startsWith('2026-12-04'))).toBe(true)
  expect((await say('un massaggio ieri')).text).toMatch(/già passato/)
})

test('a no lets the time go, and a yes afterwards books nothing', async () => {
  const { sayAll, say, bookings } = await italian()
  expect((await sayAll('Vorrei un taglio di capelli venerdì pomeriggio', '1', 'no, grazie')).text).toMatch(/non è stato prenotato nulla/)
  await say('sì')
  expect(await bookings()).toEqual([])
})

test('a person is asked for on request, and after two messages that make no sense', async () => {
  const { say } = await italian()
  expect(cardOf(await say('Vorrei parlare con una persona'), 'handoff')).toBeDefined()
  const lost = await italian()
  expect((await lost.say('blorp snarf')).text).toMatch(/non ho capito bene/)
  expect(cardOf(await lost.say('grumf'), 'handoff')).toBeDefined()
})
