import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Jobs } from '../../src/jobs/index.ts'
import { readWithIcalJs } from '../notify/read-calendar.ts'
import { mailsTo, openOffice, type Office } from './support.ts'

let office: Office
let jobs: Jobs
beforeAll(async () => {
  office = await openOffice()
  jobs = await office.work()
})
afterAll(() => office.close())

test('every mail about a booking is in the language it was booked in: confirmed, asked about, moved, cancelled', async () => {
  const booking = await office.book(undefined, undefined, undefined, 'de')
  await jobs.idle()
  await office.core.requestBookingCode(office.tenant, { reference: booking.reference, conversationId: randomUUID(), channel: 'chat' })
  await jobs.idle()
  const moved = await office.move(booking)
  await jobs.idle()
  await office.cancel(moved)
  await jobs.idle()
  const mails = mailsTo(office, booking)
  expect(mails.map(({ subject }) => subject.split(/[:,]| bei | für /)[0])).toEqual([
    'Termin gebucht',
    'Ihr Code',
    'Termin verschoben',
    'Termin storniert',
  ])
  for (const { parsed } of mails) {
    expect(parsed.headers.find(({ key }) => key === 'content-language')?.value).toBe('de')
    expect(parsed.html).toContain('<html lang="de" dir="ltr">')
  }
  const files = mails.filter(({ calendar }) => calendar !== '').map(({ calendar }) => readWithIcalJs(calendar))
  expect(files.map(({ sequence, method, summary }) => [sequence, method, summary])).toEqual([
    [0, 'REQUEST', 'Haircut bei Harbour & Pine'],
    [1, 'REQUEST', 'Haircut bei Harbour & Pine'],
    [2, 'CANCEL', 'Haircut bei Harbour & Pine'],
  ])
  expect(new Set(files.map(({ uid }) => uid)).size).toBe(1)
})

test('the rule for changes in an English mail is word for word the one that was agreed to', async () => {
  const booking = await office.book()
  await jobs.idle()
  expect(mailsTo(office, booking)[0]?.parsed.text).toContain(`Changes: ${office.core.proposeCancel(office.tenant, booking).policy}`)
})
