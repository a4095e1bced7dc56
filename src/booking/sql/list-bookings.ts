import type { BookingDeps } from '../deps.ts'
import type { ListBookings, ListPlace } from '../diary/model.ts'
import type { SearchWords } from '../diary/search-words.ts'
import { STAFF_BOOKING, type StaffBookingAnswer } from '../diary/staff-booking.ts'
import { isoInstant } from './list-claims.ts'

/** So many rows are looked through for one page where nothing narrows them: some 40 ms of reading. */
const WINDOW = 6_000
/** Comparing names costs more than comparing numbers. */
const SEARCH_WINDOW = 2_500
/** Up to so many are found by what they begin with and sorted; whatever more of them there are is met soon enough along the order itself. */
const FOUND = 2_000

export interface PageRows {
  readonly rows: readonly StaffBookingAnswer[]
  /** How far was looked, when the page is not full and there is more to look through. */
  readonly lookedTo: ListPlace | undefined
}

type Deps = Pick<BookingDeps, 'pool'>

/** Along the order, one row more than a page at most. */
export async function listBookingPage(deps: Deps, tenantId: number, input: ListBookings, words?: SearchWords): Promise<PageRows> {
  const values = new Values(tenantId)
  const narrow = [...boundsOf(values, input), ...(words === undefined ? [] : [`(${wordConditions(values, words).join(' OR ')})`])]
  const window = words === undefined ? WINDOW : SEARCH_WINDOW
  const ordered = `SELECT b.* FROM booking b WHERE b.tenant_id = $1 ${and(windowConditions(values, input))} ORDER BY ${orderOf(input, 'b')} LIMIT ${window}`
  const text = `SELECT ${STAFF_BOOKING} FROM (${ordered}) b WHERE true ${and(narrow)} ORDER BY ${orderOf(input, 'b')} LIMIT ${input.limit + 1}`
  const { rows } = await deps.pool.query<StaffBookingAnswer>(text, values.list)
  if (rows.length > input.limit) return { rows, lookedTo: undefined }
  return { rows, lookedTo: await endOfWindow(deps, tenantId, input, window) }
}

// Only when a page stayed short: along the index, without the rows.
async function endOfWindow(deps: Deps, tenantId: number, input: ListBookings, window: number): Promise<ListPlace | undefined> {
  const values = new Values(tenantId)
  const text = `
    SELECT extract(epoch FROM b.starts_at)::float8 * 1000 AS at, b.id FROM booking b
    WHERE b.tenant_id = $1 ${and(windowConditions(values, input))} ORDER BY ${orderOf(input, 'b')} OFFSET ${window - 1} LIMIT 1`
  const { rows } = await deps.pool.query<{ at: number; id: string }>(text, values.list)
  const [last] = rows
  if (last === undefined) return undefined
  return { at: input.order === 'newest' ? null : last.at, id: last.id }
}

/** Those that begin so, sorted; undefined when there are too many of them to sort. */
export async function findBookingPage(
  deps: Deps,
  tenantId: number,
  input: ListBookings,
  words: SearchWords,
): Promise<readonly StaffBookingAnswer[] | undefined> {
  const values = new Values(tenantId)
  const narrow = [...boundsOf(values, input), ...windowConditions(values, input)]
  const lookUps = wordConditions(values, words).map(
    (condition) => `(SELECT b.* FROM booking b WHERE b.tenant_id = $1 AND ${condition} LIMIT ${FOUND + 1})`,
  )
  if (lookUps.length === 0) return []
  // Each by its own index; who is met by two of them is one row again below.
  const text = `
    WITH found AS MATERIALIZED (${lookUps.map((one) => `SELECT id, starts_at, status, attendance, service_id, resource_ids, channel FROM ${one} k`).join(' UNION ALL ')}),
    page AS (
      SELECT DISTINCT b.id, b.starts_at FROM found b WHERE true ${and(narrow)} ORDER BY ${orderOf(input, 'b')} LIMIT ${input.limit + 1}
    )
    SELECT (SELECT count(*)::int FROM found) AS size, (SELECT coalesce(json_agg(one ORDER BY ${orderOf(input, 'one')}), '[]') FROM (
      SELECT b.id, b.starts_at, ${STAFF_BOOKING} FROM page JOIN booking b ON b.tenant_id = $1 AND b.id = page.id) one) AS rows`
  const answer = await deps.pool.query<{ size: number; rows: readonly StaffBookingAnswer[] }>(text, values.list)
  const found = answer.rows[0]
  return found === undefined || found.size > FOUND ? undefined : found.rows
}

/** Numbered parameters, in the order they come up. */
class Values {
  readonly list: unknown[]

  constructor(tenantId: number) {
    this.list = [tenantId]
  }

  add(value: unknown): string {
    return `$${this.list.push(value)}`
  }
}

function and(conditions: readonly string[]): string {
  return conditions.map((condition) => `AND ${condition}`).join(' ')
}

function orderOf({ order }: ListBookings, table: string): string {
  switch (order) {
    case 'earliest':
      return `${table}.starts_at, ${table}.id`
    case 'latest':
      return `${table}.starts_at DESC, ${table}.id DESC`
    case 'newest':
      // Ids rise with time.
      return `${table}.id DESC`
  }
}

/** What an index goes along: the place, the dates, and what is rare enough to have an index of its own. */
function windowConditions(values: Values, { order, after, from, to, status }: ListBookings): string[] {
  const conditions: string[] = []
  if (after !== undefined && order === 'newest') conditions.push(`b.id < ${values.add(after.id)}::uuid`)
  if (after !== undefined && order !== 'newest') {
    const sign = order === 'earliest' ? '>' : '<'
    conditions.push(`(b.starts_at, b.id) ${sign} (${values.add(isoInstant(after.at ?? 0))}::timestamptz, ${values.add(after.id)}::uuid)`)
  }
  if (from !== undefined) conditions.push(`b.starts_at >= ${values.add(isoInstant(from))}::timestamptz`)
  if (to !== undefined) conditions.push(`b.starts_at < ${values.add(isoInstant(to))}::timestamptz`)
  if (status === 'cancelled') conditions.push(`b.status = 'cancelled'`)
  if (status === 'no_show') conditions.push(`b.attendance = 'no_show'`)
  return conditions
}

function boundsOf(values: Values, { status, serviceId, resourceId, channel }: ListBookings): string[] {
  const conditions: string[] = []
  if (status === 'confirmed') conditions.push(`b.status = 'confirmed'`)
  if (status === 'attended') conditions.push(`b.attendance = 'attended'`)
  if (serviceId !== undefined) conditions.push(`b.service_id = ${values.add(serviceId)}`)
  if (resourceId !== undefined) conditions.push(`${values.add(resourceId)}::int = ANY (b.resource_ids)`)
  if (channel !== undefined) conditions.push(`b.channel = ${values.add(channel)}`)
  return conditions
}

// Each as its index is written.
const PHONE = `regexp_replace(b.customer_phone, '\\D', '', 'g')`

function wordConditions(values: Values, { reference, name, email, phones, phoneEnd }: SearchWords): string[] {
  const conditions: string[] = []
  // By bytes, as the indexes are sorted, up to the last character there is: LIKE would compare each row a second time.
  const begins = (text: string, prefix: string) =>
    `(${text} ~>=~ ${values.add(prefix)} AND ${text} ~<~ ${values.add(`${prefix}\u{10ffff}`)})`
  // Its index has the database's own order: whichever that is, a reference has letters and digits only, and nothing comes after Z.
  if (reference !== undefined)
    conditions.push(
      `(b.reference BETWEEN ${values.add(reference)} AND ${values.add(`${reference}ZZZZZZZZZ`)} AND starts_with(b.reference, ${values.add(reference)}))`,
    )
  if (email !== undefined) conditions.push(begins('lower(b.customer_email)', email))
  if (name !== undefined) {
    conditions.push(begins('search_fold(b.customer_name)', name))
    conditions.push(begins(`search_fold(regexp_replace(b.customer_name, '^.*\\s', ''))`, name))
  }
  for (const phone of phones) conditions.push(`(b.customer_phone IS NOT NULL AND ${begins(PHONE, phone)})`)
  if (phoneEnd !== undefined) conditions.push(`(b.customer_phone IS NOT NULL AND ${begins(`reverse(${PHONE})`, phoneEnd)})`)
  return conditions
}
