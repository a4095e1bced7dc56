import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardOf, createWorld, proposalOf, type World } from '../agent/support/world.ts'
import { rulesTalk } from './support.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const portuguese = () => rulesTalk(world, 'pt')

test('a whole booking in Portuguese by typing, with every detail at its own time', async () => {
  const { say, bookings } = await portuguese()
  expect((await say('Bom dia')).text).toMatch(/assistente automático/)
  const offered = await say('Queria cortar o cabelo na sexta à tarde')
  expect(offered.text).toMatch(/para “Haircut”.*\n1\. sexta-feira, 27 de novembro/)
  const [, second] = cardOf(offered, 'slots').slots
  const held = await say('o segundo, por favor')
  expect(proposalOf(held).summary.start).toBe(second?.start)
  expect(held.text).toMatch(/do seu nome e do seu e-mail/)
  expect((await say('O meu nome é João Conceição')).text).toMatch(/preciso do seu e-mail/)
  const asked = await say('joao@example.com')
  expect(proposalOf(asked)).toMatchObject({ missing: [], customer: { name: 'João Conceição', email: 'joao@example.com' } })
  expect(asked.text).toMatch(/João Conceição \(joao@example\.com\).*Posso reservar\?/)
  expect(await bookings()).toEqual([])
  const booked = await say('Sim, pode reservar')
  expect(booked.text).toMatch(/Está reservado: “Haircut”, sexta-feira, 27 de novembro de 2026/)
  expect(booked.text).toContain(cardOf(booked, 'booking').reference)
  expect(await bookings()).toMatchObject([{ status: 'confirmed', consentKind: 'typed', start: Date.parse(second?.start ?? '') }])
})

test('questions first, then another day, another person and a mended address', async () => {
  const { say, bookings } = await portuguese()
  expect((await say('Quanto custa uma massagem?')).text).toMatch(/“Massage” custa.*65/)
  expect((await say('Onde posso estacionar?')).text).toMatch(/É isto que a casa informa.*four free spaces/)
  expect(cardOf(await say('Então uma massagem na quinta'), 'slots')).toMatchObject({ service: 'massage' })
  await say('1')
  const slots = cardOf(await say('Afinal quinta não, e com a Elif se for possível'), 'slots').slots
  expect(slots.every((slot) => !slot.start.startsWith('2026-11-26') && slot.resources.some(({ id }) => id === 'elif'))).toBe(true)
  const held = await say('o último')
  expect(proposalOf(held).summary.start).toBe(slots.at(-1)?.start)
  await say('Grace Hopper, grace@exmaple.com')
  expect((await say('desculpe, é grace@example.com')).text).toMatch(/grace@example\.com/)
  await say('sim, está bem')
  expect(await bookings()).toMatchObject([{ status: 'confirmed', customer: { name: 'Grace Hopper', email: 'grace@example.com' } }])
})

test('"sim, mas às 16h" is a change: nothing is booked, four o’clock is on the table', async () => {
  const { sayAll, say, bookings } = await portuguese()
  await sayAll('uma consulta por telefone na quarta à tarde', 'o primeiro', 'Ada Byron, ada@example.com')
  const changed = await say('sim, mas às 16h')
  expect(await bookings()).toEqual([])
  const held = changed.cards.some((card) => card.type === 'proposal') ? changed : await say('o primeiro')
  expect(proposalOf(held).summary.start).toBe('2026-11-25T16:00:00Z')
})

test('moving and cancelling in Portuguese, with a yes each', async () => {
  const { sayAll, say, bookings } = await portuguese()
  await sayAll('um corte com o Ben na quinta de manhã', '1', 'Jo Martin jo@example.com', 'ok')
  const moving = await sayAll('Posso mudar a minha marcação para sexta à tarde?', 'o primeiro')
  expect(proposalOf(moving)).toMatchObject({ action: 'move' })
  expect(moving.text).toMatch(/Até dizer que sim, o horário atual fica/)
  expect(moving.text).not.toMatch(/nada reservado/)
  expect((await say('sim, pode mudar')).text).toMatch(/Feito/)
  expect(await bookings()).toMatchObject([{ revision: 1, status: 'confirmed' }])
  expect((await say('Quando é a minha marcação?')).text).toMatch(/27 de novembro/)
  expect(proposalOf(await say('Preciso de cancelar a minha marcação'))).toMatchObject({ action: 'cancel' })
  expect((await say('não, mantenha a marcação')).text).toMatch(/deixo tudo como está/)
  expect(await bookings()).toMatchObject([{ status: 'confirmed' }])
  expect((await sayAll('Preciso de cancelar a minha marcação', 'sim, pode cancelar')).text).toMatch(/está cancelada/)
  expect(await bookings()).toMatchObject([{ status: 'cancelled' }])
})

test.each([
  ['Quanto custa um corte?', /38/],
  ['quanto tempo demora uma coloração?', /2 horas/],
  ['Que serviços oferecem?', /Couple's massage.*170/],
  ['Há estacionamento?', /yard/],
  ['Qual é a morada?', /Ropewalk/],
  ['Qual é o horário de funcionamento?', /Monday to Friday/],
  ['Abrem aos domingos?', /closed on Sundays/],
  ['Qual é a política de cancelamento?', /24 hours/],
  ['Posso cancelar sem custos?', /24 hours/],
  ['Posso levar o meu cão?', /Assistance dogs/],
  ['Quem faz as massagens?', /Daniel, Elif e Freya/],
  ['Posso pagar com cartão?', /after your visit/],
  ['Você é um robô?', /assistente automático/],
  ['Conte-me uma piada', /trato apenas/],
  ['O yoga é para iniciantes?', /easier and a harder/],
  ['E se eu chegar atrasado?', /10 minutes/],
  ['Boa tarde', /assistente automático/],
  ['Olá, boa noite', /assistente automático/],
])('"%s" is answered from the business’s own data', async (question, answer) => {
  const { say, calls } = await portuguese()
  expect((await say(question)).text).toMatch(answer)
  expect((await calls()).every((call) => call.name === 'findServices' || call.name === 'getPolicies')).toBe(true)
})

test.each([
  ['uma massagem a dois no sábado', 'couples-massage', 2],
  ['yoga para três pessoas na terça', 'yoga-class', 3],
  ['somos doze e queremos alugar o estúdio', 'studio-hire', 12],
  ['pintar o cabelo o mais cedo possível', 'colour', 1],
  ['uma massagem para o meu marido e eu', 'couples-massage', 2],
  ['gostaria de cortar o cabelo', 'haircut', 1],
  ['madeixas na quinta', 'colour', 1],
])('"%s" looks for %s for %i', async (words, service, partySize) => {
  const { say } = await portuguese()
  expect(cardOf(await say(words), 'slots')).toMatchObject({ service, partySize })
})

test('a day that can be two is asked about, and what is past is said to be past', async () => {
  const { say } = await portuguese()
  expect((await say('uma massagem na próxima sexta')).text).toMatch(/27 de novembro.*4 de dezembro.*\?/)
  expect(cardOf(await say('o segundo, por favor'), 'slots').slots.every((slot) => slot.start.startsWith('2026-12-04'))).toBe(true)
  expect((await say('uma massagem ontem')).text).toMatch(/já passou/)
})

test('a no lets the time go, and a yes afterwards books nothing', async () => {
  const { sayAll, say, bookings } = await portuguese()
  expect((await sayAll('Queria cortar o cabelo na sexta à tarde', '1', 'não, obrigada')).text).toMatch(/nada foi reservado/)
  await say('sim')
  expect(await bookings()).toEqual([])
})

test('a person is asked for on request, and after two messages that make no sense', async () => {
  const { say } = await portuguese()
  expect(cardOf(await say('Queria falar com uma pessoa'), 'handoff')).toBeDefined()
  const lost = await portuguese()
  expect((await lost.say('blorp snarf')).text).toMatch(/não entendi bem/)
  expect(cardOf(await lost.say('grumf'), 'handoff')).toBeDefined()
})
