import type pg from 'pg'
import type { CatalogueDocument } from '../catalogue/document.ts'

/** One document with everything a tenant sells and when it is open; dates as text, instants nowhere. */
const LOAD_CATALOGUE = `
  SELECT json_build_object(
    'id', t.id, 'slug', t.slug, 'name', t.name, 'timeZone', t.time_zone, 'locales', t.locales, 'currency', t.currency,
    'contact', t.contact, 'policies', t.policies, 'theme', t.theme, 'version', t.catalogue_version,
    'resources', (SELECT coalesce(json_agg(json_build_object('id', r.id, 'slug', r.slug, 'name', r.name, 'kind', r.kind,
      'parentId', r.parent_id, 'capacity', r.capacity, 'timeZone', r.time_zone, 'archived', r.archived_at IS NOT NULL) ORDER BY r.id), '[]') FROM resource r WHERE r.tenant_id = t.id),
    'services', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'description', s.description,
      'keywords', s.keywords, 'kind', s.kind, 'durationMinutes', s.duration_minutes, 'bufferBeforeMinutes', s.buffer_before_minutes,
      'bufferAfterMinutes', s.buffer_after_minutes, 'gridMinutes', s.grid_minutes, 'noticeMinutes', s.notice_minutes,
      'horizonDays', s.horizon_days, 'cancelWindowMinutes', s.cancel_window_minutes, 'rescheduleWindowMinutes', s.reschedule_window_minutes,
      'maxUpcomingPerCustomer', s.max_upcoming_per_customer, 'minParty', s.min_party, 'maxParty', s.max_party, 'priceMinor', s.price_minor,
      'pricePer', s.price_per, 'priceVersion', s.price_version, 'archived', s.archived_at IS NOT NULL,
      'requirements', (SELECT coalesce(json_agg(json_build_object('label', q.label, 'quantity', q.quantity, 'takes', q.takes,
        'optional', q.optional, 'resourceIds', q.resource_ids) ORDER BY q.position), '[]')
        FROM service_requirement q WHERE q.tenant_id = s.tenant_id AND q.service_id = s.id)
      ) ORDER BY s.position, s.id), '[]') FROM service s WHERE s.tenant_id = t.id),
    'schedules', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'resourceId', c.resource_id, 'serviceId', c.service_id, 'kind', c.kind,
      'weekdays', c.weekdays, 'rrule', c.rrule, 'startMinute', c.start_minute, 'endMinute', c.end_minute,
      'validFrom', c.valid_from, 'validUntil', c.valid_until) ORDER BY c.id), '[]') FROM schedule c WHERE c.tenant_id = t.id),
    'overrides', (SELECT coalesce(json_agg(json_build_object('id', o.id, 'resourceId', o.resource_id, 'serviceId', o.service_id,
      'dateFrom', o.date_from, 'dateUntil', o.date_until, 'windows', o.windows, 'reason', o.reason) ORDER BY o.id), '[]')
      FROM schedule_override o WHERE o.tenant_id = t.id),
    'questions', (SELECT coalesce(json_agg(json_build_object('id', q.id, 'topic', q.topic, 'question', q.question, 'answer', q.answer,
      'keywords', q.keywords) ORDER BY q.id), '[]') FROM question q WHERE q.tenant_id = t.id)
  ) AS catalogue
  FROM tenant t WHERE ($1::text IS NOT NULL AND t.slug = $1) OR ($2::int IS NOT NULL AND t.id = $2)`

/** The catalogue as one JSON document in model.ts's names, or undefined when there is no such tenant. */
export async function loadCatalogue(
  db: Pick<pg.ClientBase, 'query'>,
  key: { slug: string } | { id: number },
): Promise<CatalogueDocument | undefined> {
  const values = 'slug' in key ? [key.slug, null] : [null, key.id]
  // the shape is the SQL's own
  const answer = await db.query<{ catalogue: CatalogueDocument }>(LOAD_CATALOGUE, values)
  return answer.rows[0]?.catalogue
}

/** Undefined when there is no such tenant. */
export async function currentVersion(db: Pick<pg.ClientBase, 'query'>, tenantId: number): Promise<number | undefined> {
  const answer = await db.query<{ version: number }>('SELECT catalogue_version::float8 AS version FROM tenant WHERE id = $1', [tenantId])
  return answer.rows[0]?.version
}
