import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { LanguageModelV4, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkGates } from '../../evals/gates.ts'
import { grade } from '../../evals/grade.ts'
import { play } from '../../evals/play.ts'
import { loadScenarios, type Scenario } from '../../evals/scenario.ts'
import { openStage, type Stage } from '../../evals/stage.ts'
import { createModels, type Models } from '../../src/agent/index.ts'
import { conversationOperations } from '../../src/http/contract/console/conversations.ts'
import type { MadeTest, MakeTest } from '../../src/http/contract/console/made-test.ts'
import { reviewOperations } from '../../src/http/contract/console/review.ts'
import type { Clock } from '../../src/shared/clock.ts'
import { noLog } from '../../src/shared/logger.ts'
import { interpret } from '../../src/when/index.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { problemOf } from '../http/support/client.ts'
import { must } from '../support/core.ts'
import { movableClock } from '../support/movable-clock.ts'
import { signInAs, type StaffClient } from './support/sign-in-as.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ DATABASE_URL: undefined })
})
afterAll(() => stage.close())

/** A business whose assistant has a fault: whoever asks for a haircut is shown times of something else. */
async function faultyApp() {
  const clock = movableClock('2026-03-02T08:00:00Z')
  const app = await startTestApp({ overrides: { jobs: false, clock, models: looksUpTheWrongService(clock) } })
  return { app, clock, staff: await signInAs(app, 'reviewer') }
}

const rulesModels = (clock: Clock): Models => createModels({ model: 'rules' }, { clock, log: noLog, interpret })

function looksUpTheWrongService(clock: Clock): Models {
  const sound = rulesModels(clock)
  return { ...sound, forTurn: (turn) => ({ ...sound.forTurn(turn), model: withFault(sound.forTurn(turn).model) }) }
}

function withFault(model: LanguageModelV4): LanguageModelV4 {
  const astray = (part: LanguageModelV4StreamPart): LanguageModelV4StreamPart =>
    part.type === 'tool-call' && part.toolName === 'checkAvailability'
      ? { ...part, input: part.input.replace('"haircut"', '"colour"') }
      : part
  return Object.create(model, {
    doStream: {
      value: async (options: Parameters<LanguageModelV4['doStream']>[0]) => {
        const answer = await model.doStream(options)
        return {
          ...answer,
          stream: answer.stream.pipeThrough(new TransformStream({ transform: (part, out) => out.enqueue(astray(part)) })),
        }
      },
    },
  }) as LanguageModelV4
}

async function make(
  staff: StaffClient,
  conversation: string,
  test: Omit<MakeTest, 'turnId'> & { readonly turn: number },
): Promise<MadeTest> {
  const { turn, ...rest } = test
  const detail = await staff.call(conversationOperations.getConversation, { params: { conversation } })
  return staff.call(reviewOperations.makeTest, { params: { conversation }, body: { ...rest, turnId: detail.turns.at(turn)?.id ?? '' } })
}

/** As `npm run evals -- --scenarios DIR` reads them. */
async function saved(made: MadeTest): Promise<Scenario> {
  const dir = await mkdtemp(join(tmpdir(), 'holdfast-made-'))
  try {
    await mkdir(dirname(join(dir, made.path)), { recursive: true })
    await writeFile(join(dir, made.path), made.content)
    const [scenario] = loadScenarios(dir)
    if (scenario === undefined) throw new Error('no scenario was made')
    return scenario
  } finally {
    await rm(dir, { recursive: true })
  }
}

/** What is wrong with today's product by this scenario; nothing when it passes. */
async function run(scenario: Scenario, models?: (clock: Clock) => Models): Promise<readonly string[]> {
  const trial = await stage.open({ clock: scenario.clock, model: 'rules', models })
  try {
    const played = await play(trial, scenario, { lenient: false })
    const wrong = await grade(trial, scenario, played)
    const breaches = await checkGates(trial, played, [])
    return [...(played.stuck === undefined ? [] : [played.stuck]), ...wrong, ...breaches.map(({ gate, what }) => `[${gate}] ${what}`)]
  } finally {
    await trial.close()
  }
}

async function bookForOthers(app: TestApp): Promise<string> {
  const [slot] = await app.findSlots('haircut', { from: '2026-03-03T14:00:00Z', to: '2026-03-03T15:00:00Z' })
  await app.book(slot?.id ?? '')
  return slot?.start ?? ''
}

test('a made test is red on a build with the fault it captured and green on one without', async () => {
  const { app, staff } = await faultyApp()
  const talk = await app.startConversation()
  await app.say(talk, { text: 'Hello, I am Ada Byron. A haircut tomorrow at 2pm?' })
  const made = await make(staff, talk.id, {
    turn: -1,
    name: 'haircut-is-a-haircut',
    about: 'Who asks for a haircut is shown times for a haircut.',
    expect: { cards: ['slots'], says: ['haircut'] },
  })
  await app.close()
  const scenario = await saved(made)
  expect(made.path).toBe('evals/scenarios/made/haircut-is-a-haircut.json')
  expect(await run(scenario, looksUpTheWrongService)).not.toEqual([])
  expect(await run(scenario)).toEqual([])
})

async function raisePrices({ app }: TestApp): Promise<void> {
  const tenant = await app.booking.findTenant('demo')
  if (tenant === undefined) throw new Error('the demo business is missing')
  const { version, services } = await app.booking.catalogue.read(tenant)
  const service = services.find(({ slug }) => slug === 'haircut')
  if (service === undefined) throw new Error('there is no haircut')
  const { priceVersion: _p, archived: _a, ...draft } = service
  const edit = { kind: 'service', service: { ...draft, name: 'Very expensive haircut', priceMinor: 99_900 } } as const
  must(await app.booking.catalogue.save(tenant, edit, { basedOn: version, staffId: null, acceptOutside: true }))
}

test('it freezes the schedule the conversation saw: what others had taken is taken, and what was changed since is as it was', async () => {
  const clock = movableClock('2026-03-02T08:00:00Z')
  const app = await startTestApp({ overrides: { jobs: false, clock } })
  const staff = await signInAs(app, 'owner')
  const taken = await bookForOthers(app)
  const talk = await app.startConversation()
  const shown = await app.say(talk, { text: 'A haircut tomorrow between 2pm and 4pm please' })
  // Since then: prices have risen, and the time that was taken is free again.
  await raisePrices(app)
  await app.database.pool.query(`UPDATE claim SET state = 'released'`)
  const made = await make(staff, talk.id, {
    turn: -1,
    name: 'as-it-was',
    about: 'The times it saw.',
    expect: { cards: ['slots'], noCards: ['proposal'] },
  })
  await app.close()
  const scenario = await saved(made)
  expect(scenario.schedule?.busy.map(({ from }) => from)).toEqual([new Date(taken).toISOString().replace('.000', '')])
  const trial = await stage.open({ clock: scenario.clock, model: 'rules' })
  const played = await play(trial, scenario, { lenient: false })
  await trial.close()
  expect(made.content).not.toContain('Very expensive')
  const starts = (cards: (typeof shown)['cards']) =>
    cards.flatMap((card) => (card.type === 'slots' ? card.slots.map(({ start, resources }) => [start, resources]) : []))
  expect(starts([...(played.turns[0]?.cards ?? [])])).toEqual(starts(shown.cards))
})

test('a whole booking is made again by somebody who does not exist, and nobody real is in the file', async () => {
  const clock = movableClock('2026-03-02T08:00:00Z')
  const app = await startTestApp({ overrides: { jobs: false, clock } })
  const staff = await signInAs(app, 'reviewer')
  const talk = await app.startConversation()
  for (const text of ['A haircut tomorrow at 2pm please', '1', 'I am Ada Byron, Ada.Byron@Example.org, +44 20 7123 0958'])
    await app.say(talk, { text })
  clock.pass(3 * 60_000)
  await app.say(talk, { text: 'yes please' })
  await app.say(talk, { text: 'Thanks! Yours, Ada' })
  const made = await make(staff, talk.id, {
    turn: -1,
    name: 'books',
    about: 'Ada Byron gets her booking.',
    expect: { noCards: ['proposal'] },
    end: true,
  })
  await app.close()
  expect(made.content).not.toMatch(/byron|\bada\b|example\.org|7123/i)
  expect(made.invented.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['name', 'email', 'phone']))
  const scenario = await saved(made)
  expect(scenario.end?.bookings).toMatchObject([{ service: 'haircut', status: 'confirmed' }])
  expect(scenario.turns.map((turn) => Object.keys(turn)[0])).toEqual(['say', 'say', 'say', 'pass', 'say', 'say'])
  expect(await run(scenario)).toEqual([])
})

test('pressed buttons and filled-in cards are pressed and filled in again', async () => {
  const app = await startTestApp({ overrides: { jobs: false } })
  const staff = await signInAs(app, 'reviewer')
  const talk = await app.startConversation()
  await app.say(talk, { text: 'A haircut tomorrow at 2pm please' })
  const held = await app.say(talk, { text: '1' })
  const proposal = held.cards.find((card) => card.type === 'proposal')
  await app.say(talk, { confirm: proposal?.id ?? '', customer: { name: 'Grace Hopper', email: 'grace@navy.example' } })
  const made = await make(staff, talk.id, { turn: -1, name: 'pressed', about: 'A press books.', expect: { cards: ['booking'] }, end: true })
  await app.close()
  expect(made.content).not.toMatch(/hopper|grace|navy/i)
  const scenario = await saved(made)
  expect(scenario.turns.at(-1)).toMatchObject({ press: 'confirm', customer: { email: expect.stringMatching(/@example\.com$/) } })
  expect(await run(scenario)).toEqual([])
})

test('a turn of another conversation is not there to be made a test of', async () => {
  const app = await startTestApp({ overrides: { jobs: false } })
  const staff = await signInAs(app, 'reviewer')
  const talk = await app.startConversation()
  await app.say(talk, { text: 'hello' })
  const other = await app.startConversation()
  const answer = await app.say(other, { text: 'hello' })
  const body = { turnId: answer.turnId, name: 'x', about: 'x', expect: {} }
  expect(problemOf(await staff.send('POST', `/conversations/${talk.id}/tests`, { body })).status).toBe(404)
  expect(problemOf(await staff.send('POST', `/conversations/${talk.id}/tests`, { body: { ...body, expect: { says: ['('] } } })).code).toBe(
    'invalid_input',
  )
  await app.close()
})
