import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardOf, createWorld, proposalOf, type World } from '../agent/support/world.ts'
import { rulesTalk } from './support.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const german = () => rulesTalk(world, 'de')

test('a whole booking in German by typing, with every detail at its own time', async () => {
  const { say, bookings } = await german()
  expect((await say('Guten Tag')).text).toMatch(/automatische Assistent/)
  const offered = await say('Ich hätte gern einen Haarschnitt am Freitagnachmittag')
  expect(offered.text).toMatch(/Für „Haircut“.*\n1\. Freitag, 27\. November/)
  const [, second] = cardOf(offered, 'slots').slots
  const held = await say('den zweiten bitte')
  expect(proposalOf(held).summary.start).toBe(second?.start)
  expect(held.text).toMatch(/Ihren Namen und Ihre E-Mail-Adresse/)
  expect((await say('Ich heiße Jörg Müller')).text).toMatch(/Ihre E-Mail-Adresse/)
  const asked = await say('joerg@example.com')
  expect(proposalOf(asked)).toMatchObject({ missing: [], customer: { name: 'Jörg Müller', email: 'joerg@example.com' } })
  expect(asked.text).toMatch(/Jörg Müller \(joerg@example\.com\).*buchen\?/)
  expect(await bookings()).toEqual([])
  const booked = await say('Ja, bitte buchen Sie das')
  expect(booked.text).toMatch(/Ihr Termin ist gebucht: „Haircut“, Freitag, 27\. November 2026/)
  expect(booked.text).toContain(cardOf(booked, 'booking').reference)
  expect(await bookings()).toMatchObject([{ status: 'confirmed', consentKind: 'typed', start: Date.parse(second?.start ?? '') }])
})

test('a question first, then a correction, another day and whom it is with', async () => {
  const { say, bookings } = await german()
  expect((await say('Was kostet eine Massage?')).text).toMatch(/„Massage“ kostet 65.*£/)
  expect((await say('Kann ich bei Ihnen parken?')).text).toMatch(/auf Englisch.*four free spaces/)
  const thursday = cardOf(await say('Eine Massage am Donnerstag bitte'), 'slots')
  expect(thursday).toMatchObject({ service: 'massage' })
  await say('1')
  const other = await say('Doch lieber nicht Donnerstag, bei Elif wenn es geht')
  const slots = cardOf(other, 'slots').slots
  expect(slots.every((slot) => !slot.start.startsWith('2026-11-26') && slot.resources.some(({ id }) => id === 'elif'))).toBe(true)
  const held = await say('die letzte')
  expect(proposalOf(held).summary.start).toBe(slots.at(-1)?.start)
  await say('Anna Schmidt, anna@exmaple.com')
  expect((await say('Entschuldigung, anna@example.com')).text).toMatch(/anna@example\.com/)
  await say('ja, passt so')
  expect(await bookings()).toMatchObject([{ status: 'confirmed', customer: { name: 'Anna Schmidt', email: 'anna@example.com' } }])
})

test('"ja, aber um 16 Uhr" is a change: nothing is booked, 16 o’clock is on the table', async () => {
  const { sayAll, say, bookings } = await german()
  await sayAll('Eine Beratung am Mittwochnachmittag', 'den ersten', 'Ada Byron, ada@example.com')
  const changed = await say('Ja, aber um 16 Uhr')
  expect(await bookings()).toEqual([])
  const held = changed.cards.some((card) => card.type === 'proposal') ? changed : await say('den ersten')
  expect(proposalOf(held).summary.start).toBe('2026-11-25T16:00:00Z')
})

test('moving and cancelling in German, with a yes each', async () => {
  const { sayAll, say, bookings } = await german()
  await sayAll('Haarschnitt bei Ben am Donnerstagvormittag', '1', 'Jo Schmidt jo@example.com', 'ok')
  const moving = await sayAll('Kann ich den Termin auf Freitagnachmittag verschieben?', 'den ersten bitte')
  expect(proposalOf(moving)).toMatchObject({ action: 'move' })
  expect(moving.text).toMatch(/Bis Sie Ja sagen, bleibt Ihnen der alte Termin/)
  expect((await say('ja, verschieben Sie ihn')).text).toMatch(/Erledigt/)
  expect(await bookings()).toMatchObject([{ revision: 1, status: 'confirmed' }])
  expect(proposalOf(await say('Ich muss meinen Termin leider absagen'))).toMatchObject({ action: 'cancel' })
  expect((await say('nein, doch nicht')).text).toMatch(/bleibt alles, wie es ist/)
  expect(await bookings()).toMatchObject([{ status: 'confirmed' }])
  expect((await sayAll('Sagen Sie den Termin bitte doch ab', 'ja')).text).toMatch(/storniert/)
  expect(await bookings()).toMatchObject([{ status: 'cancelled' }])
})

test.each([
  ['Was kostet ein Haarschnitt?', /38/],
  ['wie lange dauert das Färben?', /2 Stunden|120 Minuten/],
  ['Welche Leistungen bieten Sie an?', /Couple's massage.*170/],
  ['Wo kann ich parken?', /yard/],
  ['Wie ist Ihre Adresse?', /Ropewalk/],
  ['Wann haben Sie geöffnet?', /Monday to Friday/],
  ['Haben Sie sonntags offen?', /closed on Sundays/],
  ['Kann ich kostenlos stornieren?', /24 hours/],
  ['Darf ich meinen Hund mitbringen?', /Assistance dogs/],
  ['Wer macht die Massagen?', /Daniel, Elif und Freya/],
  ['Was passiert, wenn ich zu spät komme?', /Up to 10 minutes/],
  ['Kann ich mit Karte zahlen?', /after your visit/],
  ['Sind Sie ein Roboter?', /automatische Assistent/],
  ['Erzählen Sie mir einen Witz', /nur um Termine/],
  ['Ist Yoga für Anfänger geeignet?', /easier and a harder/],
])('"%s" is answered from the business’s own data', async (question, answer) => {
  const { say, calls } = await german()
  expect((await say(question)).text).toMatch(answer)
  expect((await calls()).every((call) => call.name === 'findServices' || call.name === 'getPolicies')).toBe(true)
})

test.each([
  ['Paarmassage am Samstag', 'couples-massage', 2],
  ['Yoga für drei Personen am Dienstag', 'yoga-class', 3],
  ['wir sind zu zwölft und möchten das Studio mieten', 'studio-hire', 12],
  ['Haare färben, möglichst bald', 'colour', 1],
  ['Massage für uns beide', 'couples-massage', 2],
  ['Ich möchte mir die Haare schneiden lassen', 'haircut', 1],
])('"%s" looks for %s for %i', async (words, service, partySize) => {
  const { say } = await german()
  expect(cardOf(await say(words), 'slots')).toMatchObject({ service, partySize })
})

test('a person is asked for on request, and after two messages that make no sense', async () => {
  const { say } = await german()
  expect(cardOf(await say('Kann ich bitte mit einem Menschen sprechen?'), 'handoff')).toBeDefined()
  const lost = await german()
  expect((await lost.say('blorp snarf')).text).toMatch(/nicht ganz verstanden/)
  expect(cardOf(await lost.say('grumf'), 'handoff')).toBeDefined()
})

test('an English conversation goes on in German as soon as the customer clearly writes German', async () => {
  const { say } = await rulesTalk(world)
  expect((await say('hello')).text).toMatch(/automatic assistant/)
  const offered = await say('Ich möchte gerne eine Massage am Freitag')
  expect(offered.text).toMatch(/Für „Massage“/)
  expect((await say('2')).text).toMatch(/Ihren Namen/)
})
