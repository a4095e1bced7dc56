import type { Jobs } from '../../../src/jobs/index.ts'
import { noLog } from '../../../src/shared/logger.ts'
import { createWebhooks, eventTypes, type EndpointSettings, type WebhookDeps, type Webhooks } from '../../../src/webhooks/index.ts'
import { openOffice, type Office } from '../../jobs/support.ts'
import { must, TEST_SECRET } from '../../support/core.ts'
import { movableClock, type MovableClock } from '../../support/movable-clock.ts'
import { startReceiver, type Receiver } from './receiver.ts'

export interface PostRoom extends Office {
  readonly clock: MovableClock
  readonly webhooks: Webhooks
  /** Another process's. */
  readonly webhooksOf: (changes?: Partial<WebhookDeps>) => Webhooks
  readonly jobs: Jobs
  readonly startReceiver: () => Promise<Receiver>
  /** Of the demo business, for everything unless told. */
  readonly connect: (
    receiver: Pick<Receiver, 'url'>,
    settings?: Partial<EndpointSettings>,
  ) => Promise<{ readonly id: string; readonly secret: string }>
  /** Everything that is due has been tried. */
  readonly settled: () => Promise<void>
  /** Time passes, and what is due by then is tried. */
  readonly pass: (seconds: number) => Promise<void>
}

/** The office with its jobs running, and calls to systems on this machine allowed. */
export async function openPostRoom(changes: Partial<WebhookDeps> = {}): Promise<PostRoom> {
  const office = await openOffice()
  const clock = movableClock('2026-03-02T08:00:00Z')
  const deps: WebhookDeps = {
    pool: office.database.pool,
    core: office.core,
    clock,
    secret: TEST_SECRET,
    publicUrl: 'https://book.example',
    log: noLog,
    webhookHosts: ['127.0.0.1'],
    ...changes,
    // What is due is looked for when a test says so, and not in between.
    settings: { poll: 600_000, ...changes.settings },
  }
  const webhooks = createWebhooks(deps)
  const jobs = await office.work({ webhooks })
  const receivers: Receiver[] = []
  return {
    ...office,
    clock,
    webhooks,
    webhooksOf: (others = {}) => createWebhooks({ ...deps, ...others }),
    jobs,
    startReceiver: async () => {
      const receiver = await startReceiver()
      receivers.push(receiver)
      return receiver
    },
    connect: async ({ url }, settings = {}) => {
      const made = must(
        await webhooks.createEndpoint(office.tenant.id, { url, description: '', events: eventTypes, personalData: true, ...settings }),
      )
      return { id: made.endpoint.id, secret: made.secret }
    },
    settled: () => jobs.idle(),
    pass: async (seconds) => {
      clock.pass(seconds * 1000)
      await jobs.idle()
    },
    close: async () => {
      await Promise.all(receivers.map((receiver) => receiver.close()))
      await office.close()
    },
  }
}
