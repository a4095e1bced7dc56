import type pg from 'pg'
import type { Audit } from '../audit/index.ts'
import type { Clock } from '../shared/clock.ts'
import type { SampleSource, SampleValue } from './samples.ts'

/** How much waits to be done, and for how long the oldest. Every process sees the same queue: ask one, or take the greatest. */
export function queueSamples(pool: Pick<pg.Pool, 'query'>, clock: Clock): SampleSource {
  return {
    name: 'queue',
    gauges: [
      { name: 'holdfast_queue_jobs', help: 'Jobs that are due and wait, by queue; dead-letters: those given up', labels: ['queue'] },
      { name: 'holdfast_queue_active_jobs', help: 'Jobs under way, by queue, as of a quarter of a minute ago at most', labels: ['queue'] },
      { name: 'holdfast_queue_oldest_seconds', help: 'For how long the oldest due job has waited, by queue', labels: ['queue'] },
    ],
    look: async () => {
      const { rows } = await pool.query<{ queue: string; jobs: number; active: number; oldest: number }>(QUEUES, [clock.offsetMs])
      const of = (value: (row: (typeof rows)[number]) => number): SampleValue[] =>
        rows.map((row) => ({ labels: { queue: row.queue }, value: value(row) }))
      return {
        holdfast_queue_jobs: of(({ jobs }) => jobs),
        holdfast_queue_active_jobs: of(({ active }) => active),
        holdfast_queue_oldest_seconds: of(({ oldest }) => oldest),
      }
    },
  }
}

// Every queue is named, also when nothing waits in it: a line that vanishes is no line at 0. Done jobs are many: what waits is found by the
// queue's own partial index of it, and what is under way is what the queue itself counted last, at most a quarter of a minute ago.
const QUEUES = `
  SELECT q.name AS queue, coalesce(w.jobs, 0) AS jobs, q.active_count AS active, coalesce(extract(epoch FROM now() - w.since), 0)::float8 AS oldest
  FROM pgboss.queue q LEFT JOIN (
    SELECT name, count(*)::int AS jobs, min(start_after) AS since FROM pgboss.job
    WHERE state < 'active' AND NOT blocked AND start_after <= now() GROUP BY name) w ON w.name = q.name
  WHERE left(q.name, 2) <> '__'
  UNION ALL
  SELECT 'webhooks', count(*) FILTER (WHERE d.due_at <= n.moment AND NOT claimed)::int, count(*) FILTER (WHERE claimed)::int,
    -- Of an endpoint that fails, what comes after waits on purpose.
    coalesce(extract(epoch FROM max(n.moment) - min(d.due_at) FILTER (WHERE d.due_at <= n.moment AND e.failing_since IS NULL AND e.disabled_at IS NULL)), 0)::float8
  FROM webhook_delivery d JOIN webhook_endpoint e ON e.tenant_id = d.tenant_id AND e.id = d.endpoint_id
    CROSS JOIN (SELECT clock_timestamp() + $1::float8 * interval '1 ms' AS moment) n
    CROSS JOIN LATERAL (SELECT coalesce(d.claimed_until > n.moment, false) AS claimed) c
  WHERE d.state = 'waiting'`

/** Events that were committed and not passed on yet. */
export function outboxSamples(pool: Pick<pg.Pool, 'query'>, clock: Clock): SampleSource {
  return {
    name: 'outbox',
    gauges: [
      { name: 'holdfast_outbox_events', help: 'Committed events that wait to be passed on to the queue', labels: [] },
      { name: 'holdfast_outbox_oldest_seconds', help: 'For how long the oldest of them has waited', labels: [] },
    ],
    look: async () => {
      const { rows } = await pool.query<{ events: number; oldest: number }>(OUTBOX, [clock.offsetMs])
      const { events = 0, oldest = 0 } = rows[0] ?? {}
      return { holdfast_outbox_events: [{ value: events }], holdfast_outbox_oldest_seconds: [{ value: oldest }] }
    },
  }
}

// By the partial index of what waits; at most a thousand are counted, which says enough.
const OUTBOX = `
  SELECT count(*)::int AS events,
    greatest(0, coalesce(extract(epoch FROM clock_timestamp() + $1::float8 * interval '1 ms' - min(at)), 0))::float8 AS oldest
  FROM (SELECT at FROM booking_event WHERE dispatched_at IS NULL ORDER BY at LIMIT 1000) waiting`

/** What the last self-audit found. In the database, so that every process tells it and a restart does not forget it. */
export function auditSamples(audit: Pick<Audit, 'latest'>): SampleSource {
  return {
    name: 'audit',
    gauges: [
      { name: 'holdfast_invariant_violations', help: 'Violations that the last self-audit found, by check', labels: ['check'] },
      {
        name: 'holdfast_audit_timestamp_seconds',
        help: 'When the last self-audit that looked at everything ended (Unix time)',
        labels: [],
      },
    ],
    look: async () => {
      const latest = await audit.latest()
      return {
        holdfast_invariant_violations: Object.entries(latest?.violations ?? {}).map(([check, value]) => ({ labels: { check }, value })),
        holdfast_audit_timestamp_seconds: latest?.complete === true ? [{ value: latest.endedAt / 1000 }] : [],
      }
    },
  }
}
