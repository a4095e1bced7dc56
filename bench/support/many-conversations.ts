import type pg from 'pg'

export interface ManyConversations {
  readonly tenantId: number
  readonly count: number
  /** The last of them was a moment before it, the first a year. */
  readonly now: Date
}

/**
 * Conversations of four turns each, with their messages, cards and calls: one in three booked one of the bookings that are there, others
 * found nothing, were refused, asked for a person or left. The triggers that keep what the list shows are passed over, since they work row
 * by row; what they would have written is written here, with the very function they use for words.
 */
export async function loadManyConversations(pool: pg.Pool, { tenantId, count, now }: ManyConversations): Promise<void> {
  const client = await pool.connect()
  const each = 10_000
  try {
    await client.query('SET statement_timeout = 0')
    const there = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM conversation WHERE tenant_id = $1', [tenantId])
    const loaded = there.rows[0]?.n ?? 0
    for (let from = loaded; from < count; from += each) {
      await client.query('BEGIN; SET LOCAL session_replication_role = replica')
      await client.query(TALKS, [tenantId, from, Math.min(count, from + each), count, now.toISOString()])
      await client.query(TURNS)
      for (const rows of [CONVERSATIONS, TURN_ROWS, ASKED, ANSWERED, CALLS, HOLD_CALLS, HANDOFFS, RATINGS, FLAGS, BOOKED, LINKED, WORDS])
        await client.query(rows)
      await client.query('COMMIT; DROP TABLE talk, said')
    }
    if (loaded < count) await client.query('VACUUM ANALYZE')
    await client.query('RESET statement_timeout')
  } finally {
    client.release()
  }
}

/** Words out of three thousand, as uneven as words are. */
const WORD = (seed: string) =>
  `translate(to_char(floor(power(((${seed})::bigint * 48271 % 9973) / 9973.0, 3) * 3000)::int, 'FM0000'), '0123456789', 'abelinorst')`

const TALKS = `
  CREATE TEMP TABLE talk AS
  SELECT $1::int AS tenant_id, n, uuidv7(at - clock_timestamp()) AS id, at, CASE WHEN n % 5 = 4 THEN 'mcp' ELSE 'chat' END AS channel,
    (ARRAY['en','en','de','fr'])[1 + n % 4] AS locale,
    CASE WHEN n % 3 = 0 THEN 'booked' WHEN n % 20 = 1 THEN 'handed_over' WHEN n % 100 = 2 THEN 'failed' ELSE 'open' END AS outcome,
    b.id AS booking_id, coalesce(b.customer_name, 'Robin ' || ${WORD('n')}) AS name, coalesce(b.customer_email, 'robin' || n || '@example.com') AS email,
    b.hold_id, 1 + n % 12 AS service_id, e.id AS event_id
  FROM generate_series($2::int, $3::int - 1) n
  CROSS JOIN LATERAL (SELECT $5::timestamptz - ($4::int - n) * (interval '360 days' / $4::int) AS at) started
  LEFT JOIN booking b ON n % 3 = 0 AND b.tenant_id = $1::int AND b.reference = 'R' || to_char(n::bigint * 7, 'FM0000000')
  LEFT JOIN LATERAL (SELECT id FROM booking_event e WHERE e.tenant_id = b.tenant_id AND e.booking_id = b.id ORDER BY e.id LIMIT 1) e ON true`
const TURNS = `
  CREATE TEMP TABLE said AS
  SELECT t.*, turn, uuidv7(t.at + turn * interval '50 seconds' - clock_timestamp()) AS turn_id, t.at + turn * interval '50 seconds' AS said_at,
    uuidv7(t.at + turn * interval '50 seconds' - clock_timestamp()) AS asked_id, uuidv7(t.at + turn * interval '52 seconds' - clock_timestamp()) AS answered_id,
    t.outcome = 'failed' AND turn = 3 AS failed, t.n % 11 = 0 AND turn = 2 AS guarded
  FROM talk t CROSS JOIN generate_series(0, 3) turn`
const CONVERSATIONS = `
  INSERT INTO conversation (tenant_id, id, token_hash, channel, locale, time_zone, customer, status, outcome, last_message_at, message_count, models, rating,
    has_error, tokens, cost_micros, booking_count, flags, review_status, created_at, updated_at)
  SELECT tenant_id, id, md5(id::text), channel, locale, 'Europe/Berlin', jsonb_build_object('name', name, 'email', email), CASE outcome WHEN 'handed_over' THEN 'handed_over' ELSE 'open' END,
    outcome, at + interval '202 seconds', 8, '{big-model}', CASE WHEN n % 40 = 5 THEN 'down' WHEN n % 10 = 6 THEN 'up' END, outcome = 'failed', 6000, 18000,
    CASE outcome WHEN 'booked' THEN 1 ELSE 0 END, CASE WHEN n % 11 = 0 THEN '{guard_replaced}'::text[] ELSE '{}' END, CASE WHEN n % 11 = 0 THEN 'open' ELSE 'none' END, at, at
  FROM talk`
const TURN_ROWS = `
  INSERT INTO turn (tenant_id, id, conversation_id, model, prompt_version, catalogue_version, input_tokens, output_tokens, latency_ms, first_word_ms, steps, tool_call_count,
    outcome, error, corrections, cost_micros, judged_at, started_at, finished_at)
  SELECT tenant_id, turn_id, id, 'big-model', CASE channel WHEN 'mcp' THEN '' ELSE 'v1' END, 1, 1400, 100, 400 + (n * 7919) % 4000, 300, '[]', 1,
    CASE WHEN failed THEN 'failed' ELSE 'answered' END, CASE WHEN failed THEN 'timeout' END,
    CASE WHEN guarded THEN '[{"said":"It is booked.","shown":"It is held for you.","claim":"booked","denied":false,"reason":"no_receipt"}]'::jsonb ELSE '[]' END,
    4500, said_at, said_at, said_at + interval '2 seconds' FROM said`
const ASKED = `
  INSERT INTO message (tenant_id, conversation_id, seq, id, turn_id, role, parts, created_at)
  SELECT tenant_id, id, turn * 2 + 1, asked_id, turn_id, 'customer', jsonb_build_array(jsonb_build_object('type', 'text', 'text',
    CASE turn WHEN 0 THEN 'A haircut on Friday please, something ' || ${WORD('n * 3 + 1')} || ' and ' || ${WORD('n * 5 + 2')} WHEN 1 THEN 'the second one, ' || ${WORD('n * 7 + 3')}
      WHEN 2 THEN 'I am ' || name || ', ' || email ELSE 'yes ' || ${WORD('n * 11 + 5')} END)), said_at FROM said`
const ANSWERED = `
  INSERT INTO message (tenant_id, conversation_id, seq, id, turn_id, role, parts, created_at)
  SELECT tenant_id, id, turn * 2 + 2, answered_id, turn_id, 'assistant', CASE WHEN turn = 0 THEN jsonb_build_array(
      jsonb_build_object('type', 'text', 'text', 'These times are free for a ' || ${WORD('n * 13 + 7')} || ' haircut:'),
      jsonb_build_object('type', 'card', 'card', jsonb_build_object('type', 'slots', 'service', 'service-' || service_id, 'timeZone', 'Europe/Berlin', 'partySize', 1, 'more', true, 'slots',
        (SELECT jsonb_agg(jsonb_build_object('id', 'slot' || n || '-' || s, 'start', to_char(said_at + s * interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'end', to_char(said_at + (s + 1) * interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'local', 'Friday 10:00')) FROM generate_series(1, 6) s))))
    ELSE jsonb_build_array(jsonb_build_object('type', 'text', 'text', 'That one is held for you, ' || ${WORD('n * 17 + turn')} || '. Shall I book it?')) END, said_at + interval '2 seconds' FROM said`
const CALLS = `
  INSERT INTO tool_call (tenant_id, conversation_id, turn_id, id, position, name, by, input, output, code, fault, duration_ms, created_at)
  SELECT tenant_id, id, turn_id, 'call' || turn, 1, 'checkAvailability', 'model', jsonb_build_object('service', 'service-' || service_id, 'when', (ARRAY['Friday at 4pm','tomorrow morning','Saturday','next week'])[1 + n % 4]),
    CASE WHEN n % 6 = 1 THEN '{"slots":[],"more":false}'::jsonb ELSE jsonb_build_object('more', true, 'slots', (SELECT jsonb_agg(jsonb_build_object('slotId', 'slot' || n || '-' || s, 'start',
      to_char(said_at + s * interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'local', 'Friday 10:00', 'with', '{}'::text[], 'seatsLeft', 1, 'price', '40')) FROM generate_series(1, 6) s)) END,
    NULL, NULL, 12, said_at FROM said WHERE turn = 0`
const HOLD_CALLS = `
  INSERT INTO tool_call (tenant_id, conversation_id, turn_id, id, position, name, by, input, output, code, fault, duration_ms, created_at)
  SELECT tenant_id, id, turn_id, 'call' || turn, 1, CASE turn WHEN 1 THEN 'holdSlot' ELSE 'confirmBooking' END, 'model', jsonb_build_object('slotId', 'slot' || n || '-2'), '{}',
    CASE WHEN turn = 1 AND n % 7 = 2 THEN 'slot_taken' WHEN turn = 1 AND n % 31 = 5 THEN 'limit_reached' END, NULL, 20, said_at
  FROM said WHERE turn = 1 AND n % 6 <> 1 OR turn = 3 AND outcome = 'booked'`
const HANDOFFS = `
  INSERT INTO handoff (tenant_id, id, conversation_id, reason, status, created_at, dispatched_at)
  SELECT tenant_id, uuidv7(at - clock_timestamp()), id, 'parking', 'settled', at + interval '3 minutes', at + interval '3 minutes' FROM talk WHERE outcome = 'handed_over'`
const RATINGS = `
  INSERT INTO rating (tenant_id, turn_id, verdict, rated_at) SELECT tenant_id, turn_id, CASE WHEN n % 40 = 5 THEN 'down' ELSE 'up' END, said_at + interval '1 minute'
  FROM said WHERE turn = 3 AND (n % 40 = 5 OR n % 10 = 6)`
const FLAGS = `
  INSERT INTO review_flag (tenant_id, id, conversation_id, turn_id, rule, reason, raised_at)
  SELECT tenant_id, uuidv7(said_at - clock_timestamp()), id, turn_id, 'guard_replaced', 'guard_replaced', said_at FROM said WHERE guarded`
const BOOKED = `
  INSERT INTO conversation_booking (tenant_id, conversation_id, event_id, booking_id, action, consent_kind, message_id, turn_id, at)
  SELECT tenant_id, id, event_id, booking_id, 'booked', 'typed', asked_id, turn_id, said_at FROM said WHERE turn = 3 AND booking_id IS NOT NULL`
const LINKED = `
  UPDATE booking b SET conversation_id = t.id, channel = t.channel FROM talk t WHERE b.tenant_id = t.tenant_id AND b.id = t.booking_id`
const WORDS = `
  INSERT INTO conversation_words (tenant_id, conversation_id, last_message_at, words)
  SELECT t.tenant_id, t.id, t.at + interval '202 seconds', said_words(left(concat_ws(' ', t.name, t.email,
    (SELECT string_agg(said_in(m.parts), ' ' ORDER BY m.seq) FROM message m WHERE m.tenant_id = t.tenant_id AND m.conversation_id = t.id)), 100000)) FROM talk t`
