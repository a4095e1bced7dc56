import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailMentions } from '../../src/jobs/mail-mentions.ts'
import { createTranscripts } from '../../src/transcripts/index.ts'
import { createReview, type Review } from '../../src/transcripts/review.ts'
import { must } from '../support/core.ts'
import { openOffice, type Office } from './support.ts'

let office: Office
let review: Review
let conversationId = ''
let robin = ''
let sam = ''
beforeAll(async () => {
  office = await openOffice()
  const { tenant, database, clock } = office
  const transcripts = createTranscripts({ ...database, clock })
  review = createReview({ prisma: database.prisma, clock })
  const begun = await transcripts.startConversation({
    tenantId: tenant.id,
    channel: 'chat',
    locale: 'en',
    timeZone: 'Europe/London',
    customer: {},
  })
  conversationId = begun.conversation.id
  robin = await works('Robin', 'en')
  sam = await works('Sam', 'de')
})
afterAll(() => office.close())

async function works(name: string, locale: string): Promise<string> {
  const place = { tenantId: office.tenant.id, email: `${name.toLowerCase()}@harbour.example` }
  const id = crypto.randomUUID()
  await office.database.prisma.staffMember.create({
    data: { ...place, id, name, emailKey: place.email, role: 'reviewer', locale, createdAt: new Date(office.clock.now()) },
  })
  return id
}

const comment = async (text: string) =>
  must(await review.addComment({ tenantId: office.tenant.id, conversationId, memberId: robin }, { text, mentions: [sam] }))
const run = () => mailMentions.run(office.options(), undefined)

test('who is mentioned in a comment gets one mail, in their language, with the way to it and nothing of what was written', async () => {
  await comment('Frau Müller hat sich beschwert')
  expect(await run()).toEqual({ status: 'done', note: '1 told' })
  expect(await run()).toEqual({ status: 'done', note: '0 told' })
  const [mail, ...others] = office.receiver.received
  expect(others).toEqual([])
  expect(mail?.recipients).toEqual(['sam@harbour.example'])
  expect(mail?.parsed.subject).toBe('Robin hat Sie in einem Gespräch von Harbour & Pine erwähnt')
  expect(mail?.parsed.text).toContain(`https://book.example/console/demo/conversations/${conversationId}`)
  expect(`${mail?.parsed.text}${mail?.parsed.html}`).not.toContain('beschwert')
})

test('who has read it before the mail left gets none', async () => {
  const before = office.receiver.received.length
  await comment('Sam?')
  await review.seeMentions(office.tenant.id, sam)
  expect(await run()).toEqual({ status: 'done', note: '0 told' })
  expect(office.receiver.received).toHaveLength(before)
})
