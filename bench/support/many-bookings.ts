import type pg from 'pg'

export interface ManyBookings {
  readonly tenantId: number
  readonly people: number
  readonly count: number
  /** Half of them before it, half after. */
  readonly now: Date
}

/**
 * A business with so many people and so many bookings, a half-hour apart for each of them, ten hours a day: one claim each, no two over
 * one another, four of a hundred cancelled. Names, addresses and numbers as uneven as they are: one surname in a hundred people, many in few.
 */
export async function loadManyBookings(pool: pg.Pool, { tenantId, people, count, now }: ManyBookings): Promise<void> {
  const client = await pool.connect()
  const each = 20_000
  try {
    // Some batches come while checkpoints are written: no batch is too slow here.
    await client.query('SET statement_timeout = 0')
    const there = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM booking WHERE tenant_id = $1', [tenantId])
    const loaded = there.rows[0]?.n ?? 0
    if (loaded === 0) await loadBusiness(client, tenantId, people)
    for (let from = loaded; from < count; from += each) {
      await client.query(`BEGIN`)
      await client.query(ROWS, [tenantId, people, from, Math.min(count, from + each), count, now.toISOString()])
      for (const rows of [HOLDS, BOOKINGS, CLAIMS, EVENTS]) await client.query(rows)
      await client.query(`COMMIT; DROP TABLE fresh`)
    }
    if (loaded < count) await client.query('VACUUM ANALYZE')
  } finally {
    client.release()
  }
}

async function loadBusiness(client: pg.PoolClient, tenantId: number, people: number): Promise<void> {
  await client.query(BUSINESS, [tenantId])
  await client.query(PEOPLE, [tenantId, people])
  await client.query(SERVICES, [tenantId])
  await client.query(SCHEDULES, [tenantId])
}

const BUSINESS = `INSERT INTO tenant (id, slug, name, time_zone, locales, currency, contact, policies)
  VALUES ($1, 'many', 'Many Chairs', 'Europe/Berlin', '{en,de}', 'EUR', '{"email":"desk@many.example","phone":"+49 30 123456","address":"Berlin"}', '{}')`
const PEOPLE = `INSERT INTO resource (tenant_id, id, slug, name, kind, capacity)
  SELECT $1, n, 'person-' || n, 'Person ' || n, 'person', 1 FROM generate_series(1, $2) n`
const SERVICES = `WITH made AS (INSERT INTO service (tenant_id, id, slug, name, description, keywords, kind, position, duration_minutes, notice_minutes,
    horizon_days, cancel_window_minutes, reschedule_window_minutes, max_upcoming_per_customer, price_minor)
  SELECT $1, n, 'service-' || n, 'Service ' || n, '', '{}', 'appointment', n, 30, 60, 90, 1440, 720, 5, 4000 FROM generate_series(1, 12) n RETURNING id)
  INSERT INTO service_requirement (tenant_id, service_id, position, label, resource_ids)
  SELECT $1, id, 1, 'person', (SELECT array_agg(r.id) FROM resource r WHERE r.tenant_id = $1) FROM made`
const SCHEDULES = `INSERT INTO schedule (tenant_id, id, resource_id, kind, weekdays, start_minute, end_minute)
  SELECT $1, id, id, 'weekly', '{1,2,3,4,5,6,7}', 480, 1080 FROM resource WHERE tenant_id = $1`

const ROWS = `
  CREATE TEMP TABLE fresh AS
  SELECT $1::int AS tenant_id, n, gen_random_uuid() AS hold_id, gen_random_uuid() AS booking_id, 1 + n % $2::int AS resource_id,
    1 + floor(power(random(), 3) * 12)::int AS service_id, slot.at AS starts_at, slot.at + interval '30 minutes' AS ends_at,
    CASE WHEN n % 25 = 7 THEN 'cancelled' ELSE 'confirmed' END AS status,
    (ARRAY['Ada','Ben','Chloé','Dana','Emil','Fatima','Georg','Hanna','Ivan','José','Klara','Lena','Mats','Nora','Olaf','Paula'])[1 + n % 16]
      || CASE WHEN n % 7 = 0 THEN ' van' ELSE '' END || ' ' ||
      CASE WHEN n % 100 = 3 THEN 'Smith' ELSE initcap(translate(to_char((n::bigint * 7919) % 60000, 'FM00000'), '0123456789', 'abelinorst')) END AS name,
    to_char((n::bigint * 7919) % 400000, 'FM000000') AS who, (ARRAY['chat','chat','chat','rest','mcp','staff'])[1 + n % 6] AS channel
  FROM generate_series($3::int, $4::int - 1) n
  CROSS JOIN LATERAL (SELECT date_trunc('day', $6::timestamptz) + make_interval(days => ((n / $2) / 20 - ($5 / $2) / 40)::int)
    + interval '8 hours' + ((n / $2) % 20) * interval '30 minutes' AS at) slot`
const HOLDS = `INSERT INTO hold (tenant_id, id, service_id, starts_at, ends_at, party_size, resource_ids, selected_ids, price_minor, price_version,
    claim_count, state, expires_at, digest, channel, created_at)
  SELECT tenant_id, hold_id, service_id, starts_at, ends_at, 1, ARRAY[resource_id], '{}', 4000, 1, 1, 'confirmed', starts_at, '', channel,
    starts_at - interval '5 days' FROM fresh`
const BOOKINGS = `INSERT INTO booking (tenant_id, id, reference, revision, status, service_id, starts_at, ends_at, party_size, resource_ids, selected_ids,
    price_minor, currency, customer_name, customer_email, customer_phone, customer_time_zone, locale, consent_kind, consent_digest, channel,
    hold_id, attendance, created_at, updated_at)
  SELECT tenant_id, booking_id, 'R' || to_char(n, 'FM0000000'), CASE status WHEN 'cancelled' THEN 1 ELSE 0 END, status, service_id, starts_at, ends_at, 1,
    ARRAY[resource_id], '{}', 4000, 'EUR', name, lower(split_part(name, ' ', 1)) || who || '@example.' || CASE n % 3 WHEN 0 THEN 'de' ELSE 'com' END,
    CASE WHEN n % 4 = 0 THEN NULL ELSE '+49 170 ' || who || (n % 10) END, 'Europe/Berlin', 'de', 'pressed', '', channel, hold_id,
    CASE WHEN status = 'confirmed' AND n % 60 = 11 THEN 'no_show' END, starts_at - interval '5 days', starts_at - interval '5 days' FROM fresh`
const CLAIMS = `INSERT INTO claim (tenant_id, resource_id, unit, starts_at, ends_at, state, hold_id, booking_id)
  SELECT tenant_id, resource_id, 1, starts_at, ends_at, CASE status WHEN 'cancelled' THEN 'released' ELSE 'booked' END, hold_id, booking_id FROM fresh`
const EVENTS = `INSERT INTO booking_event (tenant_id, type, booking_id, hold_id, revision, channel, detail, at, dispatched_at)
  SELECT tenant_id, 'booking.confirmed', booking_id, hold_id, 0, channel, jsonb_build_object('startsAt', starts_at, 'consent', 'pressed'),
    starts_at - interval '5 days', now() FROM fresh
  UNION ALL
  SELECT tenant_id, 'booking.cancelled', booking_id, NULL, 1, channel, '{}', starts_at - interval '2 days', now() FROM fresh WHERE status = 'cancelled'`
