import { expect, onTestFinished, test } from 'vitest'
import { startClock } from '../../src/shared/clock.ts'
import { createTranscripts } from '../../src/transcripts/index.ts'
import { keepNoLonger } from '../../src/jobs/keep-no-longer.ts'
import { coreOver } from '../support/core.ts'
import { openOffice } from './support.ts'

const DAY = 86_400_000

test('a business that keeps conversations for 30 days and customers for 90 has neither after that, and everything it did not limit', async () => {
  const office = await openOffice()
  onTestFinished(office.close)
  const { tenant, clock, database } = office
  const transcripts = createTranscripts({ ...database, clock })
  const booking = await office.book(undefined, { name: 'Grace Hopper', email: 'grace@example.com' }, 'left-handed')
  const { conversation } = await transcripts.startConversation({
    tenantId: tenant.id,
    channel: 'chat',
    locale: 'en',
    timeZone: 'UTC',
    customer: { email: 'grace@example.com' },
  })
  const later = startClock(clock.now() + 200 * DAY)
  const core = coreOver(database, later)
  const nightly = () => keepNoLonger.run({ ...office.options(), core, transcripts, clock: later }, undefined)
  const kept = async () => ({
    customer: (await core.findBookingById(tenant, booking.id))?.customer.name,
    conversation: (await transcripts.findConversationById(tenant.id, conversation.id))?.customer.email,
  })

  await nightly()
  expect(await kept()).toStrictEqual({ customer: 'Grace Hopper', conversation: 'grace@example.com' })

  await transcripts.setPrivacySettings(tenant.id, { maskContact: false, conversationDays: 300, customerDays: 90 })
  await nightly()
  expect(await kept()).toStrictEqual({ customer: '', conversation: 'grace@example.com' })

  await transcripts.setPrivacySettings(tenant.id, { maskContact: false, conversationDays: 30, customerDays: 90 })
  await nightly()
  expect(await kept()).toStrictEqual({ customer: '', conversation: undefined })
  expect((await core.findBookingById(tenant, booking.id))?.reference).toBe(booking.reference)
})
