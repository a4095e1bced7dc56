import { createTransport } from 'nodemailer'
import { aroundStatements } from './between.ts'
import type { Bug } from './bug.ts'

/** "After booking, send the mail": gone when the mail server is away for a moment, or we are. */
export const mailWithoutJob: Bug = {
  name: 'mail-without-job',
  is: 'mail is sent by the request itself, with no outbox row and no job',
  breaks: ['I5'],
  faults: [['smtp-down']],
  between: (opened, config) => {
    const transport = createTransport({ url: config.smtpUrl ?? '' })
    return aroundStatements(opened, async (statement, run, pool) => {
      const answer = await run(statement)
      if (statement.name !== 'confirm_booking') return answer
      const [row] = answer.rows
      if (row?.['outcome'] !== 'confirmed') return answer
      const booking = row['booking'] as { tenant_id: number; id: string; customer_email: string }
      await pool.query(
        `UPDATE booking_event SET dispatched_at = now() WHERE tenant_id = $1 AND booking_id = $2 AND dispatched_at IS NULL`,
        [booking.tenant_id, booking.id],
      )
      const calendar = `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:${booking.id}@holdfast\r\nSEQUENCE:0\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
      transport
        .sendMail({
          messageId: `<${booking.id}.0.confirmed@example.com>`,
          from: 'hello@example.com',
          to: booking.customer_email,
          subject: 'Booked',
          text: 'Booked',
          icalEvent: { method: 'REQUEST', content: calendar },
        })
        .catch(() => {})
      return answer
    })
  },
}
