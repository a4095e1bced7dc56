import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { conversationOperations } from '../../src/http/contract/console/conversations.ts'
import { reviewOperations as calls } from '../../src/http/contract/console/review.ts'
import { scriptedModel, type Step } from '../agent/support/scripted-model.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { problemOf } from '../http/support/client.ts'
import { movableClock } from '../support/movable-clock.ts'
import { signInAs, type StaffClient } from './support/sign-in-as.ts'

const clock = movableClock('2026-03-02T08:00:00Z')
let next: readonly Step[] = []
let app: TestApp
let robin: StaffClient
let sam: StaffClient
beforeAll(async () => {
  const model = scriptedModel(({ lastResult }) =>
    lastResult === undefined ? (next[0] ?? { say: 'I see.' }) : (next[1] ?? { say: 'I see.' }),
  )
  app = await startTestApp({ overrides: { jobs: false, clock, models: model } })
  robin = await signInAs(app, 'reviewer', { name: 'Robin' })
  sam = await signInAs(app, 'manager', { name: 'Sam' })
})
afterAll(() => app.close())

/** A conversation of these messages, each answered by these steps of the model. */
async function talkOf(
  ...messages: readonly (readonly [text: string, ...steps: Step[]])[]
): Promise<{ id: string; token: string; turnIds: string[] }> {
  const talk = await app.startConversation()
  const turnIds: string[] = []
  for (const [text, ...steps] of messages) {
    next = steps
    turnIds.push((await app.say(talk, { text })).turnId)
  }
  return { ...talk, turnIds }
}

const detail = (conversation: string, who = robin) => who.call(conversationOperations.getConversation, { params: { conversation } })
const rules = async (conversation: string) => (await detail(conversation)).flags.map(({ rule, turnId, note }) => ({ rule, turnId, note }))

describe('rules raise a flag', () => {
  test('when the guard replaced a sentence', async () => {
    const talk = await talkOf(['Is it booked?', { say: 'Yes, your haircut is booked for tomorrow at 10:00.' }])
    expect(await rules(talk.id)).toMatchObject([{ rule: 'guard_replaced', turnId: talk.turnIds[0] }])
    const [turn] = (await detail(talk.id)).turns
    expect(turn).toMatchObject({
      wanted: 'Yes, your haircut is booked for tomorrow at 10:00.',
      corrections: [{ said: expect.stringContaining('is booked') }],
    })
    expect(turn?.shown).not.toContain('is booked for')
  })

  test('when a tool failed twice', async () => {
    const failing: Step = { call: 'checkAvailability', input: { service: 'tattoo', when: 'tomorrow' } }
    const talk = await talkOf(['A tattoo tomorrow', failing, failing])
    expect(await rules(talk.id)).toMatchObject([{ rule: 'tool_failed_twice', note: 'checkAvailability: service_not_found' }])
  })

  test('when the customer had to say it again, and not when they just say yes again', async () => {
    const again = await talkOf(['Do you have a haircut on Friday?'], ['do you have a HAIRCUT on Friday!'])
    expect(await rules(again.id)).toMatchObject([{ rule: 'customer_repeated', turnId: again.turnIds[1] }])
    expect(await rules((await talkOf(['yes'], ['yes'])).id)).toEqual([])
  })

  test('when they asked for a person', async () => {
    const talk = await talkOf(['Get me a human', { call: 'askForPerson', input: { reason: 'wants one' } }])
    expect(await rules(talk.id)).toMatchObject([{ rule: 'person_asked' }])
  })

  test('when an answer was rated down, once', async () => {
    const talk = await talkOf(['hello'])
    const rate = (verdict: string) =>
      app.send('POST', `/conversations/${talk.id}/ratings`, { body: { turnId: talk.turnIds[0], verdict }, token: talk.token })
    expect((await rate('up')).status).toBeLessThan(300)
    expect(await rules(talk.id)).toEqual([])
    await rate('down')
    await rate('down')
    expect(await rules(talk.id)).toMatchObject([{ rule: 'rated_down' }])
    expect((await detail(talk.id)).conversation.rating).toBe('down')
  })

  test('when a turn was slow for this business', async () => {
    const settings = await sam.call(calls.getReviewSettings)
    await app.database.pool.query(
      `INSERT INTO review_setting (tenant_id, sample_rate, slow_turn_ms, criteria) SELECT id, 5, 1, '[]' FROM tenant WHERE slug = 'demo'`,
    )
    const talk = await talkOf(['What are your prices?', { call: 'findServices', input: {} }])
    await sam.call(calls.setReviewSettings, { body: settings })
    expect((await rules(talk.id)).map(({ rule }) => rule)).toEqual(['slow_turn'])
    expect(await rules((await talkOf(['What are your prices?'])).id)).toEqual([])
  })

  test('when they left after a refusal, which only time shows', async () => {
    const refused: Step = { call: 'checkAvailability', input: { service: 'tattoo', when: 'tomorrow' } }
    const left = await talkOf(['A tattoo?', refused])
    const came = await talkOf(['A tattoo?', refused], ['Then nothing, thanks'])
    expect(await app.app.review.raiseFlags(100)).toBe(0)
    clock.pass(31 * 60_000)
    // And one of the conversations of the tests before.
    expect(await app.app.review.raiseFlags(100)).toBe(2)
    expect(await app.app.review.raiseFlags(100)).toBe(0)
    expect([await rules(left.id), await rules(came.id)]).toMatchObject([[{ rule: 'left_after_refusal', note: 'service_not_found' }], []])
  })

  test('also for a turn whose process died before they looked', async () => {
    const talk = await talkOf(['Is it booked?', { say: 'Yes, your haircut is booked for tomorrow at 10:00.' }])
    await app.database.pool.query('DELETE FROM review_flag WHERE conversation_id = $1', [talk.id])
    await app.database.pool.query('UPDATE turn SET judged_at = NULL WHERE conversation_id = $1', [talk.id])
    expect(await app.app.review.raiseFlags(100)).toBe(1)
    expect(await rules(talk.id)).toMatchObject([{ rule: 'guard_replaced' }])
  })
})

describe('people', () => {
  test('flag a turn with a reason and a note, and settle it', async () => {
    const talk = await talkOf(['hello'])
    const params = { conversation: talk.id }
    const flag = await robin.call(calls.raiseFlag, { params, body: { reason: 'tone', note: 'Too short', turnId: talk.turnIds[0] ?? '' } })
    expect(flag).toMatchObject({ rule: null, raisedBy: robin.me.id, settledAt: null })
    const flagged = await robin.call(conversationOperations.listConversations, { query: { flag: 'tone' } })
    expect(flagged.conversations.map(({ id, reviewStatus }) => [id, reviewStatus])).toEqual([[talk.id, 'open']])
    await sam.call(calls.settleFlag, { params: { ...params, flag: flag.id }, body: { settled: true } })
    expect((await detail(talk.id)).flags).toMatchObject([{ settledBy: sam.me.id }])
    expect((await robin.call(conversationOperations.listConversations, { query: { flag: 'tone' } })).conversations).toEqual([])
  })

  test('give a conversation to somebody who works there, and to nobody else', async () => {
    const talk = await talkOf(['hello'])
    const params = { conversation: talk.id }
    const given = await robin.call(calls.setReview, { params, body: { assigneeId: sam.me.id } })
    expect(given).toEqual({ assigneeId: sam.me.id, reviewStatus: 'open' })
    const mine = await sam.call(calls.reviewQueue, { query: { of: 'mine' } })
    expect(mine.conversations.map(({ id }) => id)).toEqual([talk.id])
    await sam.call(calls.setReview, { params, body: { status: 'done' } })
    expect((await sam.call(calls.reviewQueue, { query: { of: 'mine' } })).conversations).toEqual([])
    const stranger = '01890000-0000-7000-8000-000000000000'
    expect(problemOf(await robin.send('PUT', `/conversations/${talk.id}/review`, { body: { assigneeId: stranger } })).code).toBe(
      'member_not_found',
    )
  })

  test('comment, and who is mentioned sees it and is mailed once', async () => {
    const talk = await talkOf(['hello'])
    const params = { conversation: talk.id }
    const comment = await robin.call(calls.addComment, {
      params,
      body: { text: 'Sam, is this right?', mentions: [sam.me.id, robin.me.id] },
    })
    expect(comment.mentions).toEqual([sam.me.id])
    expect((await sam.call(calls.queueCounts)).mentions).toBe(1)
    expect((await sam.call(calls.listMentions)).mentions).toMatchObject([{ conversationId: talk.id, authorName: 'Robin', seen: false }])
    const waiting = await app.app.review.listUnmailedMentions(10)
    expect(waiting).toMatchObject([{ id: comment.id, memberId: sam.me.id }])
    for (const mention of waiting) await app.app.review.markMailed(mention)
    expect(await app.app.review.listUnmailedMentions(10)).toEqual([])
    await sam.call(calls.seeMentions)
    expect((await sam.call(calls.queueCounts)).mentions).toBe(0)
  })

  test('take back their own comment only', async () => {
    const talk = await talkOf(['hello'])
    const comment = await robin.call(calls.addComment, { params: { conversation: talk.id }, body: { text: 'Hm.' } })
    expect((await sam.send('DELETE', `/conversations/${talk.id}/comments/${comment.id}`)).status).toBe(404)
    expect((await robin.send('DELETE', `/conversations/${talk.id}/comments/${comment.id}`)).status).toBe(204)
    expect((await detail(talk.id)).comments).toEqual([])
  })
})

describe('the sample', () => {
  test('is the same for everybody and only grows with its rate', async () => {
    for (let count = 0; count < 24; count++) await app.startConversation().then((talk) => app.say(talk, { text: 'hello' }))
    const settings = await sam.call(calls.getReviewSettings)
    const sampled = async (sampleRate: number) => {
      await sam.call(calls.setReviewSettings, { body: { ...settings, sampleRate } })
      const query = { sampled: 'yes', limit: '200' } as const
      return (await robin.call(conversationOperations.listConversations, { query })).conversations.map(({ id }) => id)
    }
    const [none, some, most, all] = [await sampled(0), await sampled(30), await sampled(70), await sampled(100)]
    expect(none).toEqual([])
    expect([some.length < most.length, most.length < all.length]).toEqual([true, true])
    expect(most).toEqual(expect.arrayContaining(some))
    expect(await sampled(30)).toEqual(some)
  })

  test('leaves a reviewer’s queue when they have judged it, and stays in the others’', async () => {
    const [first] = (await robin.call(calls.reviewQueue, { query: { of: 'sampled' } })).conversations
    const conversation = first?.id ?? ''
    await robin.call(calls.giveVerdicts, { params: { conversation }, body: { verdicts: [{ criterion: 'tone', verdict: 'good' }] } })
    const queue = async (who: StaffClient) =>
      (await who.call(calls.reviewQueue, { query: { of: 'sampled', limit: '200' } })).conversations.map(({ id }) => id)
    expect(await queue(robin)).not.toContain(conversation)
    expect(await queue(sam)).toContain(conversation)
  })
})

describe('verdicts', () => {
  test('of two who judged the same are compared, with chance taken out', async () => {
    const from = new Date(clock.now()).toISOString()
    const words = [
      ['good', 'good'],
      ['good', 'good'],
      ['good', 'bad'],
      ['bad', 'bad'],
    ] as const
    for (const [robins, sams] of words) {
      const { id: conversation } = await talkOf(['hello'])
      await robin.call(calls.giveVerdicts, { params: { conversation }, body: { verdicts: [{ criterion: 'helpful', verdict: robins }] } })
      await sam.call(calls.giveVerdicts, { params: { conversation }, body: { verdicts: [{ criterion: 'helpful', verdict: sams }] } })
    }
    const found = await robin.call(calls.agreement, { query: { from } })
    // Observed 3/4; by chance 3/4 × 2/4 + 1/4 × 2/4 = 1/2.
    expect(found.overall).toEqual({ pairs: 4, agreed: 3, percent: 75, kappa: 0.5 })
    expect(found.criteria).toMatchObject([{ criterion: 'helpful', kappa: 0.5, good: 5, bad: 3 }])
    expect(found.disagreements).toHaveLength(1)
    expect(found.reviewers.map(({ a, b }) => [a.name, b.name].toSorted())).toEqual([['Robin', 'Sam']])
  })

  test('by a criterion the business does not have are refused, and can be taken back', async () => {
    const { id: conversation } = await talkOf(['hello'])
    const send = (criterion: string, verdict: string | null) =>
      robin.send('PUT', `/conversations/${conversation}/verdicts`, { body: { verdicts: [{ criterion, verdict }] } })
    expect(problemOf(await send('beauty', 'good')).fieldErrors).toHaveProperty('verdicts')
    await send('tone', 'unsure')
    expect((await detail(conversation)).verdicts).toMatchObject([{ criterion: 'tone', verdict: 'unsure' }])
    await send('tone', null)
    expect((await detail(conversation)).verdicts).toEqual([])
  })

  test('a reviewer cannot change how a business reviews', async () => {
    const body = await robin.call(calls.getReviewSettings)
    expect(problemOf(await robin.send('PUT', '/review/settings', { body })).code).toBe('role_missing')
  })
})
