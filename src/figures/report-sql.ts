// Parameters: $1 tenant, $2 channel, $3 service, then the first day before, the first day and the last day, unless a query says otherwise.
// Each names a measure, a channel and a service, and so reads one stretch of the primary key for each measure.

const NOW = `coalesce(sum(n) FILTER (WHERE day >= $5::date), 0)::float8 AS n`
const BEFORE = `coalesce(sum(n) FILTER (WHERE day < $5::date), 0)::float8 AS before`
const DAYS = `day BETWEEN $4::date AND $6::date`

/** $4 the first day before, $5 the last day, $6 the measures. */
export const dayQuery = `
  SELECT measure, to_char(day, 'YYYY-MM-DD') AS day, sum(n)::float8 AS n, sum(total)::float8 AS total
  FROM figure_day WHERE tenant_id = $1 AND measure = ANY ($6::text[]) AND channel = $2 AND service_id = $3 AND day BETWEEN $4::date AND $5::date
  GROUP BY measure, day ORDER BY day`

export const keyQuery = `
  SELECT measure, key, ${NOW}, ${BEFORE} FROM figure_day
  WHERE tenant_id = $1 AND measure = ANY ('{seconds_to_book,turn_ms,refusal,unmet}') AND channel = $2 AND service_id = $3 AND ${DAYS}
  GROUP BY measure, key ORDER BY n DESC, key`

/** $4 and $5: the first and the last day. A wish has its weekday as its key: the day is when it was told. */
export const cellQuery = `
  SELECT measure, CASE measure WHEN 'starts' THEN extract(isodow FROM day)::int ELSE key::int END AS weekday, hour::int AS hour, sum(n)::float8 AS n
  FROM figure_day WHERE tenant_id = $1 AND measure = ANY ('{starts,unmet_at}') AND channel = $2 AND service_id = $3 AND day BETWEEN $4::date AND $5::date
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`

export const resourceQuery = `
  SELECT resource_id AS key, ${NOW}, ${BEFORE} FROM figure_day
  WHERE tenant_id = $1 AND measure = 'busy' AND channel = $2 AND service_id = $3 AND ${DAYS} GROUP BY resource_id ORDER BY resource_id`

/** $2 channel, then the three days. */
export const serviceQuery = `
  SELECT service_id AS key, coalesce(sum(n) FILTER (WHERE day >= $4::date), 0)::float8 AS n, coalesce(sum(n) FILTER (WHERE day < $4::date), 0)::float8 AS before
  FROM figure_day WHERE tenant_id = $1 AND measure = 'unmet' AND channel = $2 AND service_id >= 0 AND day BETWEEN $3::date AND $5::date
  GROUP BY service_id ORDER BY n DESC, service_id`

/** $2 service, $3 and $4 the first and the last day, $5 the measures. */
export const channelQuery = `
  SELECT measure, channel, sum(n)::float8 AS n, sum(total)::float8 AS total
  FROM figure_day WHERE tenant_id = $1 AND measure = ANY ($5::text[]) AND channel <> '*' AND service_id = $2 AND day BETWEEN $3::date AND $4::date
  GROUP BY measure, channel ORDER BY channel`

export const emptyQuery = `SELECT NOT EXISTS (SELECT FROM figure_day WHERE tenant_id = $1) AS empty`
