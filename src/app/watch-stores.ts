import { createAudit, type Audit } from '../audit/index.ts'
import type { Database } from '../db/client.ts'
import type { Replica } from '../db/replica.ts'
import type { Redis } from '../redis/redis.ts'
import { auditSamples, outboxSamples, queueSamples } from '../seeing/database-samples.ts'
import type { Samples } from '../seeing/samples.ts'
import { redisSamples, replicaSamples } from '../seeing/store-samples.ts'
import { poolSamples } from '../seeing/watch-pool.ts'
import type { Clock } from '../shared/clock.ts'
import type { Log } from '../shared/logger.ts'

interface Stores {
  readonly database: Database
  readonly replica: Replica | undefined
  readonly redis: Redis | undefined
  readonly clock: Clock
  readonly log: Log
}

/** What is looked up in the stores when somebody asks for metrics, and the look at the whole of them each night. */
export function watchStores(samples: Samples, { database, replica, redis, clock, log }: Stores): Audit {
  const { pool } = database
  samples.add(poolSamples({ primary: pool }))
  samples.add(queueSamples(pool, clock))
  samples.add(outboxSamples(pool, clock))
  const audit = createAudit({ pool, clock, log })
  samples.add(auditSamples(audit))
  if (replica !== undefined) samples.add(replicaSamples(replica))
  if (redis !== undefined) samples.add(redisSamples(redis))
  return audit
}
