import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { protectionOperations } from '../../src/http/contract/console/protection.ts'
import { solveChallenge } from '../../web/ui/solve-challenge.ts'
import { signInAs, type StaffClient } from '../console/support/sign-in-as.ts'
import { movableClock } from '../support/movable-clock.ts'
import { clockStart, startTestApp, type TestApp } from './support/app.ts'
import { problemOf } from './support/client.ts'

const clock = movableClock(clockStart)
let app: TestApp
let owner: StaffClient
let slots: readonly { readonly id: string }[]
let used = 0

beforeAll(async () => {
  app = await startTestApp({ overrides: { clock, limits: { tenant: 1_000_000 } }, env: { TRUST_PROXY: '1' } })
  owner = await signInAs(app, 'owner')
  slots = (await app.findSlots('haircut', { limit: '500' })).filter((_slot, i) => i % 8 === 0)
})
afterAll(() => app.close())
beforeEach(() => void (used += 1))

const address = (last = 1) => `10.${used}.0.${last}`
const placeHold = (from = address(), proof?: string, slotId = slots[used]?.id) =>
  app.send('POST', '/holds', {
    body: { slotId },
    headers: { 'x-forwarded-for': from, ...(proof === undefined ? {} : { 'holdfast-proof': proof }) },
  })

const switchTo = (challenge: 'off' | 'attacked' | 'always') => owner.call(protectionOperations.setProtection, { body: { challenge } })

async function abandon(times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    const hold = JSON.parse((await placeHold()).text) as { id: string }
    await app.send('DELETE', `/holds/${hold.id}`, { headers: { 'x-forwarded-for': address() } })
  }
}

const challengeOf = async (answer: Awaited<ReturnType<typeof placeHold>>) => {
  const { code, challenge } = problemOf(answer)
  expect([answer.status, code]).toEqual([403, 'challenge_required'])
  if (challenge === undefined) throw new Error('nothing to solve')
  return challenge
}

test('whoever lets twenty times go is asked for a proof of work before the next, where the business wants it; others are not', async () => {
  await abandon(20)
  expect((await placeHold()).status).toBe(201)
  await switchTo('attacked')
  expect(await owner.call(protectionOperations.getProtection)).toMatchObject({
    challenge: 'attacked',
    changed: { by: owner.me.name },
    now: { everybody: false, hoarders: 1, placed: 21, booked: 0, abandoned: 20, isPart: false },
  })
  const challenge = await challengeOf(await placeHold(address(), undefined, slots[40]?.id))
  expect(challenge).toMatchObject({ kind: 'sha-256', difficulty: 14 })
  expect((await placeHold(address(2), undefined, slots[41]?.id)).status).toBe(201)
  const proof = (await solveChallenge(challenge)) ?? ''
  expect(createHash('sha256').update(proof).digest().readUInt16BE() >> 2).toBe(0)
  expect((await placeHold(address(), proof, slots[40]?.id)).status).toBe(201)
})

test('a proof is good once, for its caller, for three minutes, and only when it is one', async () => {
  await switchTo('always')
  const solve = async (from = address()) => (await solveChallenge(await challengeOf(await placeHold(from)))) ?? ''
  const proof = await solve()
  await challengeOf(await placeHold(address(2), proof))
  await challengeOf(await placeHold(address(), proof.replace(/:\d+$/, ':999999999')))
  await challengeOf(await placeHold(address(), proof.replace(/^14/, '01')))
  expect((await placeHold(address(), proof)).status).toBe(201)
  await challengeOf(await placeHold(address(), proof))
  const late = await solve()
  clock.pass(3 * 60_000)
  await challengeOf(await placeHold(address(), late))
})

test('in the chat it is asked for when something is said, never when yes or no is pressed', async () => {
  await switchTo('always')
  const talk = await app.startConversation()
  const send = (body: object, proof?: string) =>
    app.send('POST', `/conversations/${talk.id}/messages`, {
      body,
      token: talk.token,
      headers: { 'x-forwarded-for': address(), ...(proof === undefined ? {} : { 'holdfast-proof': proof }) },
    })
  expect(problemOf(await send({ decline: 'p_nothing' })).code).toBe('proposal_not_found')
  const proof = await solveChallenge(await challengeOf(await send({ text: 'hello' })))
  expect((await send({ text: 'hello' }, proof)).status).toBe(200)
})

test('the page without script asks for nothing and holds two times a minute for one address', async () => {
  await switchTo('always')
  const post = (slotId: string | undefined) =>
    fetch(`${app.base}/demo/book`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ slotId: slotId ?? '', service: 'haircut', key: `k${slotId}` }),
      headers: { 'x-forwarded-for': address() },
    })
  const fresh = (await app.findSlots('haircut', { from: '2026-03-14T00:00:00Z', limit: '300' })).filter((_slot, i) => i % 8 === 0)
  const statuses = []
  for (const slot of fresh.slice(-3)) statuses.push((await post(slot.id)).status)
  expect(statuses).toEqual([303, 303, 429])
})
