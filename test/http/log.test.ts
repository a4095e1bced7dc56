import { expect, test } from 'vitest'
import { createLogger } from '../../src/shared/logger.ts'
import { signInAs, clientOf } from '../console/support/sign-in-as.ts'
import { startSmtpReceiver } from '../notify/smtp-receiver.ts'
import { startTestApp } from './support/app.ts'
import { ada, first, problemOf } from './support/client.ts'

/** The product's own logger at its most talkative, and what it wrote. */
function recorder() {
  let lines = ''
  return { log: createLogger('debug', { write: (line) => void (lines += line) }), lines: () => lines }
}

test('what is logged, even at its most talkative, names nobody and opens nothing', async () => {
  const { log, lines } = recorder()
  const mails = await startSmtpReceiver()
  const app = await startTestApp({ overrides: { log }, env: { SMTP_URL: mails.url } })
  try {
    const talk = await app.startConversation()
    await app.say(talk, {
      text: 'I am Ada Byron, ada@example.com, 020 7946 0999, of 12 Dorset Street. A haircut on Thursday at 10, please',
    })
    await app.say(talk, { text: 'yes please' })
    await app.say(talk, { text: 'yes, book it' })
    await app.say(talk, { text: 'Please cancel it, my knee hurts' })
    await app.app.jobs?.idle()
    // A mail server that quotes whom it refuses, as they do.
    mails.refuseWith({ code: 550, text: `no such mailbox ${ada.email}` })
    const booked = await app.book(first(await app.findSlots('haircut')).id)
    await app.app.jobs?.idle()
    await fetch(booked.calendarUrl.replace('localhost', '127.0.0.1'))
    await app.send('POST', `/bookings/${booked.reference}/cancel`, { token: booked.manageToken, body: { reason: 'my knee hurts' } })
    await app.send('POST', '/holds', { raw: '{"slotId":"Dorset Street' })
    await app.send('POST', '/bookings', { body: { holdId: 'Dorset Street', customer: { ...ada, email: 'knee@' } } })
    await app.send('GET', `/bookings/${booked.reference}`, { token: 'knee-token-that-is-wrong' })
    await app.send('POST', `/conversations/${talk.id}/messages`, { token: talk.token, body: { text: 'knee'.repeat(10_000) } })
    const { me, cookie } = await signInAs(app, 'owner')
    await clientOf(app.base, 'demo', '').send('POST', '/sign-in', { body: { email: me.email, password: 'knee and Dorset Street' } })
    expect(lines()).toContain('"route":"cancelBooking"')
    expect(lines()).toContain('"msg":"booking confirmed"')
    expect(lines()).toMatch(/"job":"send-booking-mail".*"reason":"mail_refused 550"/)
    const session = /=([\w-]{20,})/.exec(cookie)?.[1] ?? 'none'
    const secrets = [
      'Ada',
      'Byron',
      'ada@',
      'example.com',
      '7946',
      'Dorset',
      'knee',
      booked.manageToken,
      talk.token,
      '127.0.0.1',
      me.email,
      session,
    ]
    for (const secret of secrets) expect(lines()).not.toContain(secret)
  } finally {
    await app.close()
    await mails.close()
  }
})

test('when the database is gone a client gets neutral words and an id, the log the reason under that id', async () => {
  const { log, lines } = recorder()
  const app = await startTestApp({ overrides: { log, jobs: false } })
  try {
    const slot = first(await app.findSlots('haircut'))
    await app.database.pool.query('ALTER TABLE hold RENAME TO hold_gone')
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    const answer = await app.send('POST', '/holds', { body: { slotId: slot.id }, headers: { traceparent } })
    const problem = problemOf(answer)
    expect([answer.status, problem.code]).toEqual([500, 'fault'])
    expect(answer.text).not.toMatch(/relation|hold_gone|\.ts|place_hold/)
    const id = answer.headers.get('x-request-id') ?? ''
    expect(problem.detail).toContain(id)
    expect(lines()).toMatch(new RegExp(`"request":"${id}","trace":"0af7651916cd43dd8448eb211c80319c","route":"placeHold".*relation`))
  } finally {
    await app.close()
  }
})
