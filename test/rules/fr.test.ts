import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardOf, createWorld, proposalOf, type World } from '../agent/support/world.ts'
import { rulesTalk } from './support.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const french = () => rulesTalk(world, 'fr')

test('a whole booking in French by typing, with every detail at its own time', async () => {
  const { say, bookings } = await french()
  expect((await say('Bonjour')).text).toMatch(/assistant automatique/)
  const offered = await say('Je voudrais une coupe de cheveux vendredi après-midi')
  expect(offered.text).toMatch(/pour « Haircut ».*\n1\. vendredi 27 novembre/)
  const [, second] = cardOf(offered, 'slots').slots
  const held = await say('le deuxième, s’il vous plaît')
  expect(proposalOf(held).summary.start).toBe(second?.start)
  expect(held.text).toMatch(/votre nom et de votre adresse e-mail/)
  expect((await say('Je m’appelle Éloïse Lefèvre')).text).toMatch(/besoin de votre adresse e-mail/)
  const asked = await say('eloise@example.com')
  expect(proposalOf(asked)).toMatchObject({ missing: [], customer: { name: 'Éloïse Lefèvre', email: 'eloise@example.com' } })
  expect(asked.text).toMatch(/Éloïse Lefèvre \(eloise@example\.com\).*Je réserve \?/)
  expect(await bookings()).toEqual([])
  const booked = await say('Oui, réservez s’il vous plaît')
  expect(booked.text).toMatch(/C’est réservé : « Haircut », vendredi 27 novembre 2026/)
  expect(booked.text).toContain(cardOf(booked, 'booking').reference)
  expect(await bookings()).toMatchObject([{ status: 'confirmed', consentKind: 'typed', start: Date.parse(second?.start ?? '') }])
})

test('questions first, then another day, another person and a mended address', async () => {
  const { say, bookings } = await french()
  expect((await say('Combien coûte un massage ?')).text).toMatch(/« Massage » coûte 65.*£/)
  expect((await say('Où puis-je me garer ?')).text).toMatch(/Voici ce qu’indique la maison.*four free spaces/)
  expect(cardOf(await say('Un massage jeudi alors'), 'slots')).toMatchObject({ service: 'massage' })
  await say('1')
  const slots = cardOf(await say('Finalement pas jeudi, et avec Elif si possible'), 'slots').slots
  expect(slots.every((slot) => !slot.start.startsWith('2026-11-26') && slot.resources.some(({ id }) => id === 'elif'))).toBe(true)
  const held = await say('le dernier')
  expect(proposalOf(held).summary.start).toBe(slots.at(-1)?.start)
  await say('Grace Hopper, grace@exmaple.com')
  expect((await say('pardon, c’est grace@example.com')).text).toMatch(/grace@example\.com/)
  await say('oui, c’est parfait')
  expect(await bookings()).toMatchObject([{ status: 'confirmed', customer: { name: 'Grace Hopper', email: 'grace@example.com' } }])
})

test('"oui mais à 16h" is a change: nothing is booked, four o’clock is on the table', async () => {
  const { sayAll, say, bookings } = await french()
  await sayAll('un rendez-vous conseil par téléphone mercredi après-midi', 'le premier', 'Ada Byron, ada@example.com')
  const changed = await say('oui mais à 16h')
  expect(await bookings()).toEqual([])
  const held = changed.cards.some((card) => card.type === 'proposal') ? changed : await say('le premier')
  expect(proposalOf(held).summary.start).toBe('2026-11-25T16:00:00Z')
})

test('moving and cancelling in French, with a yes each', async () => {
  const { sayAll, say, bookings } = await french()
  await sayAll('une coupe avec Ben jeudi matin', '1', 'Jo Martin jo@example.com', 'ok')
  const moving = await sayAll('Je peux déplacer mon rendez-vous à vendredi après-midi ?', 'le premier')
  expect(proposalOf(moving)).toMatchObject({ action: 'move' })
  expect(moving.text).toMatch(/Tant que vous n’avez pas dit oui/)
  expect((await say('oui, déplacez-le')).text).toMatch(/C’est fait/)
  expect(await bookings()).toMatchObject([{ revision: 1, status: 'confirmed' }])
  expect((await say('C’est quand mon rendez-vous ?')).text).toMatch(/27 novembre/)
  expect(proposalOf(await say('Je dois annuler mon rendez-vous'))).toMatchObject({ action: 'cancel' })
  expect((await say('non, gardez-le')).text).toMatch(/je laisse tout tel quel/)
  expect(await bookings()).toMatchObject([{ status: 'confirmed' }])
  expect((await sayAll('Je dois annuler mon rendez-vous', 'oui, annulez-le')).text).toMatch(/est annulée/)
  expect(await bookings()).toMatchObject([{ status: 'cancelled' }])
})

test.each([
  ['Combien coûte une coupe ?', /38.*£/],
  ['ça dure combien de temps une couleur ?', /2 heures/],
  ['Qu’est-ce que vous proposez ?', /Couple's massage.*170/],
  ['Où est-ce que je peux stationner ?', /yard/],
  ['Quelle est votre adresse ?', /Ropewalk/],
  ['Quels sont vos horaires ?', /Monday to Friday/],
  ['Vous êtes ouverts le dimanche ?', /closed on Sundays/],
  ['Quelles sont vos conditions d’annulation ?', /24 hours/],
  ['Est-ce que je peux annuler gratuitement ?', /24 hours/],
  ['Je peux venir avec mon chien ?', /Assistance dogs/],
  ['Qui fait les massages ?', /Daniel, Elif et Freya/],
  ['Je peux payer par carte ?', /after your visit/],
  ['Êtes-vous un robot ?', /assistant automatique/],
  ['Racontez-moi une blague', /seulement des réservations/],
  ['Le yoga, c’est pour les débutants ?', /easier and a harder/],
  ['Que se passe-t-il si je suis en retard ?', /10 minutes/],
  ['Bonsoir', /assistant automatique/],
  ['Merci, bonne soirée', /Au revoir/],
  ['Merci, bonne journée !', /Au revoir/],
])('"%s" is answered from the business’s own data', async (question, answer) => {
  const { say, calls } = await french()
  expect((await say(question)).text).toMatch(answer)
  expect((await calls()).every((call) => call.name === 'findServices' || call.name === 'getPolicies')).toBe(true)
})

test.each([
  ['un massage en duo samedi', 'couples-massage', 2],
  ['du yoga pour trois personnes mardi', 'yoga-class', 3],
  ['nous sommes douze et nous voulons louer le studio', 'studio-hire', 12],
  ['me faire teindre les cheveux au plus vite', 'colour', 1],
  ['un massage pour mon mari et moi', 'couples-massage', 2],
  ['je voudrais me faire couper les cheveux', 'haircut', 1],
  ['un soin des racines jeudi', 'colour', 1],
])('"%s" looks for %s for %i', async (words, service, partySize) => {
  const { say } = await french()
  expect(cardOf(await say(words), 'slots')).toMatchObject({ service, partySize })
})

test('a day that can be two is asked about, and what is past is said to be past', async () => {
  const { say } = await french()
  expect((await say('un massage vendredi prochain')).text).toMatch(/27 novembre.*4 décembre.*\?/)
  expect(cardOf(await say('le deuxième, s’il vous plaît'), 'slots').slots.every((slot) => slot.start.startsWith('2026-12-04'))).toBe(true)
  expect((await say('un massage hier')).text).toMatch(/déjà passé/)
})

test('a no lets the time go, and a yes afterwards books nothing', async () => {
  const { sayAll, say, bookings } = await french()
  expect((await sayAll('Je voudrais une coupe de cheveux vendredi après-midi', '1', 'non merci')).text).toMatch(/rien n’a été réservé/)
  await say('oui')
  expect(await bookings()).toEqual([])
})

test('a person is asked for on request, and after two messages that make no sense', async () => {
  const { say } = await french()
  expect(cardOf(await say('Je voudrais parler à quelqu’un'), 'handoff')).toBeDefined()
  const lost = await french()
  expect((await lost.say('blorp snarf')).text).toMatch(/pas bien compris/)
  expect(cardOf(await lost.say('grumf'), 'handoff')).toBeDefined()
})
