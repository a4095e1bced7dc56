import { setTimeout as pause } from 'node:timers/promises'
import { countFigures } from './count-figures.ts'
import type { Job, JobDeps } from './job.ts'
import { keepNoLonger } from './keep-no-longer.ts'
import { mailMentions } from './mail-mentions.ts'
import { raiseFlags } from './raise-flags.ts'
import { jobsOfEvents } from './jobs-of-events.ts'
import { openQueue, type Pace, type Queue, type SqlPool } from './queue.ts'
import { startRelay, type Relay } from './relay.ts'
import type { Sender } from '../webhooks/index.ts'
import { remindBooking } from './remind-booking.ts'
import { selfAudit } from './self-audit.ts'
import { sendBookingCode } from './send-booking-code.ts'
import { sendBookingMail } from './send-booking-mail.ts'
import { sendStaffMail, staffMailJob } from './send-staff-mail.ts'
import { sweepBookingCodes } from './sweep-booking-codes.ts'
import { sweepHolds } from './sweep-holds.ts'
import { sweepIdempotency } from './sweep-idempotency.ts'
import { sweepLive } from './sweep-live.ts'
import { sweepMail } from './sweep-mail.ts'
import { sweepStaff } from './sweep-staff.ts'
import { sweepWebhooks } from './sweep-webhooks.ts'
import { jobsOfHandoffs, tellHandoff } from './tell-handoff.ts'
import { tellWebhookOff } from './tell-webhook-off.ts'
import { webhooksOfEvents, webhooksOfHandoffs, webhooksOfSteps } from './webhook-events.ts'

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
  sweepMail,
  keepNoLonger,
  raiseFlags,
  mailMentions,
  countFigures,
  tellHandoff,
  sweepLive,
  sweepWebhooks,
  tellWebhookOff,
  selfAudit,
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
  const sender = deps.webhooks.startSending()
  const relays = startRelays(deps, queue, sender)
  return {
    stop: async () => {
      await Promise.all(relays.map((relay) => relay.stop()))
      await Promise.all([queue.stop(), sender.stop()])
    },
    idle: async () => {
      await Promise.all(relays.map((relay) => relay.drain()))
      while (!(await queue.isIdle())) {
        queue.wake()
        await pause(20)
      }
      await sender.idle()
    },
  }
}

/** One for each table that is an outbox. What is put down for webhooks commits with the same mark as the jobs. */
function startRelays({ core, staff, stepIn, webhooks, clock, log }: JobDeps, queue: Queue, sender: Sender): readonly Relay[] {
  const sent = () => {
    queue.wake()
    sender.wake()
  }
  return [
    startRelay({
      core,
      log,
      sent,
      send: async (events, transaction) => {
        for (const { job, items } of jobsOfEvents(events, clock)) await queue.put(job, items, transaction)
        await webhooks.enqueue(webhooksOfEvents(events), transaction)
      },
    }),
    startRelay({
      core: { relayEvents: staff.relayLinks, onCommitted: staff.onLinkMade },
      log,
      sent,
      send: (waiting, transaction) => queue.put(sendStaffMail, waiting.map(staffMailJob), transaction),
    }),
    startRelay({
      core: { relayEvents: stepIn.relayHandoffs, onCommitted: stepIn.onHandoff },
      log,
      sent,
      send: async (waiting, transaction) => {
        for (const { job, items } of jobsOfHandoffs(waiting)) await queue.put(job, items, transaction)
        await webhooks.enqueue(webhooksOfHandoffs(waiting), transaction)
      },
    }),
    // Nobody waits for these by the second: the slow poll is enough.
    startRelay({
      core: { relayEvents: stepIn.relaySteps, onCommitted: () => () => {} },
      log,
      sent,
      send: (steps, transaction) => webhooks.enqueue(webhooksOfSteps(steps), transaction),
    }),
  ]
}
