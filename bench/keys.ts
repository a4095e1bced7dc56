/**
 * `node bench/keys.ts`: what the keys of the claim table cost, integers or UUIDs, as the exclusion constraint and a hold see it.
 * The figures are in docs/decisions/0002-keys.md. Takes about three minutes.
 */
import type pg from 'pg'
import { uuidV7 } from '../src/shared/ids.ts'
import { startBenchDatabase } from './support/bench-database.ts'
import { measureLoad, median } from './support/load.ts'

const tenants = 50
const resourcesEach = 20
const claimsEach = 300
const clients = 16
const rounds = 5
const roundMs = 4_000

/** Ids of tenants and resources in one of the two shapes. */
interface Variant {
  readonly name: 'int' | 'uuid'
  readonly type: string
  readonly tenant: (index: number) => number | string
  readonly resource: (index: number) => number | string
}

const uuids = Array.from({ length: tenants * (resourcesEach + 1) }, (_, index) => uuidV7(1_790_000_000_000 + index * 60_000))
const variants: readonly Variant[] = [
  { name: 'int', type: 'int', tenant: (index) => index + 1, resource: (index) => (index % resourcesEach) + 1 },
  { name: 'uuid', type: 'uuid', tenant: (index) => uuids[index] ?? '', resource: (index) => uuids[tenants + index] ?? '' },
]

const database = await startBenchDatabase(clients)
try {
  const { pool } = database
  for (const variant of variants) await createTable(pool, variant)
  for (const variant of variants) await fill(pool, variant)
  console.log(
    `${tenants} tenants x ${resourcesEach} resources x ${claimsEach} claims; ${clients} clients, ${rounds} rounds of ${roundMs / 1000} s each, alternating`,
  )
  for (const variant of variants) console.log(variant.name, await sizes(pool, variant))
  for (const kind of ['uncontended', 'hot'] as const) await race(pool, kind)
} finally {
  await database.close()
}

async function createTable(pool: pg.Pool, { name, type }: Variant): Promise<void> {
  await pool.query('CREATE EXTENSION IF NOT EXISTS btree_gist')
  await pool.query(`CREATE TABLE claim_${name} (
    tenant_id ${type} NOT NULL, id bigint GENERATED ALWAYS AS IDENTITY, resource_id ${type} NOT NULL, unit int NOT NULL,
    starts_at timestamptz(3) NOT NULL, ends_at timestamptz(3) NOT NULL, state text NOT NULL, expires_at timestamptz(3), hold_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT claim_${name}_no_overlap EXCLUDE USING gist
      (tenant_id WITH =, resource_id WITH =, unit WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&) WHERE (state IN ('held', 'booked')))`)
}

/** Row by row in random order, as bookings come: an index that grew is larger than one that was built. */
async function fill(pool: pg.Pool, variant: Variant): Promise<void> {
  const ids = Array.from({ length: tenants * resourcesEach }, (_, index) => ({
    tenant: variant.tenant(Math.floor(index / resourcesEach)),
    resource: variant.resource(index),
  }))
  await pool.query(
    `INSERT INTO claim_${variant.name} (tenant_id, resource_id, unit, starts_at, ends_at, state, hold_id)
     SELECT t, r, 1, '2027-01-01Z'::timestamptz + n * interval '1 hour', '2027-01-01Z'::timestamptz + n * interval '1 hour' + interval '50 minutes', 'booked', gen_random_uuid()
     FROM unnest($1::${variant.type}[], $2::${variant.type}[]) AS of(t, r), generate_series(1, $3::int) n ORDER BY random()`,
    [ids.map((id) => id.tenant), ids.map((id) => id.resource), claimsEach],
  )
  await pool.query(`VACUUM ANALYZE claim_${variant.name}`)
}

async function sizes(pool: pg.Pool, { name }: Variant): Promise<string> {
  const { rows } = await pool.query<{ heap: string; gist: string; pk: string }>(
    `SELECT pg_size_pretty(pg_relation_size('claim_${name}')) heap, pg_size_pretty(pg_relation_size('claim_${name}_no_overlap')) gist, pg_size_pretty(pg_relation_size('claim_${name}_pkey')) pk`,
  )
  return `table ${rows[0]?.heap}, exclusion index ${rows[0]?.gist}, primary key ${rows[0]?.pk}`
}

async function race(pool: pg.Pool, kind: 'uncontended' | 'hot'): Promise<void> {
  const seen = new Map(variants.map((variant) => [variant.name, { rates: [] as number[], p99: [] as number[] }]))
  let offset = 0
  for (let round = 0; round < rounds; round++) {
    for (const variant of round % 2 === 0 ? variants : variants.toReversed()) {
      const load = await measureLoad({ clients, milliseconds: roundMs }, (index) =>
        hold(pool, variant, kind === 'hot' ? offset + Math.floor(index / 200) : offset + index),
      )
      seen.get(variant.name)?.rates.push(load.perSecond)
      seen.get(variant.name)?.p99.push(load.p99)
    }
    offset += 1_000_000
  }
  for (const [name, { rates, p99 }] of seen)
    console.log(
      `${kind}: ${name} ${Math.round(median(rates))} attempts/s, p99 ${median(p99).toFixed(1)} ms (rounds ${rates.map(Math.round).join(' ')})`,
    )
}

/** A slot number names a resource and a time after everything that was filled in. Hot: 200 attempts meet on each slot. */
async function hold(pool: pg.Pool, variant: Variant, slot: number): Promise<unknown> {
  const index = slot % (tenants * resourcesEach)
  const hour = claimsEach + 10 + Math.floor(slot / (tenants * resourcesEach))
  return pool.query({
    name: `hold_${variant.name}`,
    text: `WITH wanted AS (SELECT '2027-01-01Z'::timestamptz + $3::int * interval '1 hour' AS at),
      expired AS (UPDATE claim_${variant.name} c SET state = 'expired' FROM wanted WHERE tenant_id = $1 AND resource_id = $2 AND unit = 1 AND state IN ('held', 'booked') AND state = 'held'
        AND tstzrange(starts_at, ends_at, '[)') && tstzrange(at, at + interval '50 minutes', '[)') AND expires_at < clock_timestamp() RETURNING 1)
      INSERT INTO claim_${variant.name} (tenant_id, resource_id, unit, starts_at, ends_at, state, expires_at, hold_id)
      SELECT $1, $2, 1, at, at + interval '50 minutes', 'held', clock_timestamp() + interval '10 minutes', gen_random_uuid() FROM wanted WHERE (SELECT count(*) FROM expired) >= 0
      ON CONFLICT DO NOTHING RETURNING id`,
    values: [variant.tenant(Math.floor(index / resourcesEach)), variant.resource(index), hour],
  })
}
