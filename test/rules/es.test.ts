import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardOf, createWorld, proposalOf, type World } from '../agent/support/world.ts'
import { rulesTalk } from './support.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const spanish = () => rulesTalk(world, 'es')

test('a whole booking in Spanish by typing, with every detail at its own time', async () => {
  const { say, bookings } = await spanish()
  expect((await say('Buenos días')).text).toMatch(/asistente automático/)
  const offered = await say('Quería cortarme el pelo el viernes por la tarde')
  expect(offered.text).toMatch(/para «Haircut».*\n1\. viernes, 27 de noviembre/)
  const [, second] = cardOf(offered, 'slots').slots
  const held = await say('la segunda, por favor')
  expect(proposalOf(held).summary.start).toBe(second?.start)
  expect(held.text).toMatch(/su nombre y su correo electrónico/)
  expect((await say('Me llamo Begoña Núñez')).text).toMatch(/necesito su correo electrónico/)
  const asked = await say('begona@example.com')
  expect(proposalOf(asked)).toMatchObject({ missing: [], customer: { name: 'Begoña Núñez', email: 'begona@example.com' } })
  expect(asked.text).toMatch(/Begoña Núñez \(begona@example\.com\).*¿Lo reservo\?/)
  expect(await bookings()).toEqual([])
  const booked = await say('Sí, resérvelo por favor')
  expect(booked.text).toMatch(/Reservado: «Haircut», viernes, 27 de noviembre de 2026/)
  expect(booked.text).toContain(cardOf(booked, 'booking').reference)
  expect(await bookings()).toMatchObject([{ status: 'confirmed', consentKind: 'typed', start: Date.parse(second?.start ?? '') }])
})

test('questions first, then another day, another person and a mended address', async () => {
  const { say, bookings } = await spanish()
  expect((await say('¿Cuánto cuesta un masaje?')).text).toMatch(/«Massage» cuesta 65.*£/)
  expect((await say('¿Dónde puedo aparcar?')).text).toMatch(/Esto es lo que indica la casa.*four free spaces/)
  expect(cardOf(await say('Pues un masaje el jueves'), 'slots')).toMatchObject({ service: 'massage' })
  await say('1')
  const slots = cardOf(await say('Mejor no el jueves, y con Elif si puede ser'), 'slots').slots
  expect(slots.every((slot) => !slot.start.startsWith('2026-11-26') && slot.resources.some(({ id }) => id === 'elif'))).toBe(true)
  const held = await say('la última')
  expect(proposalOf(held).summary.start).toBe(slots.at(-1)?.start)
  await say('Grace Hopper, grace@exmaple.com')
  expect((await say('perdón, es grace@example.com')).text).toMatch(/grace@example\.com/)
  await say('sí, está bien')
  expect(await bookings()).toMatchObject([{ status: 'confirmed', customer: { name: 'Grace Hopper', email: 'grace@example.com' } }])
})

test('"sí, pero a las 4" is a change: nothing is booked, four o’clock is on the table', async () => {
  const { sayAll, say, bookings } = await spanish()
  await sayAll('una consulta telefónica el miércoles por la tarde', 'la primera', 'Ada Byron, ada@example.com')
  const changed = await say('sí, pero a las 4')
  expect(await bookings()).toEqual([])
  const held = changed.cards.some((card) => card.type === 'proposal') ? changed : await say('la primera')
  expect(proposalOf(held).summary.start).toBe('2026-11-25T16:00:00Z')
})

test('moving and cancelling in Spanish, with a yes each', async () => {
  const { sayAll, say, bookings } = await spanish()
  await sayAll('un corte con Ben el jueves por la mañana', '1', 'Jo Martin jo@example.com', 'ok')
  const moving = await sayAll('¿Puedo cambiar mi cita al viernes por la tarde?', 'la primera')
  expect(proposalOf(moving)).toMatchObject({ action: 'move' })
  expect(moving.text).toMatch(/Hasta que diga que sí/)
  expect((await say('sí, cámbiela')).text).toMatch(/Hecho/)
  expect(await bookings()).toMatchObject([{ revision: 1, status: 'confirmed' }])
  expect((await say('¿Cuándo es mi cita?')).text).toMatch(/27 de noviembre/)
  expect(proposalOf(await say('Tengo que cancelar mi cita'))).toMatchObject({ action: 'cancel' })
  expect((await say('no, mantenga la cita')).text).toMatch(/lo dejo todo como está/)
  expect(await bookings()).toMatchObject([{ status: 'confirmed' }])
  expect((await sayAll('Tengo que cancelar mi cita', 'sí, cancélela')).text).toMatch(/está cancelada/)
  expect(await bookings()).toMatchObject([{ status: 'cancelled' }])
})

test.each([
  ['¿Cuánto cuesta un corte?', /38.*£/],
  ['¿cuánto dura un tinte?', /2 horas/],
  ['¿Qué servicios ofrecen?', /Couple's massage.*170/],
  ['¿Dónde se puede estacionar?', /yard/],
  ['¿Cuál es la dirección?', /Ropewalk/],
  ['¿Qué horario tienen?', /Monday to Friday/],
  ['¿Abren los domingos?', /closed on Sundays/],
  ['¿Cuál es la política de cancelación?', /24 hours/],
  ['¿Puedo cancelar gratis?', /24 hours/],
  ['¿Puedo llevar a mi perro?', /Assistance dogs/],
  ['¿Quién hace los masajes?', /Daniel, Elif y Freya/],
  ['¿Se puede pagar con tarjeta?', /after your visit/],
  ['¿Es usted un robot?', /asistente automático/],
  ['Cuénteme un chiste', /solo me ocupo/],
  ['¿El yoga es para principiantes?', /easier and a harder/],
  ['¿Qué pasa si llego tarde?', /10 minutes/],
  ['buenas tardes', /asistente automático/],
  ['Gracias, hasta luego', /Hasta pronto/],
])('"%s" is answered from the business’s own data', async (question, answer) => {
  const { say, calls } = await spanish()
  expect((await say(question)).text).toMatch(answer)
  expect((await calls()).every((call) => call.name === 'findServices' || call.name === 'getPolicies')).toBe(true)
})

test.each([
  ['un masaje en pareja el sábado', 'couples-massage', 2],
  ['yoga para tres personas el martes', 'yoga-class', 3],
  ['somos doce y queremos alquilar el estudio', 'studio-hire', 12],
  ['teñirme el pelo lo antes posible', 'colour', 1],
  ['un masaje para mi marido y yo', 'couples-massage', 2],
  ['quisiera un corte de pelo', 'haircut', 1],
  ['mechas el jueves', 'colour', 1],
])('"%s" looks for %s for %i', async (words, service, partySize) => {
  const { say } = await spanish()
  expect(cardOf(await say(words), 'slots')).toMatchObject({ service, partySize })
})

test('a day that can be two is asked about, and what is past is said to be past', async () => {
  const { say } = await spanish()
  expect((await say('un masaje el viernes que viene')).text).toMatch(/27 de noviembre.*4 de diciembre.*\?/)
  expect(cardOf(await say('la segunda, por favor'), 'slots').slots.every((slot) => slot.start.startsWith('2026-12-04'))).toBe(true)
  expect((await say('un masaje ayer')).text).toMatch(/ya queda atrás/)
})

test('a no lets the time go, and a yes afterwards books nothing', async () => {
  const { sayAll, say, bookings } = await spanish()
  expect((await sayAll('Quería cortarme el pelo el viernes por la tarde', '1', 'no, gracias')).text).toMatch(/no se ha reservado nada/)
  await say('sí')
  expect(await bookings()).toEqual([])
})

test('a person is asked for on request, and after two messages that make no sense', async () => {
  const { say } = await spanish()
  expect(cardOf(await say('Quiero hablar con una persona'), 'handoff')).toBeDefined()
  const lost = await spanish()
  expect((await lost.say('blorp snarf')).text).toMatch(/no le he entendido/)
  expect(cardOf(await lost.say('grumf'), 'handoff')).toBeDefined()
})
