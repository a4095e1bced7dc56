import type pg from 'pg'
import type { CountedTenant } from './index.ts'
import { countedOnce, everyChannel, everyService, type Family, measuresOf, noHour } from './measures.ts'

/** Days of a range, both included. */
export interface DayRange {
  readonly from: string
  readonly until: string
}

// What is of no other family is of conversations.
const FORGET = `
  DELETE FROM figure_day WHERE tenant_id = $1 AND day BETWEEN $2::date AND $3::date AND (measure = ANY ($4::text[])) = $5::boolean`

const FACTS = `
  SELECT f.measure, f.channel, f.service_id, f.day, f.hour, 0 AS resource_id, f.key, f.n, f.total
  FROM figure_fact f WHERE f.tenant_id = $1 AND f.day BETWEEN $2::date AND $3::date`

// The first instant of the first day, and the first after the last.
const FROM = `($2::date::timestamp AT TIME ZONE $4)`
const TO = `(($3::date + 1)::timestamp AT TIME ZONE $4)`
const LOCAL = (instant: string) => `((${instant}) AT TIME ZONE $4)`

const CHANGES = `
  SELECT CASE e.type WHEN 'booking.confirmed' THEN 'made' WHEN 'booking.moved' THEN 'moved' ELSE 'cancelled' END AS measure,
    b.channel, b.service_id, ${LOCAL('e.at')}::date AS day, ${noHour} AS hour, 0 AS resource_id, '' AS key, 1 AS n, 0 AS total, e.channel AS by
  FROM booking_event e JOIN booking b ON b.tenant_id = e.tenant_id AND b.id = e.booking_id
  WHERE e.tenant_id = $1 AND e.at >= ${FROM} AND e.at < ${TO} AND e.type IN ('booking.confirmed', 'booking.moved', 'booking.cancelled')`

const EVENTS = `
  WITH changed AS (${CHANGES})
  SELECT measure, channel, service_id, day, hour, resource_id, key, n, total FROM changed
  UNION ALL SELECT 'cancelled_by_staff', channel, service_id, day, hour, resource_id, key, n, total FROM changed WHERE measure = 'cancelled' AND by = 'staff'`

const STARTS = `
  SELECT what.measure, b.channel, b.service_id, ${LOCAL('b.starts_at')}::date AS day,
    CASE what.measure WHEN 'starts' THEN extract(hour FROM ${LOCAL('b.starts_at')})::int ELSE ${noHour} END AS hour, 0 AS resource_id, '' AS key, 1 AS n, 0 AS total
  FROM booking b CROSS JOIN LATERAL (SELECT 'starts' AS measure UNION ALL SELECT b.attendance WHERE b.attendance IS NOT NULL) what
  WHERE b.tenant_id = $1 AND b.starts_at >= ${FROM} AND b.starts_at < ${TO} AND b.status = 'confirmed'`

// A claim over midnight is a part of each of its days. Found by resource, which is how its index is made.
const CLAIMED = `
  SELECT 'busy' AS measure, b.channel, b.service_id, d.day::date AS day, ${noHour} AS hour, c.resource_id, '' AS key,
    round(extract(epoch FROM least(c.ends_at, (d.day + interval '1 day') AT TIME ZONE $4) - greatest(c.starts_at, d.day AT TIME ZONE $4)) / 60)::bigint AS n, 0 AS total
  FROM resource r
  JOIN claim c ON c.tenant_id = r.tenant_id AND c.resource_id = r.id AND c.state = 'booked' AND tstzrange(c.starts_at, c.ends_at, '[)') && tstzrange(${FROM}, ${TO}, '[)')
  JOIN booking b ON b.tenant_id = c.tenant_id AND b.id = c.booking_id
  CROSS JOIN LATERAL generate_series(greatest(${LOCAL('c.starts_at')}::date, $2::date)::timestamp, least(${LOCAL("c.ends_at - interval '1 ms'")}::date, $3::date)::timestamp, interval '1 day') AS d (day)
  WHERE r.tenant_id = $1`

/** Adds up what was found, for each channel and service, for all channels, for all services, and for all of both. */
const summed = (found: string) => `
  INSERT INTO figure_day (tenant_id, measure, channel, service_id, day, hour, resource_id, key, n, total)
  SELECT $1, found.measure, c.channel, s.service_id, found.day, found.hour, found.resource_id, found.key, sum(found.n), sum(found.total)
  FROM (${found}) AS found
  CROSS JOIN LATERAL (VALUES (found.channel), ('${everyChannel}')) AS c (channel)
  CROSS JOIN LATERAL (SELECT found.service_id UNION ALL SELECT ${everyService} WHERE found.measure <> ALL ('{${countedOnce.join(',')}}'::text[])) AS s (service_id)
  GROUP BY found.measure, c.channel, s.service_id, found.day, found.hour, found.resource_id, found.key`

/**
 * Counts these days of one family anew from what stands in the other tables. Each statement sees what is committed by then; a later
 * change is noted, and counted later.
 */
export async function countDays(
  client: pg.ClientBase,
  { id, timeZone }: CountedTenant,
  family: Family,
  { from, until }: DayRange,
): Promise<void> {
  const range = [id, from, until]
  switch (family) {
    case 'talks':
      await client.query(FORGET, [...range, Object.values(measuresOf).flat(), false])
      await client.query(summed(FACTS), range)
      return
    case 'changes':
      await client.query(FORGET, [...range, measuresOf.changes, true])
      await client.query(summed(EVENTS), [...range, timeZone])
      return
    case 'diary':
      await client.query(FORGET, [...range, measuresOf.diary, true])
      for (const found of [STARTS, CLAIMED]) await client.query(summed(found), [...range, timeZone])
  }
}

/** Days that follow each other are counted at once. */
export function rangesOf(days: Iterable<string>): readonly DayRange[] {
  const ranges: DayRange[] = []
  for (const day of [...new Set(days)].toSorted()) {
    const last = ranges.at(-1)
    if (last !== undefined && dayAfter(last.until) === day) ranges[ranges.length - 1] = { from: last.from, until: day }
    else ranges.push({ from: day, until: day })
  }
  return ranges
}

export function dayAfter(day: string, days = 1): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
