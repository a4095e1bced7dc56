import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardOf, createWorld, proposalOf, talk, type World } from './support/world.ts'
import { scriptedModel } from './support/scripted-model.ts'
import { wellBehaved } from './support/booking-script.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

let people = 0

async function holding() {
  const conversation = await world.startConversation({ name: 'Ada Byron', email: `hold${++people}@example.com` })
  const chat = talk(world, world.agentWith(scriptedModel(wellBehaved)), conversation)
  const { slots } = cardOf(await chat.say('look: haircut next week'), 'slots')
  const proposal = proposalOf(await chat.say(`holdSlot {"slotId":"${slots[0]?.id ?? ''}"}`))
  return { ...chat, proposal, holdId: proposal.holdId ?? '' }
}

// Time passes for the hold, not for the test: its life stays as long as it was.
async function leave(holdId: string, ms: number) {
  const until = new Date(world.clock.now() + ms)
  await world.database.pool.query(
    `WITH moved AS (UPDATE hold SET created_at = created_at - (expires_at - $2::timestamptz), expires_at = $2 WHERE id = $1 RETURNING id)
     UPDATE claim c SET expires_at = $2 FROM moved WHERE c.hold_id = moved.id`,
    [holdId, until],
  )
}

test('a customer who writes while the hold runs out gets ten minutes more, once, and sees the new time', async () => {
  const { say, holdId, proposal } = await holding()
  await leave(holdId, 120_000)
  const extended = proposalOf(await say('just checking my diary'))
  expect(extended.id).toBe(proposal.id)
  expect(Date.parse(extended.expiresAt ?? '') - world.clock.now()).toBeGreaterThan(9 * 60_000)
  await leave(holdId, 120_000)
  expect((await say('still checking')).cards).toEqual([])
  expect(await world.booking.getHold(world.tenant, holdId)).toMatchObject({ value: { state: 'held', extended: true } })
})

test('with time left nothing is extended', async () => {
  const { say, holdId } = await holding()
  expect((await say('hm')).cards).toEqual([])
  expect(await world.booking.getHold(world.tenant, holdId)).toMatchObject({ value: { extended: false } })
})

test('a yes that comes too late books nothing, says so, and offers other times', async () => {
  const { say, holdId, bookings } = await holding()
  await leave(holdId, -1_000)
  const turn = await say('yes')
  expect(await bookings()).toEqual([])
  expect(turn.text).toContain('hold_expired')
  expect(cardOf(turn, 'notice')).toMatchObject({
    code: 'hold_expired',
    alternatives: expect.arrayContaining([expect.objectContaining({ id: expect.any(String) })]),
  })
})
