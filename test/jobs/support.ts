import { setTimeout as pause } from 'node:timers/promises'
import type { Booking, Slot } from '../../src/booking/index.ts'
import { createAudit } from '../../src/audit/index.ts'
import { createIdempotencyStore } from '../../src/db/idempotency.ts'
import { createSentMail } from '../../src/db/sent-mail.ts'
import { createFigures } from '../../src/figures/index.ts'
import { startJobs, type Jobs, type StartJobs } from '../../src/jobs/index.ts'
import { createMailer, type Mailer } from '../../src/notify/email.ts'
import { noLog } from '../../src/shared/logger.ts'
import { createStaff } from '../../src/staff/index.ts'
import { createReview } from '../../src/transcripts/review.ts'
import { createStepIn } from '../../src/transcripts/step-in.ts'
import { createWebhooks } from '../../src/webhooks/index.ts'
import { startSmtpReceiver, type SmtpReceiver } from '../notify/smtp-receiver.ts'
import { createTranscripts } from '../../src/transcripts/index.ts'
import { ada, createTestCore, must, slotsOf, TEST_SECRET, type TestCore } from '../support/core.ts'

export interface Office extends TestCore {
  readonly receiver: SmtpReceiver
  readonly mailer: Mailer
  /** Starts a worker process's jobs over the office's database; `close` stops them all. */
  readonly work: (changes?: Partial<StartJobs>) => Promise<Jobs>
  /** Until nothing is left to be done; what is to be tried again is tried at once, as if the pause before it were over. */
  readonly settle: (jobs: Jobs) => Promise<void>
  readonly options: () => StartJobs
  /** A different free haircut each time, from `fromDays` days ahead on. */
  readonly nextSlot: (fromDays?: number) => Promise<Slot>
  readonly book: (
    slot?: Slot,
    customer?: { readonly name: string; readonly email: string },
    notes?: string,
    locale?: string,
  ) => Promise<Booking>
  readonly move: (booking: Booking, slot?: Slot) => Promise<Booking>
  readonly cancel: (booking: Booking) => Promise<Booking>
}

const byApi = { consent: { kind: 'api' }, channel: 'rest' } as const

/** The demo business with its own database and a mail server. */
export async function openOffice(now?: number): Promise<Office> {
  const test = await createTestCore(now === undefined ? {} : { now })
  const { core, tenant, database } = test
  const receiver = await startSmtpReceiver()
  const mailer = createMailer({ smtpUrl: receiver.url, outboxDir: '/nowhere' })
  const started: Jobs[] = []
  const used = new Set<string>()
  const options = (): StartJobs => ({
    pool: database.pool,
    core,
    transcripts: createTranscripts({ ...database, clock: test.clock }),
    review: createReview({ prisma: database.prisma, clock: test.clock }),
    stepIn: createStepIn({ ...database, clock: test.clock }),
    figures: createFigures({ ...database, clock: test.clock, readWords: () => undefined }),
    staff: createStaff({ ...database, clock: test.clock, secret: TEST_SECRET, publicUrl: 'https://book.example', loginHosts: [] }),
    webhooks: createWebhooks({
      pool: database.pool,
      core,
      clock: test.clock,
      secret: TEST_SECRET,
      publicUrl: 'https://book.example',
      log: noLog,
      webhookHosts: ['127.0.0.1'],
    }),
    audit: createAudit({ ...database, clock: test.clock, log: noLog }),
    mailer,
    sentMail: createSentMail(database.prisma),
    deleteOldReplies: createIdempotencyStore({ ...database, secret: TEST_SECRET }).deleteOlderThan,
    clock: test.clock,
    publicUrl: 'https://book.example',
    log: noLog,
    pace: { firstRetrySeconds: 1, superviseSeconds: 1 },
  })
  const nextSlot = async (fromDays = 3) => {
    const slot = (await slotsOf(test, 'haircut', { fromDays, toDays: fromDays + 7 })).find((free) => !used.has(free.id))
    if (slot === undefined) throw new Error('no free haircut left')
    used.add(slot.id)
    return slot
  }
  let customers = 0
  return {
    ...test,
    receiver,
    mailer,
    options,
    nextSlot,
    work: async (changes = {}) => {
      const jobs = await startJobs({ ...options(), ...changes })
      started.push(jobs)
      return jobs
    },
    settle: async (jobs) => {
      const isIdle = jobs.idle().then(() => true)
      const later = () => pause(50).then(() => false)
      while (!(await Promise.race([isIdle, later()])))
        await database.pool.query(`UPDATE pgboss.job SET start_after = now() WHERE state = 'retry' AND start_after > now()`)
    },
    book: async (slot, customer, notes, locale) => {
      const wanted = slot ?? (await nextSlot())
      const hold = must(await core.placeHold(tenant, { slotId: wanted.id, holder: { channel: 'rest' } }))
      customers += 1
      const who = customer ?? { ...ada, email: `ada+${customers}@example.com` }
      return must(await core.confirmBooking(tenant, { holdId: hold.id, customer: who, notes, locale, ...byApi }))
    },
    move: async (booking, slot) =>
      must(await core.rescheduleBooking(tenant, { bookingId: booking.id, slotId: (slot ?? (await nextSlot())).id, ...byApi })),
    cancel: async (booking) => must(await core.cancelBooking(tenant, { bookingId: booking.id, ...byApi })),
    close: async () => {
      await Promise.all(started.map((jobs) => jobs.stop()))
      mailer.close()
      await receiver.close()
      await test.close()
    },
  }
}

/** Mails to one customer, in the order the server took them, with what their calendar part says. */
export function mailsTo(office: Office, booking: Booking) {
  return office.receiver.received
    .filter((mail) => mail.recipients.includes(booking.customer.email))
    .map((mail) => {
      const part = mail.parsed.attachments.find((attachment) => attachment.mimeType === 'text/calendar')
      const content = part === undefined ? '' : typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content)
      return {
        ...mail,
        subject: mail.parsed.subject ?? '',
        messageId: mail.parsed.messageId ?? '',
        method: part?.method,
        calendar: content,
      }
    })
}
