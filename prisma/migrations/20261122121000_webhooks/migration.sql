-- Where a business is called when something happens, what it is told, and what its receivers answered.

-- `events`: what it is told of. `not_before`: it asked to be left alone until then (Retry-After). `failing_since`: nothing but failures from then on.
-- `previous_secret` signs beside the new one until `previous_until`. Switched off is whatever has `disabled_at`.
CREATE TABLE "webhook_endpoint" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "events" TEXT[] NOT NULL,
    "personal_data" BOOLEAN NOT NULL,
    "secret" BYTEA NOT NULL,
    "previous_secret" BYTEA,
    "previous_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "disabled_reason" TEXT,
    "told_at" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    "last_success_at" TIMESTAMPTZ(3),
    "last_failure_at" TIMESTAMPTZ(3),
    "not_before" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_endpoint_pk" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_disabled_known" CHECK (disabled_reason IN ('by_hand', 'gone', 'failing'));
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_disabled_whole" CHECK (num_nonnulls(disabled_at, disabled_reason) IN (0, 2));
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_rotation_whole" CHECK (num_nonnulls(previous_secret, previous_until) IN (0, 2));
-- Switched off by itself, and nobody told yet: nearly always empty.
CREATE INDEX "webhook_endpoint_to_tell" ON "webhook_endpoint" (tenant_id, disabled_at) WHERE disabled_reason <> 'by_hand' AND told_at IS NULL;

/*
 * One event for one endpoint, and its `webhook-id`: made from both, so that however often an event is relayed it is one row. `subject` is what it
 * is about (a booking, a hold, a conversation) and `position` the event's place among those of its subject: an earlier one that waits goes first.
 * `facts` are what the event itself knew; the body is made from them before the first try and stays. `scrubbed`: whose it was is forgotten.
 */
CREATE TABLE "webhook_delivery" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "subject" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "facts" JSONB NOT NULL,
    "body" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "give_up_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "scrubbed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "webhook_delivery_pk" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_to_endpoint" FOREIGN KEY ("tenant_id", "endpoint_id") REFERENCES "webhook_endpoint"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_state_known" CHECK (state IN ('waiting', 'delivered', 'given_up'));
CREATE INDEX "webhook_delivery_log" ON "webhook_delivery"("tenant_id", "endpoint_id", "created_at", "id");
CREATE INDEX "webhook_delivery_by_subject" ON "webhook_delivery"("tenant_id", "subject");
-- What is still to be sent: who has any, and the earlier one of the same subject.
CREATE INDEX "webhook_delivery_due" ON "webhook_delivery" (tenant_id, endpoint_id, due_at) WHERE state = 'waiting';
CREATE INDEX "webhook_delivery_in_order" ON "webhook_delivery" (tenant_id, endpoint_id, subject, position) WHERE state = 'waiting';

-- Every try with what was answered. `replayed`: somebody sent it again by hand; the audit log says who.
CREATE TABLE "webhook_attempt" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "took_ms" INTEGER NOT NULL,
    "status" INTEGER,
    "error" TEXT,
    "answer" TEXT,
    "replayed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "webhook_attempt_pk" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_of_delivery" FOREIGN KEY ("tenant_id", "delivery_id") REFERENCES "webhook_delivery"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
CREATE INDEX "webhook_attempt_by_delivery" ON "webhook_attempt"("tenant_id", "delivery_id", "at");

-- A customer who is forgotten is forgotten here in the same statement, whoever forgets them: in bodies, and in answers, which may repeat them.
CREATE FUNCTION scrub_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE webhook_delivery d SET scrubbed = true,
    body = jsonb_set(jsonb_set(d.body::jsonb, '{data,customer}', 'null', false), '{data,notes}', 'null', false)::text
  WHERE d.tenant_id = NEW.tenant_id AND d.subject = NEW.id;
  UPDATE webhook_attempt a SET answer = NULL FROM webhook_delivery d
  WHERE d.tenant_id = NEW.tenant_id AND d.subject = NEW.id AND a.tenant_id = d.tenant_id AND a.delivery_id = d.id AND a.answer IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER webhooks_of_erased_booking AFTER UPDATE OF erased_at ON "booking" FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION scrub_webhooks();

-- Whether somebody came leaves the house now: the event waits for the relay.
CREATE OR REPLACE FUNCTION set_attendance(p_tenant int, p_booking uuid, p_attendance text, p_act jsonb, p_ahead interval, OUT outcome text, OUT booking jsonb)
LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz;
  b booking;
BEGIN
  SELECT * INTO b FROM booking k WHERE k.tenant_id = p_tenant AND k.id = p_booking FOR UPDATE;
  IF NOT FOUND THEN outcome := 'booking_not_found'; RETURN; END IF;
  v_now := clock_timestamp() + p_ahead;
  booking := to_jsonb(b);
  IF b.status = 'cancelled' THEN outcome := 'booking_cancelled'; RETURN; END IF;
  IF b.attendance IS NOT DISTINCT FROM p_attendance THEN outcome := 'unchanged'; RETURN; END IF;
  IF b.starts_at > v_now THEN outcome := 'not_begun'; RETURN; END IF;
  UPDATE booking k SET attendance = p_attendance, updated_at = v_now WHERE k.tenant_id = p_tenant AND k.id = p_booking RETURNING * INTO b;
  INSERT INTO booking_event (tenant_id, type, booking_id, revision, channel, detail, at)
  VALUES (p_tenant, CASE p_attendance WHEN 'no_show' THEN 'booking.no_show' WHEN 'attended' THEN 'booking.attended' ELSE 'booking.attendance_cleared' END,
    p_booking, b.revision, 'staff', act_detail(p_act, NULL), v_now);
  outcome := 'set';
  booking := to_jsonb(b);
END $$;

-- Retires holds that ran out, oldest first, skipping those being worked on. Answers how many. That a hold ran out is written where it does, and nowhere else.
CREATE OR REPLACE FUNCTION sweep_expired_holds(p_limit int, p_ahead interval) RETURNS int LANGUAGE sql AS $$
  WITH dead AS MATERIALIZED (
    SELECT h.tenant_id, h.id FROM hold h WHERE h.state = 'held' AND h.expires_at <= clock_timestamp() + p_ahead
    ORDER BY h.expires_at LIMIT p_limit FOR UPDATE SKIP LOCKED
  ), freed AS (
    UPDATE claim c SET state = 'expired' FROM dead WHERE c.tenant_id = dead.tenant_id AND c.hold_id = dead.id AND c.state <> 'expired'
  ), retired AS (
    UPDATE hold h SET state = 'expired' FROM dead WHERE h.tenant_id = dead.tenant_id AND h.id = dead.id
  ), told AS (
    INSERT INTO booking_event (tenant_id, type, hold_id, channel, detail, at)
    SELECT tenant_id, 'hold.expired', id, 'system', '{}', clock_timestamp() + p_ahead FROM dead
  )
  SELECT count(*)::int FROM dead
$$;

-- Whose a conversation became leaves the house too: until then nobody else was told.
ALTER TABLE "conversation_step" ADD COLUMN "dispatched_at" TIMESTAMPTZ(3);
UPDATE "conversation_step" SET dispatched_at = at;
CREATE INDEX "conversation_step_to_tell" ON "conversation_step" (tenant_id, at) WHERE dispatched_at IS NULL;
