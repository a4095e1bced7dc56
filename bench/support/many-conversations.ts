import type pg from 'pg'

export interface ManyConversations {
  readonly tenantId: number
  readonly count: number
  /** The newest was then; the oldest a year before. */
  readonly now: Date
}

/**
 * So many conversations of four turns with some eighty words each, in a business that is there: outcomes, languages, models, flags and
 * ratings as uneven as they are, words as frequent as words are (a few in every conversation, most in a few). Rows are written as the
 * triggers would have left them, with the triggers off: a minute or two for 100,000.
 */
export async function loadManyConversations(pool: pg.Pool, { tenantId, count, now }: ManyConversations): Promise<void> {
  const client = await pool.connect()
  const each = 10_000
  try {
    await client.query('SET statement_timeout = 0')
    for (let from = 0; from < count; from += each) {
      await client.query(`BEGIN; ${TABLES.map((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`).join('; ')}`)
      await client.query(ROWS, [tenantId, from, Math.min(count, from + each), count, now.toISOString()])
      for (const rows of [CONVERSATIONS, TURNS, MESSAGES, TOOL_CALLS, RATINGS, FLAGS]) await client.query(rows)
      await client.query(`SELECT rewrite_words(tenant_id, id) FROM fresh`)
      await client.query(`${TABLES.map((table) => `ALTER TABLE ${table} ENABLE TRIGGER USER`).join('; ')}; COMMIT; DROP TABLE fresh`)
    }
    await client.query('VACUUM ANALYZE')
  } finally {
    client.release()
  }
}

const TABLES = ['conversation', 'turn', 'message', 'tool_call', 'rating', 'review_flag']

// 60,000 different words; the word of rank r about 1/r as often as the first, so that every search has its own width.
const WORDS = `CREATE OR REPLACE FUNCTION pg_temp.some_words(p_seed int, p_count int) RETURNS text LANGUAGE sql AS $$
  SELECT string_agg(translate(to_char(floor(exp(random() * ln(60000)))::int, 'FM00000'), '0123456789', 'abelinorst'), ' ')
  FROM generate_series(1, p_count + p_seed * 0) $$;`

const ROWS = `
  CREATE TEMP TABLE fresh AS
  SELECT $1::int AS tenant_id, n, gen_random_uuid() AS id, at, ARRAY(SELECT gen_random_uuid() FROM generate_series(1, 4 + n * 0)) AS turns,
    (ARRAY['Ada','Ben','Chloé','Dana','Emil','Fatima','Georg','Hanna','Ivan','José','Klara','Lena','Mats','Nora','Olaf','Paula'])[1 + n % 16] || ' ' ||
      initcap(translate(to_char((n::bigint * 7919) % 60000, 'FM00000'), '0123456789', 'abelinorst')) AS name,
    'customer' || n || '@example.com' AS email,
    CASE WHEN n % 100 < 30 THEN 'booked' WHEN n % 100 < 34 THEN 'moved' WHEN n % 100 < 38 THEN 'cancelled' WHEN n % 100 < 45 THEN 'handed_over'
      WHEN n % 100 = 45 THEN 'failed' ELSE 'open' END AS outcome,
    CASE WHEN n % 20 = 3 THEN 'openai:gpt-5.2' ELSE 'rules' END AS model,
    n % 25 = 4 AS flagged, n % 40 = 9 AS rated
  FROM generate_series($2::int, $3::int - 1) n
  CROSS JOIN LATERAL (SELECT date_trunc('milliseconds', $5::timestamptz - (($4::int - n)::float8 / $4::int) * interval '365 days') AS at) moment`

const CONVERSATIONS = `INSERT INTO conversation (tenant_id, id, token_hash, channel, locale, time_zone, customer, status, created_at, updated_at, outcome,
    last_message_at, message_count, models, rating, has_error, tokens, cost_micros, booking_count, flags, review_status)
  SELECT tenant_id, id, '', CASE WHEN n % 10 = 0 THEN 'mcp' ELSE 'chat' END, (ARRAY['en-GB','en-GB','en-GB','de','de','fr','es','it','nl','ja'])[1 + n % 10],
    'Europe/London', jsonb_build_object('name', name, 'email', email), CASE outcome WHEN 'handed_over' THEN 'handed_over' ELSE 'open' END,
    at - interval '4 minutes', at, outcome, at, 8, ARRAY[model], CASE WHEN rated THEN CASE WHEN n % 80 = 9 THEN 'down' ELSE 'up' END END, n % 200 = 11,
    CASE model WHEN 'rules' THEN 0 ELSE 9000 END, CASE model WHEN 'rules' THEN 0 ELSE 21000 END, CASE outcome WHEN 'booked' THEN 1 ELSE 0 END,
    CASE WHEN flagged THEN ARRAY[(ARRAY['slow_turn','guard_replaced','person_asked','tool_failed_twice'])[1 + (n / 25) % 4]] ELSE '{}' END,
    CASE WHEN flagged THEN 'open' ELSE 'none' END FROM fresh`
const TURNS = `INSERT INTO turn (tenant_id, id, conversation_id, model, prompt_version, input_tokens, output_tokens, latency_ms, first_word_ms, steps, outcome,
    corrections, tool_call_count, started_at, finished_at, cost_micros, judged_at)
  SELECT tenant_id, turns[t], id, model, 'bench', NULL, NULL, 900, 300, jsonb_build_array(jsonb_build_object('model', model, 'ms', 900, 'inputTokens', NULL, 'outputTokens', NULL, 'toolCalls', 1)),
    'answered', '[]', 1, at - (4 - t) * interval '1 minute', at - (4 - t) * interval '1 minute' + interval '1 second', 0, at FROM fresh, generate_series(1, 4) t`
const MESSAGES = `${WORDS} INSERT INTO message (tenant_id, conversation_id, seq, id, turn_id, role, parts, created_at)
  SELECT tenant_id, id, m, gen_random_uuid(), turns[(m + 1) / 2], CASE m % 2 WHEN 1 THEN 'customer' ELSE 'assistant' END,
    CASE WHEN m % 2 = 1 THEN jsonb_build_array(jsonb_build_object('type', 'text', 'text', 'please ' || pg_temp.some_words(n + m, 8) || CASE m WHEN 5 THEN ' ' || name || ' ' || email ELSE '' END))
    ELSE jsonb_build_array(jsonb_build_object('type', 'text', 'text', 'haircut ' || pg_temp.some_words(n + m, 12)),
      jsonb_build_object('type', 'card', 'card', jsonb_build_object('type', 'slots', 'service', 'haircut', 'timeZone', 'Europe/London', 'partySize', 1, 'more', true, 'slots',
        (SELECT jsonb_agg(jsonb_build_object('id', 's' || n || '-' || m || '-' || s, 'start', '2026-03-03T10:00:00Z', 'end', '2026-03-03T10:45:00Z',
          'local', 'Tuesday 3 March 2026, 10:00 (London)', 'resources', '[]'::jsonb, 'seatsLeft', 1, 'price', NULL)) FROM generate_series(1, 6) s)))) END,
    at - (8 - m) * interval '30 seconds' FROM fresh, generate_series(1, 8) m`
const TOOL_CALLS = `INSERT INTO tool_call (tenant_id, conversation_id, turn_id, id, position, name, by, input, output, duration_ms, created_at)
  SELECT tenant_id, id, turns[t], 'c' || t, 1, 'checkAvailability', 'model', '{"service":"haircut","when":"tomorrow"}', jsonb_build_object('ok', true, 'next', repeat('words ', 60)), 4,
    at - (4 - t) * interval '1 minute' FROM fresh, generate_series(1, 4) t`
const RATINGS = `INSERT INTO rating (tenant_id, turn_id, verdict, rated_at) SELECT tenant_id, turns[4], CASE WHEN n % 80 = 9 THEN 'down' ELSE 'up' END, at FROM fresh WHERE rated`
const FLAGS = `INSERT INTO review_flag (tenant_id, id, conversation_id, turn_id, rule, reason, raised_at)
  SELECT tenant_id, gen_random_uuid(), id, turns[4], rule, rule, at
  FROM fresh, LATERAL (SELECT (ARRAY['slow_turn','guard_replaced','person_asked','tool_failed_twice'])[1 + (n / 25) % 4] AS rule) r WHERE flagged`
