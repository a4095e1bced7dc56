import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReplayedTurn } from '../../src/agent/index.ts'
import { conversationOperations as calls } from '../../src/http/contract/console/conversations.ts'
import { scriptedModel, type Asked, type ScriptedModel, type Step } from '../agent/support/scripted-model.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { problemOf } from '../http/support/client.ts'
import { allRowsOf } from './support/all-rows.ts'
import { signInAs, type StaffClient } from './support/sign-in-as.ts'

/** What the model of the moment does; a turn is replayed against another than the one that answered it. */
let does: (asked: Asked) => Step
const model: ScriptedModel = scriptedModel((asked) => does(asked))

let app: TestApp
let staff: StaffClient
const turns: string[] = []
let conversationId = ''
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false, models: model } })
  staff = await signInAs(app, 'reviewer')
  does = books
  const talk = await app.startConversation()
  conversationId = talk.id
  for (const text of ['look', 'hold', 'I am Ada Byron, ada@example.com', 'yes']) turns.push((await app.say(talk, { text })).turnId)
})
afterAll(() => app.close())

let slotId = ''
/** Looks for a haircut, holds the first time there is, and says so. */
function books({ lastText, lastResult }: Asked): Step {
  const slots = lastResult?.['slots']
  if (Array.isArray(slots)) slotId = String((slots[0] as { slotId?: string }).slotId)
  if (lastResult !== undefined) return { say: 'There you are.' }
  if (lastText === 'look') return { call: 'checkAvailability', input: { service: 'haircut', when: 'tomorrow' } }
  if (lastText === 'hold') return { call: 'holdSlot', input: { slotId } }
  return { say: 'Fine.' }
}

async function replay(turn: number, as: 'then' | 'today' = 'then'): Promise<ReplayedTurn> {
  const tenant = await app.app.booking.findTenant('demo')
  const conversation = tenant && (await app.app.transcripts.findConversationById(tenant.id, conversationId))
  if (tenant === undefined || conversation === undefined) throw new Error('the conversation is missing')
  const replayed = await app.app.agent.replayTurn({ tenant, conversation, turnId: turns.at(turn) ?? '', as })
  if (replayed === undefined) throw new Error('there was nothing to replay')
  return replayed
}

describe('a replayed turn', () => {
  test('writes nothing, whatever the model of today does', async () => {
    const everything: ((asked: Asked) => Step)[] = [
      books,
      ({ lastResult }) => (lastResult === undefined ? { call: 'holdSlot', input: { slotId } } : { say: 'Held.' }),
      ({ lastResult }) =>
        lastResult === undefined ? { call: 'askForPerson', input: { reason: 'I give up' } } : { say: 'Somebody comes.' },
      ({ lastResult }) => (lastResult === undefined ? { call: 'getBooking', input: { reference: 'AAAA-BBBB' } } : { say: 'Look.' }),
      ({ lastResult }) => (lastResult === undefined ? { call: 'confirmBooking', input: { holdId: 'hold' } } : { say: 'It is booked.' }),
      ({ lastResult }) => (lastResult === undefined ? { call: 'noSuchTool', input: {} } : { say: 'Hm.' }),
      () => ({ fail: new Error('down') }),
    ]
    const before = await allRowsOf(app.database)
    for (const way of everything) {
      does = way
      for (const turn of turns.keys()) for (const as of ['then', 'today'] as const) await replay(turn, as)
    }
    expect(await allRowsOf(app.database)).toEqual(before)
  })

  test('is told what was read then, and a tool asked for the same answers the same', async () => {
    does = books
    const { calls: made, cards, text, promptVersion } = await replay(0)
    expect(made).toMatchObject([{ name: 'checkAvailability', answered: 'recorded', code: null }])
    expect(cards.map(({ type }) => type)).toEqual(['slots'])
    expect([text, promptVersion]).toEqual(['There you are.', expect.stringMatching(/^.{12}$/)])
  })

  test('of today reads anew', async () => {
    does = books
    expect((await replay(0, 'today')).calls).toMatchObject([{ name: 'checkAvailability', answered: 'now', code: null }])
  })

  test('that held a time shows it again; another time than then is not held', async () => {
    does = books
    await replay(0)
    expect(await replay(1)).toMatchObject({ calls: [{ name: 'holdSlot', answered: 'recorded' }], cards: [{ type: 'proposal' }] })
    does = ({ lastResult }) => (lastResult === undefined ? { call: 'holdSlot', input: { slotId: 'another' } } : { say: 'Held.' })
    expect(await replay(1)).toMatchObject({ calls: [{ name: 'holdSlot', answered: 'withheld', code: 'replay' }], cards: [] })
  })

  test('that was agreed in is told what the server booked then', async () => {
    does = books
    const { calls: made, cards } = await replay(3)
    expect(made).toMatchObject([{ name: 'confirmBooking', by: 'server', answered: 'recorded', code: null }])
    expect(cards.map(({ type }) => type)).toEqual(['booking'])
  })

  test('is guarded like any other: what is not so is replaced, and what the model wanted to say is told', async () => {
    does = () => ({ say: 'Your massage is booked for tomorrow at 9.' })
    const replayed = await replay(0)
    expect(replayed.text).not.toContain('is booked for')
    expect(replayed.wanted).toBe('Your massage is booked for tomorrow at 9.')
    expect(replayed.corrections).toHaveLength(1)
  })
})

describe('over HTTP', () => {
  test('answers what the page needs and leaves nothing but a line of who did it', async () => {
    does = books
    const before = await allRowsOf(app.database)
    const params = { conversation: conversationId, turn: turns[0] ?? '' }
    const answer = await staff.call(calls.replayTurn, { params, body: {} })
    expect(answer).toMatchObject({ as: 'then', shown: 'There you are.', model: 'scripted-1', costMicros: null })
    const after = await allRowsOf(app.database)
    const changed = Object.keys(after).filter((table) => after[table] !== before[table] && !table.startsWith('staff_'))
    expect(changed).toEqual([])
  })

  test('a turn that is not there is not replayed', async () => {
    const answer = await staff.send('POST', `/conversations/${conversationId}/turns/01890000-0000-7000-8000-000000000000/replay`, {
      body: {},
    })
    expect(problemOf(answer).code).toBe('not_found')
  })
})
