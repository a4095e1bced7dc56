import { afterAll, beforeAll, test } from 'vitest'
import { createModels } from '../../src/agent/models.ts'
import { interpret } from '../../src/when/index.ts'
import { noLog } from '../../src/shared/logger.ts'
import { createWorld, talk, type World } from './support/world.ts'
let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())
test('profile', async () => {
  const t: Record<string, number[]> = {}
  const timed = async <T>(k: string, f: () => Promise<T>) => { const s = performance.now(); const r = await f(); (t[k] ??= []).push(performance.now() - s); return r }
  const orig = world.transcripts
  const wrapped = Object.fromEntries(Object.entries(orig).map(([k, f]) => [k, (...a: never[]) => timed(k, () => (f as (...x: never[]) => Promise<unknown>)(...a))])) as typeof orig
  const booking = Object.fromEntries(Object.entries(world.booking).map(([k, f]) => [k, (...a: never[]) => { const r = (f as (...x: never[]) => unknown)(...a); return r instanceof Promise ? timed('b.' + k, () => r) : r }])) as typeof world.booking
  const agent = world.agentWith(createModels({ model: 'rules' }, { clock: world.clock, log: noLog, interpret }), { transcripts: wrapped, booking })
  for (let i = 0; i < 40; i++) {
    const chat = talk(world, agent, await world.startConversation())
    await timed('look', () => chat.say('a haircut next week please'))
    await timed('faq', () => chat.say('where can I park?'))
    await timed('hold', () => chat.say('the first one please'))
    await timed('name', () => chat.say(`I'm Ada Byron, ada${i}@example.com`))
    await timed('no', () => chat.say('no thanks'))
  }
  for (const [k, v] of Object.entries(t)) { v.sort((a, b) => a - b); console.log(k, v.length, 'p50', v[v.length >> 1]?.toFixed(1), 'sum', v.reduce((a, b) => a + b, 0).toFixed(0)) }
})
