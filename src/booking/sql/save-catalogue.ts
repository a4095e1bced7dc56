import type pg from 'pg'
import type { EpochMs } from '../../shared/clock.ts'
import type { CatalogueDocument, ServiceRow } from '../catalogue/document.ts'
import { sameJson } from '../catalogue/diff-catalogue.ts'
import { isoInstant } from './list-claims.ts'

export type Transaction = Pick<pg.ClientBase, 'query'>

/** From here on the rows of this transaction raise the version once and not each; other saves of this tenant wait for its end. */
export async function beginSave(db: Transaction, tenantId: number): Promise<void> {
  await db.query(`SELECT set_config('holdfast.one_version', 'on', true)`)
  await db.query('SELECT 1 FROM tenant WHERE id = $1 FOR NO KEY UPDATE', [tenantId])
}

/** Writes what is other than before, and only that; the tenant's row last, with the new number. */
export async function writeCatalogue(db: Transaction, before: CatalogueDocument, after: CatalogueDocument, now: EpochMs): Promise<void> {
  const tenantId = before.id
  const at = isoInstant(now)
  const save = (text: string, rows: readonly object[]) =>
    rows.length === 0 ? undefined : db.query(text, [tenantId, JSON.stringify(rows), ...(text.includes('$3') ? [at] : [])])
  await save(SAVE_RESOURCES, others(before.resources, after.resources))
  await save(SAVE_SERVICES, others(before.services.map(placed), after.services.map(placed)))
  const requirements = after.services.filter((service) => !sameJson(requirementsOf(before, service.id), service.requirements))
  await save(FORGET_REQUIREMENTS, requirements)
  await save(
    SAVE_REQUIREMENTS,
    requirements.flatMap((service) => service.requirements.map((one, index) => ({ ...one, serviceId: service.id, position: index + 1 }))),
  )
  for (const part of ['schedules', 'overrides', 'questions'] as const) {
    const gone = before[part].filter(({ id }) => !after[part].some((row) => row.id === id))
    await save(FORGET[part], gone)
    await save(SAVE[part], others<{ readonly id: number }>(before[part], after[part]))
  }
  await db.query(SAVE_TENANT, [
    tenantId,
    after.name,
    after.timeZone,
    after.locales,
    after.currency,
    JSON.stringify(after.contact),
    JSON.stringify(after.policies),
    JSON.stringify(after.theme),
  ])
}

function others<Row extends { readonly id: number }>(before: readonly Row[], after: readonly Row[]): Row[] {
  return after.filter(
    (row) =>
      !sameJson(
        before.find(({ id }) => id === row.id),
        row,
      ),
  )
}

function placed(service: ServiceRow, index: number) {
  return { ...service, position: index + 1 }
}

function requirementsOf({ services }: CatalogueDocument, id: number) {
  return services.find((service) => service.id === id)?.requirements ?? []
}

const SAVE_TENANT = `
  UPDATE tenant SET name = $2, time_zone = $3, locales = $4, currency = $5, contact = $6, policies = $7, theme = $8,
    catalogue_version = catalogue_version + 1
  WHERE id = $1`

const SAVE_RESOURCES = `
  INSERT INTO resource AS kept (tenant_id, id, slug, name, kind, parent_id, capacity, time_zone, archived_at)
  SELECT $1, r.id, r.slug, r.name, r.kind, r."parentId", r.capacity, r."timeZone", CASE WHEN r.archived THEN $3::timestamptz END
  FROM jsonb_to_recordset($2) AS r (id int, slug text, name text, kind text, "parentId" int, capacity int, "timeZone" text, archived boolean)
  ON CONFLICT (tenant_id, id) DO UPDATE SET slug = excluded.slug, name = excluded.name, kind = excluded.kind, parent_id = excluded.parent_id,
    capacity = excluded.capacity, time_zone = excluded.time_zone,
    archived_at = CASE WHEN excluded.archived_at IS NOT NULL THEN coalesce(kept.archived_at, excluded.archived_at) END`

const SAVE_SERVICES = `
  INSERT INTO service AS kept (tenant_id, id, slug, name, description, keywords, kind, position, duration_minutes, buffer_before_minutes,
    buffer_after_minutes, grid_minutes, notice_minutes, horizon_days, cancel_window_minutes, reschedule_window_minutes,
    max_upcoming_per_customer, min_party, max_party, price_minor, price_per, price_version, archived_at)
  SELECT $1, s.id, s.slug, s.name, s.description, s.keywords, s.kind, s.position, s."durationMinutes", s."bufferBeforeMinutes",
    s."bufferAfterMinutes", s."gridMinutes", s."noticeMinutes", s."horizonDays", s."cancelWindowMinutes", s."rescheduleWindowMinutes",
    s."maxUpcomingPerCustomer", s."minParty", s."maxParty", s."priceMinor", s."pricePer", s."priceVersion",
    CASE WHEN s.archived THEN $3::timestamptz END
  FROM jsonb_to_recordset($2) AS s (id int, slug text, name text, description text, keywords text[], kind text, position int,
    "durationMinutes" int, "bufferBeforeMinutes" int, "bufferAfterMinutes" int, "gridMinutes" int, "noticeMinutes" int, "horizonDays" int,
    "cancelWindowMinutes" int, "rescheduleWindowMinutes" int, "maxUpcomingPerCustomer" int, "minParty" int, "maxParty" int,
    "priceMinor" int, "pricePer" text, "priceVersion" int, archived boolean)
  ON CONFLICT (tenant_id, id) DO UPDATE SET slug = excluded.slug, name = excluded.name, description = excluded.description,
    keywords = excluded.keywords, kind = excluded.kind, position = excluded.position, duration_minutes = excluded.duration_minutes,
    buffer_before_minutes = excluded.buffer_before_minutes, buffer_after_minutes = excluded.buffer_after_minutes,
    grid_minutes = excluded.grid_minutes, notice_minutes = excluded.notice_minutes, horizon_days = excluded.horizon_days,
    cancel_window_minutes = excluded.cancel_window_minutes, reschedule_window_minutes = excluded.reschedule_window_minutes,
    max_upcoming_per_customer = excluded.max_upcoming_per_customer, min_party = excluded.min_party, max_party = excluded.max_party,
    price_minor = excluded.price_minor, price_per = excluded.price_per, price_version = excluded.price_version,
    archived_at = CASE WHEN excluded.archived_at IS NOT NULL THEN coalesce(kept.archived_at, excluded.archived_at) END`

const FORGET_REQUIREMENTS = `
  DELETE FROM service_requirement q USING jsonb_to_recordset($2) AS s (id int) WHERE q.tenant_id = $1 AND q.service_id = s.id`

const SAVE_REQUIREMENTS = `
  INSERT INTO service_requirement (tenant_id, service_id, position, label, quantity, takes, optional, resource_ids)
  SELECT $1, q."serviceId", q.position, q.label, q.quantity, q.takes, q.optional, q."resourceIds"
  FROM jsonb_to_recordset($2) AS q ("serviceId" int, position int, label text, quantity int, takes text, optional boolean, "resourceIds" int[])`

const FORGET = {
  schedules: 'DELETE FROM schedule c USING jsonb_to_recordset($2) AS r (id int) WHERE c.tenant_id = $1 AND c.id = r.id',
  overrides: 'DELETE FROM schedule_override c USING jsonb_to_recordset($2) AS r (id int) WHERE c.tenant_id = $1 AND c.id = r.id',
  questions: 'DELETE FROM question c USING jsonb_to_recordset($2) AS r (id int) WHERE c.tenant_id = $1 AND c.id = r.id',
}

const SAVE = {
  schedules: `
    INSERT INTO schedule (tenant_id, id, resource_id, service_id, kind, weekdays, rrule, start_minute, end_minute, valid_from, valid_until)
    SELECT $1, c.id, c."resourceId", c."serviceId", c.kind, c.weekdays, c.rrule, c."startMinute", c."endMinute", c."validFrom", c."validUntil"
    FROM jsonb_to_recordset($2) AS c (id int, "resourceId" int, "serviceId" int, kind text, weekdays int[], rrule text, "startMinute" int,
      "endMinute" int, "validFrom" date, "validUntil" date)
    ON CONFLICT (tenant_id, id) DO UPDATE SET resource_id = excluded.resource_id, service_id = excluded.service_id, kind = excluded.kind,
      weekdays = excluded.weekdays, rrule = excluded.rrule, start_minute = excluded.start_minute, end_minute = excluded.end_minute,
      valid_from = excluded.valid_from, valid_until = excluded.valid_until`,
  overrides: `
    INSERT INTO schedule_override (tenant_id, id, resource_id, service_id, date_from, date_until, windows, reason)
    SELECT $1, o.id, o."resourceId", o."serviceId", o."dateFrom", o."dateUntil", o.windows, o.reason
    FROM jsonb_to_recordset($2) AS o (id int, "resourceId" int, "serviceId" int, "dateFrom" date, "dateUntil" date, windows jsonb, reason text)
    ON CONFLICT (tenant_id, id) DO UPDATE SET resource_id = excluded.resource_id, service_id = excluded.service_id,
      date_from = excluded.date_from, date_until = excluded.date_until, windows = excluded.windows, reason = excluded.reason`,
  questions: `
    INSERT INTO question (tenant_id, id, topic, question, answer, keywords)
    SELECT $1, q.id, q.topic, q.question, q.answer, q.keywords
    FROM jsonb_to_recordset($2) AS q (id int, topic text, question text, answer text, keywords text[])
    ON CONFLICT (tenant_id, id) DO UPDATE SET topic = excluded.topic, question = excluded.question, answer = excluded.answer,
      keywords = excluded.keywords`,
}
