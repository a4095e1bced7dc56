import { createBookingCore } from '../../src/booking/create-booking-core.ts'
import { openDatabase } from '../../src/db/client.ts'
import { startClock } from '../../src/shared/clock.ts'

// One process of a race: waits for "go" so that all start together, places its holds at once, prints one JSON line of outcomes.
interface Job {
  readonly url: string
  readonly secret: string
  readonly now: number
  readonly attempts: readonly { readonly slotId: string; readonly partySize?: number }[]
}

const job = JSON.parse(process.argv[2] ?? '') as Job
const database = await openDatabase({ url: job.url, poolSize: 20 })
const generous = { maxPerConversation: 1_000, maxPerAddress: 1_000, maxPerContact: 1_000 }
const core = createBookingCore({ ...database, clock: startClock(job.now), secret: job.secret, holds: generous })
const tenant = await core.findTenant('demo')
if (tenant === undefined) throw new Error('no tenant')
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))
const results = await Promise.all(job.attempts.map((attempt) => core.placeHold(tenant, { ...attempt, holder: { channel: 'rest' } })))
const outcomes = results.map((result) =>
  result.ok
    ? { code: 'held', partySize: result.value.proposal.partySize }
    : { code: result.error.code, alternatives: 'alternatives' in result.error ? result.error.alternatives.length : 0 },
)
process.stdout.write(`${JSON.stringify(outcomes)}\n`)
await database.close()
process.exit(0)
