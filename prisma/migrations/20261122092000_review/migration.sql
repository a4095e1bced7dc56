-- Conversations as staff find, read and judge them.

-- What the list of conversations needs, kept where it is filtered and sorted. Triggers keep it: whoever writes a message, a turn or a
-- booking keeps it right in the same transaction. `last_message_at`: null while nothing has been said.
ALTER TABLE "conversation" ADD COLUMN "outcome" TEXT NOT NULL DEFAULT 'open';
ALTER TABLE "conversation" ADD COLUMN "last_message_at" TIMESTAMPTZ(3);
ALTER TABLE "conversation" ADD COLUMN "message_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "conversation" ADD COLUMN "models" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "conversation" ADD COLUMN "rating" TEXT;
ALTER TABLE "conversation" ADD COLUMN "has_error" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "conversation" ADD COLUMN "tokens" INTEGER NOT NULL DEFAULT 0;
-- Millionths of a US dollar; null as soon as one of its turns was answered by a model whose price is not known.
ALTER TABLE "conversation" ADD COLUMN "cost_micros" INTEGER DEFAULT 0;
ALTER TABLE "conversation" ADD COLUMN "booking_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "conversation" ADD COLUMN "flags" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "conversation" ADD COLUMN "assignee_id" UUID;
ALTER TABLE "conversation" ADD COLUMN "review_status" TEXT NOT NULL DEFAULT 'none';
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_assigned_to" FOREIGN KEY ("tenant_id", "assignee_id") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_outcome_known" CHECK (outcome IN ('open', 'booked', 'moved', 'cancelled', 'handed_over', 'failed'));
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_review_known" CHECK (review_status IN ('none', 'open', 'in_review', 'done'));

-- `wanted`: what the model wrote, where that is not what was shown. `judged_at`: the rules that raise flags have looked at it.
ALTER TABLE "turn" ADD COLUMN "cost_micros" INTEGER;
ALTER TABLE "turn" ADD COLUMN "wanted" TEXT;
ALTER TABLE "turn" ADD COLUMN "judged_at" TIMESTAMPTZ(3);

-- The words of a conversation, for searching: lexemes without places, made by said_words(). Apart from the conversation, so that its
-- many small changes do not write them into the index again.
CREATE TABLE "conversation_words" (
    "tenant_id" INTEGER NOT NULL,
    "conversation_id" UUID NOT NULL,
    "last_message_at" TIMESTAMPTZ(3) NOT NULL,
    "words" TSVECTOR NOT NULL,

    CONSTRAINT "conversation_words_pk" PRIMARY KEY ("tenant_id","conversation_id")
);
ALTER TABLE "conversation_words" ADD CONSTRAINT "conversation_words_of_conversation" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
CREATE INDEX "conversation_words_latest" ON "conversation_words"("tenant_id", "last_message_at" DESC, "conversation_id" DESC);
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE INDEX "conversation_words_search" ON "conversation_words" USING GIN (tenant_id, words) WHERE words IS NOT NULL;

-- Which conversation brought about which change of a booking, and the very message that agreed to it.
CREATE TABLE "conversation_booking" (
    "tenant_id" INTEGER NOT NULL,
    "conversation_id" UUID NOT NULL,
    "event_id" BIGINT NOT NULL,
    "booking_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "consent_kind" TEXT,
    "message_id" UUID,
    "turn_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_booking_pk" PRIMARY KEY ("tenant_id","conversation_id","event_id")
);
ALTER TABLE "conversation_booking" ADD CONSTRAINT "conversation_booking_of_conversation" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "conversation_booking" ADD CONSTRAINT "conversation_booking_of_booking" FOREIGN KEY ("tenant_id", "booking_id") REFERENCES "booking"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
CREATE INDEX "conversation_booking_by_booking" ON "conversation_booking"("tenant_id", "booking_id", "event_id");

CREATE TABLE "review_flag" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "turn_id" UUID,
    "rule" TEXT,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "raised_by" UUID,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_by" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_flag_pk" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "review_flag" ADD CONSTRAINT "review_flag_of_conversation" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "review_flag" ADD CONSTRAINT "review_flag_raised_by" FOREIGN KEY ("tenant_id", "raised_by") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "review_flag" ADD CONSTRAINT "review_flag_settled_by" FOREIGN KEY ("tenant_id", "settled_by") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "review_flag" ADD CONSTRAINT "review_flag_by_rule_or_person" CHECK (num_nonnulls(rule, raised_by) = 1);
CREATE INDEX "review_flag_by_conversation" ON "review_flag"("tenant_id", "conversation_id", "raised_at");
-- A rule says a thing about a turn once, however often it looks.
CREATE UNIQUE INDEX "review_flag_rule_once" ON "review_flag" (tenant_id, conversation_id, turn_id, rule) WHERE rule IS NOT NULL;

CREATE TABLE "review_comment" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "turn_id" UUID,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_comment_pk" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_of_conversation" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_by" FOREIGN KEY ("tenant_id", "author_id") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX "review_comment_by_conversation" ON "review_comment"("tenant_id", "conversation_id", "created_at");

CREATE TABLE "review_mention" (
    "tenant_id" INTEGER NOT NULL,
    "comment_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_mention_pk" PRIMARY KEY ("tenant_id","member_id","comment_id")
);
ALTER TABLE "review_mention" ADD CONSTRAINT "review_mention_in_comment" FOREIGN KEY ("tenant_id", "comment_id") REFERENCES "review_comment"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "review_mention" ADD CONSTRAINT "review_mention_of_member" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX "review_mention_by_comment" ON "review_mention"("tenant_id", "comment_id");
CREATE INDEX "review_mention_to_mail" ON "review_mention" (tenant_id, comment_id) WHERE mailed_at IS NULL;

-- What one reviewer thinks of a conversation by one criterion; thinking again replaces it.
CREATE TABLE "review_verdict" (
    "tenant_id" INTEGER NOT NULL,
    "conversation_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_verdict_pk" PRIMARY KEY ("tenant_id","conversation_id","reviewer_id","criterion")
);
ALTER TABLE "review_verdict" ADD CONSTRAINT "review_verdict_of_conversation" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "review_verdict" ADD CONSTRAINT "review_verdict_by" FOREIGN KEY ("tenant_id", "reviewer_id") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "review_verdict" ADD CONSTRAINT "review_verdict_known" CHECK (verdict IN ('good', 'bad', 'unsure'));
CREATE INDEX "review_verdict_by_time" ON "review_verdict"("tenant_id", "at");

-- No row: the defaults.
CREATE TABLE "review_setting" (
    "tenant_id" INTEGER NOT NULL,
    "sample_rate" DOUBLE PRECISION NOT NULL,
    "slow_turn_ms" INTEGER NOT NULL,
    "criteria" JSONB NOT NULL,

    CONSTRAINT "review_setting_pk" PRIMARY KEY ("tenant_id")
);
ALTER TABLE "review_setting" ADD CONSTRAINT "review_setting_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "review_setting" ADD CONSTRAINT "review_setting_sane" CHECK (sample_rate BETWEEN 0 AND 100 AND slow_turn_ms > 0);

CREATE TABLE "saved_view" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pk" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_of_member" FOREIGN KEY ("tenant_id", "owner_id") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX "saved_view_by_owner" ON "saved_view"("tenant_id", "owner_id", "created_at");

CREATE INDEX "consent_by_conversation" ON "consent"("tenant_id", "conversation_id", "created_at");

-- How words are compared: without case, accents and width; languages without blanks between words in overlapping pairs. Nothing of the
-- database's locale is asked for, so that the same words are found on every server.
CREATE FUNCTION said_tokens(p_text text, p_tail boolean) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT AS $$
  WITH folded AS (
    SELECT regexp_replace(
      replace(lower(normalize(regexp_replace(normalize(p_text, NFKD), '[\u0300-\u036f]', '', 'g'), NFKC)), 'ß', 'ss'),
      '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f\u2190-\u2bff\u3000-\u303f\u30fb\ufe00-\ufe0f]+', ' ', 'g') AS text
  ), apart AS (
    SELECT regexp_replace(text, '([\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+)', ' \1 ', 'g') AS text FROM folded
  ), token AS (
    SELECT left(word, 60) AS word FROM apart, string_to_table(text, ' ') AS word WHERE word <> ''
  )
  SELECT coalesce(array_agg(DISTINCT word), '{}') FROM (
    SELECT word FROM token WHERE word !~ '^[\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]'
    UNION ALL
    SELECT substr(word, place, 2) FROM token, generate_series(1, greatest(length(word) - CASE WHEN p_tail THEN 0 ELSE 1 END, 1)) AS place
    WHERE word ~ '^[\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]'
  ) all_words
$$;

-- Telephone numbers are written in many ways: the last seven digits find them all.
CREATE FUNCTION said_numbers(p_text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT AS $$
  SELECT coalesce(array_agg(DISTINCT '#' || right(digits, 7)), '{}')
  FROM regexp_matches(p_text, '[0-9][0-9 ()./-]{5,30}[0-9]', 'g') AS found, regexp_replace(found[1], '[^0-9]', '', 'g') AS digits
  WHERE length(digits) >= 7
$$;

CREATE FUNCTION said_words(p_text text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(said_tokens(coalesce(p_text, ''), true) || said_numbers(coalesce(p_text, '')))
$$;

-- Every word of it; of two letters or more, also what begins with it. Null when there is no word in it.
CREATE FUNCTION said_query(p_text text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN numbers = '{}' THEN words ELSE words || ((SELECT string_agg('''' || n || '''', ' & ') FROM unnest(numbers) n)::tsquery) END
  FROM (
    SELECT (SELECT string_agg('''' || word || CASE WHEN length(word) > 1 OR word > '~' THEN ''':*' ELSE '''' END, ' & ')
            FROM unnest(said_tokens(p_text, false)) word)::tsquery AS words,
      said_numbers(p_text) AS numbers
  ) found
$$;

-- What a message's parts say: its texts, and of its cards what can be looked for.
CREATE FUNCTION said_in(p_parts jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(concat_ws(' ', part->>'text', part->'card'->>'text', part->'card'->>'reference', part->'card'->>'service', part->'card'->'summary'->>'service'), ' ')
  FROM jsonb_array_elements(CASE jsonb_typeof(p_parts) WHEN 'array' THEN p_parts ELSE '[]' END) AS part
$$;

-- A conversation of more than this many different words is found by its first ones: no vector grows without end.
CREATE FUNCTION more_words(p_known tsvector, p_more tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN length(p_known) + length(p_more) > 8000 THEN p_known ELSE p_known || p_more END;

-- All words anew: after something was taken out.
CREATE FUNCTION rewrite_words(p_tenant int, p_conversation uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO conversation_words (tenant_id, conversation_id, last_message_at, words)
  SELECT k.tenant_id, k.id, coalesce(k.last_message_at, k.created_at),
    said_words(left(concat_ws(' ', k.customer->>'name', k.customer->>'email', k.customer->>'phone', k.client,
      (SELECT string_agg(said_in(m.parts), ' ' ORDER BY m.seq) FROM message m WHERE m.tenant_id = k.tenant_id AND m.conversation_id = k.id)), 100000))
  FROM conversation k WHERE k.tenant_id = p_tenant AND k.id = p_conversation
  ON CONFLICT (tenant_id, conversation_id) DO UPDATE SET words = EXCLUDED.words, last_message_at = EXCLUDED.last_message_at
$$;

CREATE FUNCTION message_was_said() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_at timestamptz;
BEGIN
  UPDATE conversation SET message_count = message_count + 1, last_message_at = greatest(last_message_at, NEW.created_at)
  WHERE tenant_id = NEW.tenant_id AND id = NEW.conversation_id RETURNING last_message_at INTO v_at;
  UPDATE conversation_words SET last_message_at = v_at, words = more_words(words, said_words(said_in(NEW.parts)))
  WHERE tenant_id = NEW.tenant_id AND conversation_id = NEW.conversation_id;
  IF NOT FOUND THEN PERFORM rewrite_words(NEW.tenant_id, NEW.conversation_id); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER message_was_said AFTER INSERT ON "message" FOR EACH ROW EXECUTE FUNCTION message_was_said();

CREATE FUNCTION messages_were_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE conversation k SET message_count = (SELECT count(*) FROM message m WHERE m.tenant_id = k.tenant_id AND m.conversation_id = k.id)
  FROM (SELECT DISTINCT tenant_id, conversation_id FROM before) b WHERE k.tenant_id = b.tenant_id AND k.id = b.conversation_id;
  PERFORM rewrite_words(b.tenant_id, b.conversation_id) FROM (SELECT DISTINCT tenant_id, conversation_id FROM before) b;
  RETURN NULL;
END $$;
CREATE TRIGGER messages_were_changed AFTER UPDATE ON "message" REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION messages_were_rewritten();
CREATE TRIGGER messages_were_removed AFTER DELETE ON "message" REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION messages_were_rewritten();

CREATE FUNCTION customer_was_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM rewrite_words(NEW.tenant_id, NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER customer_was_told AFTER UPDATE OF customer, client ON "conversation" FOR EACH ROW
  WHEN (OLD.customer IS DISTINCT FROM NEW.customer OR OLD.client IS DISTINCT FROM NEW.client) EXECUTE FUNCTION customer_was_told();

-- Of a call that an assistant made from outside there is no price: it pays for its own model.
CREATE FUNCTION turn_has_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE conversation SET
    tokens = tokens + coalesce(NEW.input_tokens, 0) + coalesce(NEW.output_tokens, 0),
    cost_micros = cost_micros + coalesce(NEW.cost_micros, CASE WHEN NEW.prompt_version = '' THEN 0 END),
    models = CASE WHEN NEW.model = '' OR NEW.model = ANY (models) THEN models ELSE models || NEW.model END,
    has_error = has_error OR NEW.outcome = 'failed',
    last_message_at = greatest(last_message_at, NEW.started_at),
    outcome = CASE WHEN outcome NOT IN ('open', 'failed') THEN outcome WHEN NEW.outcome = 'failed' THEN 'failed' ELSE 'open' END
  WHERE tenant_id = NEW.tenant_id AND id = NEW.conversation_id;
  RETURN NULL;
END $$;
CREATE TRIGGER turn_has_ended AFTER UPDATE OF outcome ON "turn" FOR EACH ROW
  WHEN (OLD.outcome = 'running' AND NEW.outcome <> 'running') EXECUTE FUNCTION turn_has_ended();
CREATE TRIGGER turn_was_recorded AFTER INSERT ON "turn" FOR EACH ROW WHEN (NEW.outcome <> 'running') EXECUTE FUNCTION turn_has_ended();

CREATE FUNCTION tool_has_failed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE conversation SET has_error = true WHERE tenant_id = NEW.tenant_id AND id = NEW.conversation_id AND NOT has_error;
  RETURN NULL;
END $$;
CREATE TRIGGER tool_has_failed AFTER INSERT ON "tool_call" FOR EACH ROW WHEN (NEW.fault IS NOT NULL) EXECUTE FUNCTION tool_has_failed();

CREATE FUNCTION person_was_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE conversation SET outcome = 'handed_over' WHERE tenant_id = NEW.tenant_id AND id = NEW.conversation_id;
  RETURN NULL;
END $$;
CREATE TRIGGER person_was_asked AFTER INSERT ON "handoff" FOR EACH ROW EXECUTE FUNCTION person_was_asked();

-- One answer rated down makes the conversation one that was rated down.
CREATE FUNCTION turn_was_rated() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  r rating := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  UPDATE conversation k SET rating = (
    SELECT min(CASE o.verdict WHEN 'down' THEN 'down' ELSE 'up' END) FROM rating o JOIN turn t ON t.tenant_id = o.tenant_id AND t.id = o.turn_id
    WHERE t.tenant_id = k.tenant_id AND t.conversation_id = k.id)
  FROM turn t WHERE t.tenant_id = r.tenant_id AND t.id = r.turn_id AND k.tenant_id = t.tenant_id AND k.id = t.conversation_id;
  RETURN NULL;
END $$;
CREATE TRIGGER turn_was_rated AFTER INSERT OR UPDATE OR DELETE ON "rating" FOR EACH ROW EXECUTE FUNCTION turn_was_rated();

CREATE FUNCTION flags_have_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  f review_flag := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  UPDATE conversation k SET
    flags = coalesce((SELECT array_agg(DISTINCT coalesce(o.rule, o.reason)) FROM review_flag o
      WHERE o.tenant_id = k.tenant_id AND o.conversation_id = k.id AND o.settled_at IS NULL), '{}'),
    review_status = CASE WHEN TG_OP = 'INSERT' AND k.review_status IN ('none', 'done') THEN 'open' ELSE k.review_status END
  WHERE k.tenant_id = f.tenant_id AND k.id = f.conversation_id;
  RETURN NULL;
END $$;
CREATE TRIGGER flags_have_changed AFTER INSERT OR UPDATE OR DELETE ON "review_flag" FOR EACH ROW EXECUTE FUNCTION flags_have_changed();

-- As before, and it leaves word, for its transaction, which consent was used: the event of the change that follows is linked to it.
CREATE OR REPLACE FUNCTION use_consent(p_tenant int, p_action text, p_digest text, p_conversation uuid, p_now timestamptz, OUT kind text, OUT message_id uuid)
LANGUAGE plpgsql AS $$
DECLARE
  v_consent uuid;
BEGIN
  PERFORM set_config('holdfast.consent', '', true);
  IF p_conversation IS NULL THEN kind := 'api'; RETURN; END IF;
  UPDATE consent c SET used_at = p_now
  WHERE c.tenant_id = p_tenant AND c.id = (
    SELECT k.id FROM consent k WHERE k.tenant_id = p_tenant AND k.conversation_id = p_conversation AND k.digest = p_digest
      AND k.action = p_action AND k.used_at IS NULL ORDER BY k.created_at LIMIT 1)
    AND c.used_at IS NULL
  RETURNING c.kind, c.message_id, c.id INTO kind, message_id, v_consent;
  PERFORM set_config('holdfast.consent', coalesce(v_consent::text, ''), true);
END $$;

-- A change agreed to in no conversation (over REST, by staff) is linked to the one that held the time, if one did.
CREATE FUNCTION booking_of_conversation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_action text := CASE NEW.type WHEN 'booking.confirmed' THEN 'booked' WHEN 'booking.moved' THEN 'moved' ELSE 'cancelled' END;
  c consent;
  v_conversation uuid;
BEGIN
  SELECT * INTO c FROM consent k WHERE k.tenant_id = NEW.tenant_id AND k.id = nullif(current_setting('holdfast.consent', true), '')::uuid;
  v_conversation := c.conversation_id;
  IF v_conversation IS NULL AND v_action = 'booked' THEN
    v_conversation := (SELECT b.conversation_id FROM booking b WHERE b.tenant_id = NEW.tenant_id AND b.id = NEW.booking_id);
  END IF;
  IF v_conversation IS NULL THEN RETURN NULL; END IF;
  UPDATE conversation SET outcome = v_action, booking_count = booking_count + CASE v_action WHEN 'booked' THEN 1 ELSE 0 END
  WHERE tenant_id = NEW.tenant_id AND id = v_conversation;
  IF NOT FOUND THEN RETURN NULL; END IF;
  INSERT INTO conversation_booking (tenant_id, conversation_id, event_id, booking_id, action, consent_kind, message_id, turn_id, at)
  VALUES (NEW.tenant_id, v_conversation, NEW.id, NEW.booking_id, v_action, coalesce(c.kind, NEW.detail->>'consent'), c.message_id,
    (SELECT m.turn_id FROM message m WHERE m.tenant_id = NEW.tenant_id AND m.id = c.message_id), NEW.at);
  RETURN NULL;
END $$;
CREATE TRIGGER booking_of_conversation AFTER INSERT ON "booking_event" FOR EACH ROW
  WHEN (NEW.type IN ('booking.confirmed', 'booking.moved', 'booking.cancelled')) EXECUTE FUNCTION booking_of_conversation();

-- What there is already.
INSERT INTO conversation_booking (tenant_id, conversation_id, event_id, booking_id, action, consent_kind, message_id, turn_id, at)
SELECT e.tenant_id, k.id, e.id, e.booking_id, CASE e.type WHEN 'booking.confirmed' THEN 'booked' WHEN 'booking.moved' THEN 'moved' ELSE 'cancelled' END,
  coalesce(c.kind, e.detail->>'consent'), c.message_id, m.turn_id, e.at
FROM booking_event e
JOIN booking b ON b.tenant_id = e.tenant_id AND b.id = e.booking_id
LEFT JOIN LATERAL (SELECT * FROM consent o WHERE o.tenant_id = e.tenant_id AND o.used_at = e.at ORDER BY o.conversation_id = b.conversation_id DESC LIMIT 1) c ON true
LEFT JOIN message m ON m.tenant_id = e.tenant_id AND m.id = c.message_id
JOIN conversation k ON k.tenant_id = e.tenant_id AND k.id = coalesce(c.conversation_id, CASE WHEN e.type = 'booking.confirmed' THEN b.conversation_id END)
WHERE e.type IN ('booking.confirmed', 'booking.moved', 'booking.cancelled');

UPDATE turn SET judged_at = finished_at, cost_micros = CASE WHEN model = 'rules' OR prompt_version = '' THEN 0 END WHERE outcome <> 'running';
UPDATE conversation k SET
  message_count = (SELECT count(*) FROM message m WHERE m.tenant_id = k.tenant_id AND m.conversation_id = k.id),
  last_message_at = greatest(
    (SELECT max(m.created_at) FROM message m WHERE m.tenant_id = k.tenant_id AND m.conversation_id = k.id),
    (SELECT max(t.started_at) FROM turn t WHERE t.tenant_id = k.tenant_id AND t.conversation_id = k.id)),
  models = coalesce((SELECT array_agg(DISTINCT t.model) FROM turn t WHERE t.tenant_id = k.tenant_id AND t.conversation_id = k.id AND t.model <> ''), '{}'),
  rating = (SELECT min(CASE o.verdict WHEN 'down' THEN 'down' ELSE 'up' END) FROM rating o JOIN turn t ON t.tenant_id = o.tenant_id AND t.id = o.turn_id
    WHERE t.tenant_id = k.tenant_id AND t.conversation_id = k.id),
  has_error = EXISTS (SELECT FROM turn t WHERE t.tenant_id = k.tenant_id AND t.conversation_id = k.id AND t.outcome = 'failed')
    OR EXISTS (SELECT FROM tool_call c WHERE c.tenant_id = k.tenant_id AND c.conversation_id = k.id AND c.fault IS NOT NULL),
  tokens = coalesce((SELECT sum(coalesce(t.input_tokens, 0) + coalesce(t.output_tokens, 0)) FROM turn t
    WHERE t.tenant_id = k.tenant_id AND t.conversation_id = k.id), 0),
  cost_micros = (SELECT CASE WHEN count(*) = count(t.cost_micros) THEN coalesce(sum(t.cost_micros), 0) END FROM turn t
    WHERE t.tenant_id = k.tenant_id AND t.conversation_id = k.id),
  booking_count = (SELECT count(*) FROM conversation_booking l WHERE l.tenant_id = k.tenant_id AND l.conversation_id = k.id AND l.action = 'booked'),
  outcome = coalesce(
    (SELECT what FROM (
      SELECT l.action AS what, l.at FROM conversation_booking l WHERE l.tenant_id = k.tenant_id AND l.conversation_id = k.id
      UNION ALL SELECT 'handed_over', h.created_at FROM handoff h WHERE h.tenant_id = k.tenant_id AND h.conversation_id = k.id
    ) led_to ORDER BY at DESC LIMIT 1),
    (SELECT CASE t.outcome WHEN 'failed' THEN 'failed' END FROM turn t WHERE t.tenant_id = k.tenant_id AND t.conversation_id = k.id
      ORDER BY t.started_at DESC LIMIT 1),
    'open');
SELECT rewrite_words(tenant_id, id) FROM conversation WHERE last_message_at IS NOT NULL;

-- The list, newest first, and what is looked for in it and rare. Everything else is found by walking the first.
CREATE INDEX "conversation_latest" ON "conversation"("tenant_id", "last_message_at" DESC, "id" DESC);
CREATE INDEX "conversation_by_outcome" ON "conversation"("tenant_id", "outcome", "last_message_at" DESC, "id" DESC);
CREATE INDEX "conversation_assigned" ON "conversation" (tenant_id, assignee_id, last_message_at DESC, id DESC) WHERE assignee_id IS NOT NULL;
CREATE INDEX "conversation_flagged" ON "conversation" (tenant_id, last_message_at DESC, id DESC) WHERE flags <> '{}';
CREATE INDEX "conversation_rated_down" ON "conversation" (tenant_id, last_message_at DESC, id DESC) WHERE rating = 'down';
CREATE INDEX "conversation_with_error" ON "conversation" (tenant_id, last_message_at DESC, id DESC) WHERE has_error;
CREATE INDEX "conversation_in_review" ON "conversation" (tenant_id, review_status, last_message_at DESC, id DESC) WHERE review_status <> 'none';
CREATE INDEX "turn_to_judge" ON "turn" (tenant_id, started_at) WHERE judged_at IS NULL AND outcome <> 'running';
