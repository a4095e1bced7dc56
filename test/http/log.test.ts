import { expect, test } from 'vitest'
import type { Log } from '../../src/shared/logger.ts'
import { startTestApp } from './support/app.ts'
import { ada, first, problemOf } from './support/client.ts'

function recorder(): { log: Log; lines: () => string } {
  const lines: string[] = []
  const keep = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }))
  return { log: { debug: keep, info: keep, warn: keep, error: keep }, lines: () => lines.join('\n') }
}

test('what is logged, even at its most talkative, names nobody and opens nothing', async () => {
  const { log, lines } = recorder()
  const app = await startTestApp({ overrides: { log } })
  try {
    const talk = await app.startConversation()
    await app.say(talk, { text: 'I am Ada Byron, ada@example.com, 020 7946 0999' })
    const booked = await app.book(first(await app.findSlots('haircut')).id)
    await fetch(booked.calendarUrl.replace('localhost', '127.0.0.1'))
    await app.send('POST', `/bookings/${booked.reference}/cancel`, { token: booked.manageToken, body: { reason: 'my knee hurts' } })
    await app.app.jobs?.idle()
    expect(lines()).toContain('"route":"cancelBooking"')
    for (const secret of [ada.name, ada.email, '7946 0999', 'knee', booked.manageToken, talk.token, '127.0.0.1'])
      expect(lines()).not.toContain(secret)
  } finally {
    await app.close()
  }
})

test('when the database is gone a client gets neutral words and an id, the log the reason under that id', async () => {
  const { log, lines } = recorder()
  const app = await startTestApp({ overrides: { log, jobs: false } })
  try {
    const slot = first(await app.findSlots('haircut'))
    await app.database.pool.query('ALTER TABLE hold RENAME TO hold_gone')
    const answer = await app.send('POST', '/holds', { body: { slotId: slot.id } })
    const problem = problemOf(answer)
    expect([answer.status, problem.code]).toEqual([500, 'fault'])
    expect(answer.text).not.toMatch(/relation|hold_gone|\.ts|place_hold/)
    const id = answer.headers.get('x-request-id') ?? ''
    expect(problem.detail).toContain(id)
    expect(lines()).toMatch(new RegExp(`"request":"${id}","route":"placeHold".*relation`))
  } finally {
    await app.close()
  }
})
