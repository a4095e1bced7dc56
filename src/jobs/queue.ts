import { PgBoss, type JobInsert, type JobResult, type JobWithMetadata } from 'pg-boss'
import type { EpochMs } from '../shared/clock.ts'
import { formatInstant } from '../shared/instant.ts'
import type { RelayTransaction } from '../shared/relay-transaction.ts'
import { withLogFields } from '../shared/log-fields.ts'
import type { Log } from '../shared/logger.ts'
import { inSpan } from '../shared/trace.ts'
import type { Job, JobDeps, JobOutcome, RetryPlan } from './job.ts'
import { dbOf, ownsQueue, queueSchema as schema } from './queue-schema.ts'

/** What is needed of a pg pool: the queue lives in the product's own database and shares its connections. */
export interface SqlPool {
  readonly query: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
}

export interface QueueOptions {
  readonly pool: SqlPool
  readonly jobs: readonly Job[]
  readonly deps: JobDeps
  readonly pace?: Pace | undefined
}

/** Tests are less patient with mail servers and dead processes than the product is. */
export interface Pace {
  /** Instead of every job's own first delay. */
  readonly firstRetrySeconds?: number
  /** How often jobs of killed processes are looked for. */
  readonly superviseSeconds?: number
}

export interface Queue {
  /** Puts jobs down inside a transaction of the caller's; one with an id that is known already is dropped. */
  readonly put: (job: Pick<Job, 'name'>, items: JobInsert[], transaction: RelayTransaction) => Promise<void>
  /** Makes this process look for work now instead of at its next poll. */
  readonly wake: () => void
  /** True when nothing that is due waits, runs or is to be repeated. */
  readonly isIdle: () => Promise<boolean>
  /** Takes no more work and resolves when what runs has ended; after 7 s it is left to be repeated. */
  readonly stop: () => Promise<void>
}

const deadLetters = 'dead-letters'
const days = 24 * 60 * 60

/** Where jobs wait (pg-boss), with one worker for each kind in this process. */
export async function openQueue({ pool, jobs, deps, pace = {} }: QueueOptions): Promise<Queue> {
  // A killed process is noticed by its missing heartbeats: 30 s, and up to 15 s until somebody looks.
  const { superviseSeconds = 15 } = pace
  const migrate = await ownsQueue(pool)
  const boss = new PgBoss({
    db: dbOf(pool),
    schema,
    migrate,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    flowIntervalSeconds: 600,
  })
  boss.on('error', logNowAndThen(deps.log))
  await boss.start().catch((fault: unknown) => {
    throw migrate ? fault : notMigrated(fault)
  })
  await boss.createQueue(deadLetters, { retentionSeconds: 90 * days, deleteAfterSeconds: 90 * days })
  const workers: string[] = []
  // Before the first worker: it may find work at once, and ends it by calling this.
  const wake = () => workers.forEach((worker) => boss.notifyWorker(worker))
  for (const job of jobs) {
    await prepare(boss, job, pace)
    workers.push(await work(boss, job, deps, wake))
  }
  const names = jobs.map((job) => job.name)
  return {
    put: async (job, items, transaction) => {
      if (items.length > 0)
        await boss.insert(job.name, items, { db: { executeSql: (text, values) => transaction.executeSql(text, values) } })
    },
    wake,
    isIdle: async () => (await countPending(pool, names)) === 0,
    stop: () => boss.stop({ graceful: true, close: false, timeout: 7_000 }),
  }
}

function notMigrated(cause: unknown): Error {
  const remedy = 'Run `node src/main.ts migrate` with the role that owns the database in DATABASE_URL, then start again.'
  return new Error(
    `The queue's tables are not there or older than this release, and the role in DATABASE_URL may not make them. ${remedy}`,
    { cause },
  )
}

async function prepare(boss: PgBoss, job: Job, pace: Pace): Promise<void> {
  const options = {
    ...retryOptions(job.retry, pace),
    // Clock jobs: one waiting or running is enough, whichever process put it down.
    ...(job.cron === undefined ? { deadLetter: deadLetters } : {}),
    heartbeatSeconds: 30,
    expireInSeconds: 600,
    retentionSeconds: 30 * days,
    deleteAfterSeconds: job.cron === undefined ? 14 * days : days,
  }
  await boss.createQueue(job.name, { ...options, policy: job.cron === undefined ? 'standard' : 'exclusive' })
  await boss.updateQueue(job.name, options)
  if (job.cron !== undefined) await boss.schedule(job.name, job.cron)
}

function retryOptions({ tries, firstDelay, longestDelay }: RetryPlan, { firstRetrySeconds }: Pace) {
  return { retryLimit: tries - 1, retryDelay: firstRetrySeconds ?? firstDelay, retryBackoff: true, retryDelayMax: longestDelay }
}

/** Several at a time, one at a time per group: two mails about one booking must not race. Answers the worker's id. */
function work(boss: PgBoss, job: Job, deps: JobDeps, wake: () => void): Promise<string> {
  const putLater: PutLater = async ({ data, groupId }, at) => {
    const group = typeof groupId === 'string' ? { group: { id: groupId } } : {}
    // The queue wakes by the machine's time, which the product's runs ahead of by offsetMs.
    await boss.insert(job.name, [{ ...group, startAfter: formatInstant(at - deps.clock.offsetMs), ...(isObject(data) ? { data } : {}) }])
  }
  return boss.work(
    job.name,
    { batchSize: 10, groupConcurrency: 1, pollingIntervalSeconds: job.pollSeconds, includeMetadata: true, perJobResults: true },
    async (batch: JobWithMetadata<unknown>[]) => {
      const results = await Promise.all(batch.map((attempt) => runOne(job, deps, attempt, putLater)))
      // More may wait than fitted, or than one of a group at a time allowed.
      wake()
      return results
    },
  )
}

/** What is logged meanwhile carries the job's ids; where traces are collected it points to the request that caused it. */
function runOne(job: Job, deps: JobDeps, attempt: JobWithMetadata<unknown>, putLater: PutLater): Promise<JobResult> {
  const about = { job: job.name, id: attempt.id, ...idsOf(attempt.data), try: attempt.retryCount + 1 }
  const startedAt = performance.now()
  return withLogFields(about, () =>
    inSpan(`job ${job.name}`, { kind: 'consumer', attributes: spanAttributes(about), cause: causeOf(attempt.data) }, async (note) => {
      const result = await runAttempt(job, deps, attempt, putLater)
      note({ 'holdfast.outcome': result.status })
      deps.metrics?.job(job.name, outcomes[result.status], (performance.now() - startedAt) / 1000)
      return result
    }),
  )
}

const outcomes = { completed: 'done', failed: 'failed', deadletter: 'given_up' } as const

async function runAttempt(job: Job, deps: JobDeps, attempt: JobWithMetadata<unknown>, putLater: PutLater): Promise<AttemptResult> {
  try {
    const outcome = await job.run(deps, job.payload.parse(attempt.data))
    // Before this one counts as done: a process that dies in between leaves two, and what a job does it does once.
    if (outcome.status === 'later') await putLater(attempt, outcome.at)
    return settled(outcome, attempt, deps.log)
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown'
    if (attempt.retryCount < attempt.retryLimit) deps.log.warn({ error: message }, 'a job failed and will be tried again')
    else deps.log.error({ error: message }, `a job failed for the last time; it is kept in the queue ${deadLetters}`)
    // The name only: what an error says is logged once and not kept for weeks.
    return { id: attempt.id, status: 'failed', output: { error: error instanceof Error ? error.name : 'unknown' } }
  }
}

function settled(outcome: JobOutcome, attempt: JobWithMetadata<unknown>, log: Log): AttemptResult {
  switch (outcome.status) {
    case 'done':
      log.debug({ note: outcome.note }, 'a job is done')
      return { id: attempt.id, status: 'completed', output: { note: outcome.note } }
    case 'later':
      log.info({ reason: outcome.reason }, 'a job is put off')
      return { id: attempt.id, status: 'completed', output: { note: 'put off' } }
    case 'given_up':
      log.error({ reason: outcome.reason }, `a job cannot succeed; it is kept in the queue ${deadLetters}`)
      return { id: attempt.id, status: 'deadletter', output: { reason: outcome.reason } }
  }
}

/** The same once more, at another time. */
type PutLater = (attempt: JobWithMetadata<unknown>, at: EpochMs) => Promise<void>

function isObject(payload: unknown): payload is object {
  return typeof payload === 'object' && payload !== null
}

type AttemptResult = JobResult & { readonly status: 'completed' | 'failed' | 'deadletter' }

function spanAttributes(about: object): Record<string, string | number> {
  return Object.fromEntries(Object.entries(about).map(([key, value]) => [`holdfast.${key}`, value]))
}

/** W3C traceparent of the request that wrote the event, where it was kept with it. */
function causeOf(payload: unknown): string | undefined {
  const trace: unknown = typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'trace') : undefined
  return typeof trace === 'string' ? trace : undefined
}

function idsOf(payload: unknown): Record<string, string | number> {
  if (typeof payload !== 'object' || payload === null) return {}
  return Object.fromEntries(Object.entries(payload).filter(([key]) => key === 'tenantId' || key === 'bookingId' || key === 'revision'))
}

/** pg-boss counts for its own purposes, now and then; this is the queue as it stands. */
async function countPending(pool: SqlPool, names: readonly string[]): Promise<number> {
  const { rows } = await pool.query(
    `SELECT 1 FROM ${schema}.job WHERE name = ANY ($1) AND (state IN ('retry', 'active') OR (state = 'created' AND start_after <= now())) LIMIT 1`,
    [names],
  )
  return rows.length
}

/** Every worker reports a database that is away at every poll: the first is logged, then one in a hundred. */
function logNowAndThen(log: Log): (error: Error) => void {
  let count = 0
  return (error) => {
    if (count++ % 100 === 0)
      log.error({ error: error.message, queue: Reflect.get(error, 'queue'), errors: count }, 'the job queue reports an error')
  }
}
