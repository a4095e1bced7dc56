import { setTimeout as pause } from 'node:timers/promises'
import { countFigures } from './count-figures.ts'
import type { Job, JobDeps } from './job.ts'
import { keepNoLonger } from './keep-no-longer.ts'
import { mailMentions } from './mail-mentions.ts'
import { raiseFlags } from './raise-flags.ts'
import { jobsOfEvents } from './jobs-of-events.ts'
import { openQueue, type Pace, type SqlPool } from './queue.ts'
import { startRelay } from './relay.ts'
import { remindBooking } from './remind-booking.ts'
import { sendBookingCode } from './send-booking-code.ts'
import { sendBookingMail } from './send-booking-mail.ts'
import { sendStaffMail, staffMailJob } from './send-staff-mail.ts'
import { sweepBookingCodes } from './sweep-booking-codes.ts'
import { sweepHolds } from './sweep-holds.ts'
import { sweepIdempotency } from './sweep-idempotency.ts'
import { sweepLive } from './sweep-live.ts'
import { sweepStaff } from './sweep-staff.ts'
import { jobsOfHandoffs, tellHandoff } from './tell-handoff.ts'

/** Every kind of job there is. */
const jobs: readonly Job[] = [
  sendBookingMail,
  sendBookingCode,
  remindBooking,
  sweepHolds,
  sweepIdempotency,
  sweepBookingCodes,
  sendStaffMail,
  sweepStaff,
  keepNoLonger,
  raiseFlags,
  mailMentions,
  countFigures,
  tellHandoff,
  sweepLive,
]

export interface StartJobs extends JobDeps {
  readonly pool: SqlPool
  readonly pace?: Pace
}

export interface Jobs {
  /** No new work; resolves when what runs has ended. What was not relayed or done yet is, by the next process that starts. */
  readonly stop: () => Promise<void>
  /** For tests: resolves once everything committed so far has been relayed and every job that is due has ended. */
  readonly idle: () => Promise<void>
}

/** What happens after a booking: carries committed events to the queue and works through it. Migrations must have been applied. */
export async function startJobs({ pool, pace, ...deps }: StartJobs): Promise<Jobs> {
  const queue = await openQueue({ pool, jobs, deps, pace })
  const relay = startRelay({
    core: deps.core,
    log: deps.log,
    sent: queue.wake,
    send: async (events, transaction) => {
      for (const { job, items } of jobsOfEvents(events, deps.clock)) await queue.put(job, items, transaction)
    },
  })
  const links = startRelay({
    core: { relayEvents: deps.staff.relayLinks, onCommitted: deps.staff.onLinkMade },
    log: deps.log,
    sent: queue.wake,
    send: (waiting, transaction) => queue.put(sendStaffMail, waiting.map(staffMailJob), transaction),
  })
  const handoffs = startRelay({
    core: { relayEvents: deps.stepIn.relayHandoffs, onCommitted: deps.stepIn.onHandoff },
    log: deps.log,
    sent: queue.wake,
    send: async (waiting, transaction) => {
      for (const { job, items } of jobsOfHandoffs(waiting)) await queue.put(job, items, transaction)
    },
  })
  return {
    stop: async () => {
      await Promise.all([relay.stop(), links.stop(), handoffs.stop()])
      await queue.stop()
    },
    idle: async () => {
      await Promise.all([relay.drain(), links.drain(), handoffs.drain()])
      while (!(await queue.isIdle())) {
        queue.wake()
        await pause(20)
      }
    },
  }
}
