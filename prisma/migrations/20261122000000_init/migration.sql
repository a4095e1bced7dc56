-- The whole schema. Migrations only go forward; this one is never edited once it has landed.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "tenant" (
    "id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "locales" TEXT[],
    "currency" TEXT NOT NULL,
    "contact" JSONB NOT NULL,
    "policies" JSONB NOT NULL,
    "catalogue_version" BIGINT NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_id" INTEGER,
    "capacity" INTEGER NOT NULL DEFAULT 1,
    "time_zone" TEXT,

    CONSTRAINT "resource_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "service" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "keywords" TEXT[],
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "duration_minutes" INTEGER NOT NULL,
    "buffer_before_minutes" INTEGER NOT NULL DEFAULT 0,
    "buffer_after_minutes" INTEGER NOT NULL DEFAULT 0,
    "grid_minutes" INTEGER NOT NULL DEFAULT 15,
    "notice_minutes" INTEGER NOT NULL,
    "horizon_days" INTEGER NOT NULL,
    "cancel_window_minutes" INTEGER NOT NULL,
    "reschedule_window_minutes" INTEGER NOT NULL,
    "max_upcoming_per_customer" INTEGER NOT NULL,
    "min_party" INTEGER NOT NULL DEFAULT 1,
    "max_party" INTEGER NOT NULL DEFAULT 1,
    "price_minor" INTEGER,
    "price_per" TEXT NOT NULL DEFAULT 'booking',
    "price_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "service_requirement" (
    "tenant_id" INTEGER NOT NULL,
    "service_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "takes" TEXT NOT NULL DEFAULT 'one',
    "optional" BOOLEAN NOT NULL DEFAULT false,
    "resource_ids" INTEGER[],

    CONSTRAINT "service_requirement_pk" PRIMARY KEY ("tenant_id","service_id","position")
);

-- CreateTable
CREATE TABLE "schedule" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "resource_id" INTEGER,
    "service_id" INTEGER,
    "kind" TEXT NOT NULL,
    "weekdays" INTEGER[],
    "rrule" TEXT,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,

    CONSTRAINT "schedule_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "schedule_override" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "resource_id" INTEGER,
    "service_id" INTEGER,
    "date_from" DATE NOT NULL,
    "date_until" DATE NOT NULL,
    "windows" JSONB NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "schedule_override_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "question" (
    "tenant_id" INTEGER NOT NULL,
    "id" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "keywords" TEXT[],

    CONSTRAINT "question_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "hold" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "service_id" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "party_size" INTEGER NOT NULL,
    "resource_ids" INTEGER[],
    "selected_ids" INTEGER[],
    "price_minor" INTEGER,
    "price_version" INTEGER NOT NULL,
    "claim_count" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'held',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "extended" BOOLEAN NOT NULL DEFAULT false,
    "moving_booking_id" UUID,
    "conversation_id" UUID,
    "address" TEXT,
    "contact" TEXT,
    "idempotency_key" TEXT,
    "digest" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hold_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "claim" (
    "tenant_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "resource_id" INTEGER NOT NULL,
    "unit" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "hold_id" UUID NOT NULL,
    "booking_id" UUID,

    CONSTRAINT "claim_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "booking" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL,
    "service_id" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "party_size" INTEGER NOT NULL,
    "resource_ids" INTEGER[],
    "selected_ids" INTEGER[],
    "price_minor" INTEGER,
    "currency" TEXT NOT NULL,
    "customer_name" TEXT NOT NULL,
    "customer_email" TEXT NOT NULL,
    "customer_phone" TEXT,
    "customer_time_zone" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "notes" TEXT,
    "consent_kind" TEXT NOT NULL,
    "consent_digest" TEXT NOT NULL,
    "consent_message_id" UUID,
    "channel" TEXT NOT NULL,
    "conversation_id" UUID,
    "hold_id" UUID NOT NULL,
    "cancel_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "booking_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "booking_event" (
    "tenant_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "booking_id" UUID,
    "hold_id" UUID,
    "revision" INTEGER,
    "channel" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "dispatched_at" TIMESTAMPTZ(3),

    CONSTRAINT "booking_event_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "consent" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "conversation_id" UUID,
    "message_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "booking_code" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "booking_id" UUID,
    "contact" TEXT,
    "address" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "booking_code_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "booking_access" (
    "tenant_id" INTEGER NOT NULL,
    "conversation_id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "booking_access_pk" PRIMARY KEY ("tenant_id","conversation_id","booking_id")
);

-- CreateTable
CREATE TABLE "idempotency_reply" (
    "tenant_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER,
    "reply" BYTEA,
    "locked_until" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_reply_pk" PRIMARY KEY ("tenant_id","key")
);

-- CreateTable
CREATE TABLE "conversation" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "customer" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "turn" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "model" TEXT NOT NULL,
    "prompt_version" TEXT NOT NULL,
    "input_tokens" INTEGER,
    "output_tokens" INTEGER,
    "latency_ms" INTEGER,
    "first_word_ms" INTEGER,
    "steps" JSONB NOT NULL DEFAULT '[]',
    "tool_call_count" INTEGER NOT NULL DEFAULT 0,
    "outcome" TEXT NOT NULL DEFAULT 'running',
    "error" TEXT,
    "corrections" JSONB NOT NULL DEFAULT '[]',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "turn_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "message" (
    "tenant_id" INTEGER NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "turn_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "parts" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_pk" PRIMARY KEY ("tenant_id","conversation_id","seq")
);

-- CreateTable
CREATE TABLE "tool_call" (
    "tenant_id" INTEGER NOT NULL,
    "conversation_id" UUID NOT NULL,
    "turn_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "output" JSONB NOT NULL,
    "code" TEXT,
    "fault" TEXT,
    "duration_ms" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tool_call_pk" PRIMARY KEY ("tenant_id","conversation_id","turn_id","position")
);

-- CreateTable
CREATE TABLE "handoff" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handoff_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "sent_mail" (
    "tenant_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "sent_mail_pk" PRIMARY KEY ("tenant_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "tenant_slug_unique" ON "tenant"("slug");

-- CreateIndex
CREATE INDEX "resource_by_parent" ON "resource"("tenant_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "resource_slug_unique" ON "resource"("tenant_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "service_slug_unique" ON "service"("tenant_id", "slug");

-- CreateIndex
CREATE INDEX "claim_by_hold" ON "claim"("tenant_id", "hold_id");

-- CreateIndex
CREATE INDEX "claim_by_booking" ON "claim"("tenant_id", "booking_id");

-- CreateIndex
CREATE INDEX "booking_by_conversation" ON "booking"("tenant_id", "conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "booking_reference_unique" ON "booking"("tenant_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "booking_hold_unique" ON "booking"("tenant_id", "hold_id");

-- CreateIndex
CREATE INDEX "booking_event_timeline" ON "booking_event"("tenant_id", "booking_id", "id");

-- CreateIndex
CREATE INDEX "booking_code_by_conversation" ON "booking_code"("tenant_id", "conversation_id", "created_at");

-- CreateIndex
CREATE INDEX "idempotency_reply_by_age" ON "idempotency_reply"("created_at");

-- CreateIndex
CREATE INDEX "turn_by_conversation" ON "turn"("tenant_id", "conversation_id", "started_at");

-- CreateIndex
CREATE INDEX "turn_latest" ON "turn"("tenant_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "message_id_unique" ON "message"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "handoff_by_conversation" ON "handoff"("tenant_id", "conversation_id");

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_of_parent" FOREIGN KEY ("tenant_id", "parent_id") REFERENCES "resource"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "service_requirement" ADD CONSTRAINT "service_requirement_of_service" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_of_resource" FOREIGN KEY ("tenant_id", "resource_id") REFERENCES "resource"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_of_service" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "schedule_override" ADD CONSTRAINT "schedule_override_of_resource" FOREIGN KEY ("tenant_id", "resource_id") REFERENCES "resource"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "schedule_override" ADD CONSTRAINT "schedule_override_of_service" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_of_service" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_of_resource" FOREIGN KEY ("tenant_id", "resource_id") REFERENCES "resource"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_of_hold" FOREIGN KEY ("tenant_id", "hold_id") REFERENCES "hold"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_of_booking" FOREIGN KEY ("tenant_id", "booking_id") REFERENCES "booking"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_of_service" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "service"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_of_hold" FOREIGN KEY ("tenant_id", "hold_id") REFERENCES "hold"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "booking_event" ADD CONSTRAINT "booking_event_of_booking" FOREIGN KEY ("tenant_id", "booking_id") REFERENCES "booking"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "booking_code" ADD CONSTRAINT "booking_code_of_booking" FOREIGN KEY ("tenant_id", "booking_id") REFERENCES "booking"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "booking_access" ADD CONSTRAINT "booking_access_of_booking" FOREIGN KEY ("tenant_id", "booking_id") REFERENCES "booking"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "turn" ADD CONSTRAINT "turn_of_conversation" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_of_conversation" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_of_turn" FOREIGN KEY ("tenant_id", "turn_id") REFERENCES "turn"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "tool_call" ADD CONSTRAINT "tool_call_of_turn" FOREIGN KEY ("tenant_id", "turn_id") REFERENCES "turn"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_of_conversation" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Written by hand: what the schema file cannot say.

-- Values.
ALTER TABLE "resource" ADD CONSTRAINT "resource_capacity_positive" CHECK (capacity BETWEEN 1 AND 1000);
ALTER TABLE "service" ADD CONSTRAINT "service_numbers_sane" CHECK (
  duration_minutes BETWEEN 1 AND 1440 AND grid_minutes BETWEEN 1 AND 1440 AND buffer_before_minutes BETWEEN 0 AND 720
  AND buffer_after_minutes BETWEEN 0 AND 720 AND min_party >= 1 AND max_party >= min_party AND horizon_days BETWEEN 1 AND 730
  AND kind IN ('appointment', 'session') AND price_per IN ('booking', 'person') AND price_version BETWEEN 1 AND 65535);
ALTER TABLE "service_requirement" ADD CONSTRAINT "service_requirement_takes_known" CHECK (takes IN ('one', 'party', 'whole', 'pattern') AND quantity >= 1);
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_of_one_owner" CHECK (num_nonnulls(resource_id, service_id) = 1);
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_window_forward" CHECK (start_minute >= 0 AND end_minute > start_minute AND end_minute <= 2880);
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_kind_known" CHECK (kind = 'weekly' OR (kind = 'rrule' AND rrule IS NOT NULL));
ALTER TABLE "schedule_override" ADD CONSTRAINT "schedule_override_of_one_owner" CHECK (num_nonnulls(resource_id, service_id) = 1);
ALTER TABLE "schedule_override" ADD CONSTRAINT "schedule_override_dates_forward" CHECK (date_until >= date_from);
ALTER TABLE "hold" ADD CONSTRAINT "hold_state_known" CHECK (state IN ('held', 'confirmed', 'released', 'expired'));
ALTER TABLE "hold" ADD CONSTRAINT "hold_span_forward" CHECK (ends_at > starts_at AND party_size >= 1 AND claim_count >= 0);
ALTER TABLE "booking" ADD CONSTRAINT "booking_status_known" CHECK (status IN ('confirmed', 'cancelled'));
ALTER TABLE "booking" ADD CONSTRAINT "booking_span_forward" CHECK (ends_at > starts_at AND party_size >= 1 AND revision >= 0);
ALTER TABLE "booking_code" ADD CONSTRAINT "booking_code_decoy_unused" CHECK (used_at IS NULL OR booking_id IS NOT NULL);
ALTER TABLE "claim" ADD CONSTRAINT "claim_state_known" CHECK (state IN ('held', 'booked', 'expired', 'released'));
ALTER TABLE "claim" ADD CONSTRAINT "claim_span_forward" CHECK (ends_at > starts_at AND unit >= 1);
ALTER TABLE "claim" ADD CONSTRAINT "claim_held_expires" CHECK (state <> 'held' OR expires_at IS NOT NULL);
ALTER TABLE "claim" ADD CONSTRAINT "claim_booked_names_booking" CHECK (state <> 'booked' OR (booking_id IS NOT NULL AND expires_at IS NULL));

-- The promise: no two live claims of one unit overlap, whoever writes them.
ALTER TABLE "claim" ADD CONSTRAINT "claim_no_overlap" EXCLUDE USING gist (
  tenant_id WITH =, resource_id WITH =, unit WITH =, tstzrange(starts_at, ends_at, '[)') WITH &&
) WHERE (state IN ('held', 'booked'));

-- A hold's claims are inserted before the hold itself, so that a taken slot writes nothing at all.
ALTER TABLE "claim" ALTER CONSTRAINT "claim_of_hold" DEFERRABLE INITIALLY DEFERRED;

-- Indexes, each named for its use.
CREATE UNIQUE INDEX "hold_idempotency_unique" ON "hold" (tenant_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX "hold_live_by_conversation" ON "hold" (tenant_id, conversation_id) WHERE state = 'held' AND conversation_id IS NOT NULL;
CREATE INDEX "hold_live_by_address" ON "hold" (tenant_id, address) WHERE state = 'held' AND address IS NOT NULL;
CREATE INDEX "hold_live_by_contact" ON "hold" (tenant_id, contact) WHERE state = 'held' AND contact IS NOT NULL;
CREATE INDEX "hold_to_sweep" ON "hold" (expires_at) WHERE state = 'held';
CREATE INDEX "booking_upcoming_by_customer" ON "booking" (tenant_id, service_id, lower(customer_email), starts_at) WHERE status = 'confirmed';
CREATE INDEX "booking_event_to_dispatch" ON "booking_event" (at) WHERE dispatched_at IS NULL;
CREATE INDEX "consent_unused" ON "consent" (tenant_id, conversation_id, digest) WHERE used_at IS NULL;
CREATE INDEX "booking_code_by_contact" ON "booking_code" (tenant_id, contact, created_at) WHERE contact IS NOT NULL;
CREATE INDEX "booking_code_by_address" ON "booking_code" (tenant_id, address, created_at) WHERE address IS NOT NULL;
CREATE UNIQUE INDEX "turn_one_running" ON "turn" (tenant_id, conversation_id) WHERE outcome = 'running';

-- Any change of what is sold or when it is open raises the tenant's catalogue version: copies kept in memory know they are old.
CREATE FUNCTION raise_catalogue_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE tenant SET catalogue_version = catalogue_version + 1
  WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END;
  RETURN NULL;
END $$;
CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "resource" FOR EACH ROW EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "service" FOR EACH ROW EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "service_requirement" FOR EACH ROW EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "schedule" FOR EACH ROW EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "schedule_override" FOR EACH ROW EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER catalogue_changed AFTER INSERT OR UPDATE OR DELETE ON "question" FOR EACH ROW EXECUTE FUNCTION raise_catalogue_version();

CREATE FUNCTION raise_own_catalogue_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.catalogue_version = OLD.catalogue_version THEN NEW.catalogue_version := OLD.catalogue_version + 1; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tenant_changed BEFORE UPDATE ON "tenant" FOR EACH ROW EXECUTE FUNCTION raise_own_catalogue_version();

-- Append-only: an event may be marked as dispatched, once, and nothing else.
CREATE FUNCTION keep_booking_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.dispatched_at IS NULL
    AND to_jsonb(NEW) - 'dispatched_at' = to_jsonb(OLD) - 'dispatched_at' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'booking_event is append-only' USING ERRCODE = 'HF009';
END $$;
CREATE TRIGGER booking_event_append_only BEFORE UPDATE OR DELETE ON "booking_event" FOR EACH ROW EXECUTE FUNCTION keep_booking_event();

-- Frees the claims of holds that have run out where new claims would meet them. Locked in one order (the resources come sorted), so
-- that two never wait for each other. One look per resource and one write per row: a join would be planned from statistics, and a
-- young database has none.
CREATE FUNCTION retire_expired_claims(p_tenant int, p_resources int[], p_from timestamptz, p_until timestamptz, p_now timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_resource int;
  v_claim bigint;
BEGIN
  FOREACH v_resource IN ARRAY p_resources LOOP
    FOR v_claim IN
      SELECT c.id FROM claim c
      WHERE c.tenant_id = p_tenant AND c.resource_id = v_resource AND c.state = 'held' AND c.expires_at <= p_now
        AND tstzrange(c.starts_at, c.ends_at, '[)') && tstzrange(p_from, p_until, '[)')
      ORDER BY c.unit, c.id
      FOR UPDATE
    LOOP
      UPDATE claim c SET state = 'expired' WHERE c.tenant_id = p_tenant AND c.id = v_claim;
    END LOOP;
  END LOOP;
END $$;

-- Takes every claim asked for, or answers false. Claims come sorted by resource; of each resource the first free units are taken.
-- A parallel writer is waited for by the exclusion constraint itself, never refused while there is room.
-- When false, some may have been inserted: the caller must abort unless p_taken is 0.
CREATE FUNCTION take_claims(
  p_tenant int, p_hold uuid, p_booking uuid, p_state text, p_expires timestamptz,
  p_resources int[], p_starts timestamptz[], p_ends timestamptz[], p_units int[], p_capacities int[], OUT complete boolean, OUT taken int
) LANGUAGE plpgsql AS $$
DECLARE
  got int;
BEGIN
  taken := 0;
  FOR i IN 1 .. cardinality(p_resources) LOOP
    got := 0;
    FOR u IN 1 .. p_capacities[i] LOOP
      INSERT INTO claim (tenant_id, resource_id, unit, starts_at, ends_at, state, expires_at, hold_id, booking_id)
      VALUES (p_tenant, p_resources[i], u, p_starts[i], p_ends[i], p_state, p_expires, p_hold, p_booking)
      ON CONFLICT DO NOTHING;
      IF FOUND THEN
        got := got + 1;
        taken := taken + 1;
        EXIT WHEN got = p_units[i];
      END IF;
    END LOOP;
    IF got < p_units[i] THEN
      complete := false;
      RETURN;
    END IF;
  END LOOP;
  complete := true;
END $$;

-- Below, the claims of a live hold are found as `state <> 'expired'` and those of a booking as `state <> 'released'`: the same rows as
-- `= 'held'` and `= 'booked'` would be, but those words fit the exclusion index's condition, and a planner without statistics would
-- walk that index through the whole tenant.

-- One statement from outside. Outcomes: placed, repeated, catalogue_changed, limit_conversation, limit_address, limit_contact, slot_taken.
-- Quotas (p_quotas: conversation, address, contact) are not locked for: parallel calls may pass one by their number, a lock would
-- make every caller behind one address wait for the other's commit.
CREATE FUNCTION place_hold(
  p_tenant int, p_catalogue bigint, p_hold uuid, p_service int, p_starts timestamptz, p_ends timestamptz, p_party int,
  p_resources int[], p_selected int[], p_price int, p_price_version int, p_digest text,
  p_claim_resources int[], p_claim_starts timestamptz[], p_claim_ends timestamptz[], p_claim_units int[], p_claim_capacities int[],
  p_ttl interval, p_ahead interval, p_moving uuid, p_conversation uuid, p_address text, p_contact text, p_key text, p_channel text, p_quotas int[],
  OUT outcome text, OUT hold_id uuid, OUT expires timestamptz
) LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz := clock_timestamp() + p_ahead;
  v_result record;
BEGIN
  IF p_key IS NOT NULL THEN
    SELECT h.id, h.expires_at INTO hold_id, expires FROM hold h WHERE h.tenant_id = p_tenant AND h.idempotency_key = p_key;
    IF FOUND THEN outcome := 'repeated'; RETURN; END IF;
  END IF;
  IF p_conversation IS NOT NULL THEN
    SELECT h.id, h.expires_at INTO hold_id, expires FROM hold h
    WHERE h.tenant_id = p_tenant AND h.conversation_id = p_conversation AND h.state = 'held' AND h.expires_at > v_now
      AND h.service_id = p_service AND h.starts_at = p_starts AND h.party_size = p_party AND h.selected_ids = p_selected
      AND h.price_version = p_price_version AND h.moving_booking_id IS NOT DISTINCT FROM p_moving
    LIMIT 1;
    IF FOUND THEN outcome := 'repeated'; RETURN; END IF;
  END IF;
  hold_id := p_hold;

  IF p_catalogue <> (SELECT t.catalogue_version FROM tenant t WHERE t.id = p_tenant) THEN
    outcome := 'catalogue_changed'; RETURN;
  END IF;
  IF p_conversation IS NOT NULL AND p_quotas[1] <= (SELECT count(*) FROM hold h WHERE h.tenant_id = p_tenant
    AND h.conversation_id = p_conversation AND h.state = 'held' AND h.expires_at > v_now) THEN outcome := 'limit_conversation'; RETURN; END IF;
  IF p_address IS NOT NULL AND p_quotas[2] <= (SELECT count(*) FROM (SELECT 1 FROM hold h WHERE h.tenant_id = p_tenant
    AND h.address = p_address AND h.state = 'held' AND h.expires_at > v_now LIMIT p_quotas[2]) live) THEN outcome := 'limit_address'; RETURN; END IF;
  IF p_contact IS NOT NULL AND p_quotas[3] <= (SELECT count(*) FROM hold h WHERE h.tenant_id = p_tenant
    AND h.contact = p_contact AND h.state = 'held' AND h.expires_at > v_now) THEN outcome := 'limit_contact'; RETURN; END IF;

  IF cardinality(p_claim_resources) > 0 THEN
    PERFORM retire_expired_claims(p_tenant, p_claim_resources, (SELECT min(s) FROM unnest(p_claim_starts) s), (SELECT max(e) FROM unnest(p_claim_ends) e), v_now);
  END IF;
  -- The life counts from here: waiting for a parallel writer must not shorten it.
  expires := date_trunc('milliseconds', clock_timestamp() + p_ahead + p_ttl);
  v_result := take_claims(p_tenant, p_hold, NULL, 'held', expires, p_claim_resources, p_claim_starts, p_claim_ends, p_claim_units, p_claim_capacities);
  IF NOT v_result.complete THEN
    IF v_result.taken > 0 THEN RAISE EXCEPTION 'slot taken' USING ERRCODE = 'HF001'; END IF;
    outcome := 'slot_taken'; RETURN;
  END IF;
  INSERT INTO hold (tenant_id, id, service_id, starts_at, ends_at, party_size, resource_ids, selected_ids, price_minor, price_version, claim_count,
    state, expires_at, moving_booking_id, conversation_id, address, contact, idempotency_key, digest, channel, created_at)
  VALUES (p_tenant, p_hold, p_service, p_starts, p_ends, p_party, p_resources, p_selected, p_price, p_price_version, v_result.taken,
    'held', expires, p_moving, p_conversation, p_address, p_contact, p_key, p_digest, p_channel, v_now);
  INSERT INTO booking_event (tenant_id, type, hold_id, channel, detail, at, dispatched_at)
  VALUES (p_tenant, 'hold.placed', p_hold, p_channel, '{}', v_now, v_now);
  outcome := 'placed';
END $$;

-- Uses up one consent for exactly this digest, or finds none. An API call is the customer's own program: its consent is the call.
CREATE FUNCTION use_consent(p_tenant int, p_action text, p_digest text, p_conversation uuid, p_now timestamptz, OUT kind text, OUT message_id uuid)
LANGUAGE plpgsql AS $$
BEGIN
  IF p_conversation IS NULL THEN kind := 'api'; RETURN; END IF;
  UPDATE consent c SET used_at = p_now
  WHERE c.tenant_id = p_tenant AND c.id = (
    SELECT k.id FROM consent k WHERE k.tenant_id = p_tenant AND k.conversation_id = p_conversation AND k.digest = p_digest
      AND k.action = p_action AND k.used_at IS NULL ORDER BY k.created_at LIMIT 1)
    AND c.used_at IS NULL
  RETURNING c.kind, c.message_id INTO kind, message_id;
END $$;

-- Outcomes: confirmed, repeated, hold_not_found, hold_expired, limit_bookings, consent_required.
CREATE FUNCTION confirm_booking(
  p_tenant int, p_hold uuid, p_booking uuid, p_reference text, p_currency text, p_name text, p_email text, p_phone text, p_zone text, p_locale text,
  p_notes text, p_consent_conversation uuid, p_channel text, p_ahead interval, OUT outcome text, OUT booking jsonb
) LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz;
  h hold;
  b booking;
  v_max int;
  v_consent record;
  v_claims int;
BEGIN
  SELECT * INTO h FROM hold WHERE tenant_id = p_tenant AND id = p_hold FOR UPDATE;
  IF NOT FOUND OR h.moving_booking_id IS NOT NULL THEN outcome := 'hold_not_found'; RETURN; END IF;
  v_now := clock_timestamp() + p_ahead;
  IF h.state = 'confirmed' THEN
    outcome := 'repeated';
    booking := (SELECT to_jsonb(k) FROM booking k WHERE k.tenant_id = p_tenant AND k.hold_id = p_hold);
    RETURN;
  END IF;
  IF h.state <> 'held' OR h.expires_at <= v_now THEN outcome := 'hold_expired'; RETURN; END IF;

  v_max := (SELECT s.max_upcoming_per_customer FROM service s WHERE s.tenant_id = p_tenant AND s.id = h.service_id);
  PERFORM pg_advisory_xact_lock(hashtextextended(lower(p_email), p_tenant));
  IF v_max <= (SELECT count(*) FROM booking k WHERE k.tenant_id = p_tenant AND k.service_id = h.service_id
    AND lower(k.customer_email) = lower(p_email) AND k.starts_at > v_now AND k.status = 'confirmed') THEN
    outcome := 'limit_bookings'; RETURN;
  END IF;
  v_consent := use_consent(p_tenant, 'book', h.digest, p_consent_conversation, v_now);
  IF v_consent.kind IS NULL THEN outcome := 'consent_required'; RETURN; END IF;

  INSERT INTO booking (tenant_id, id, reference, revision, status, service_id, starts_at, ends_at, party_size, resource_ids, selected_ids, price_minor,
    currency, customer_name, customer_email, customer_phone, customer_time_zone, locale, notes, consent_kind, consent_digest, consent_message_id,
    channel, conversation_id, hold_id, created_at, updated_at)
  VALUES (p_tenant, p_booking, p_reference, 0, 'confirmed', h.service_id, h.starts_at, h.ends_at, h.party_size, h.resource_ids, h.selected_ids, h.price_minor,
    p_currency, p_name, p_email, p_phone, p_zone, p_locale, p_notes, v_consent.kind, h.digest, v_consent.message_id,
    p_channel, h.conversation_id, p_hold, v_now, v_now)
  RETURNING * INTO b;
  UPDATE claim c SET state = 'booked', booking_id = p_booking, expires_at = NULL
  WHERE c.tenant_id = p_tenant AND c.hold_id = p_hold AND c.state <> 'expired';
  GET DIAGNOSTICS v_claims = ROW_COUNT;
  -- Someone retired a claim between our look at the clock and now: the hold had run out after all.
  IF v_claims <> h.claim_count THEN RAISE EXCEPTION 'hold expired' USING ERRCODE = 'HF002'; END IF;
  UPDATE hold SET state = 'confirmed' WHERE tenant_id = p_tenant AND id = p_hold;
  INSERT INTO booking_event (tenant_id, type, booking_id, hold_id, revision, channel, detail, at)
  VALUES (p_tenant, 'booking.confirmed', p_booking, p_hold, 0, p_channel,
    jsonb_build_object('startsAt', b.starts_at, 'consent', b.consent_kind), v_now);
  outcome := 'confirmed';
  booking := to_jsonb(b);
END $$;

-- The old claims go and the new ones come in one transaction, or nothing changes. p_hold: the hold that kept the new time free, if any.
-- Outcomes: moved, unchanged, booking_not_found, booking_cancelled, hold_expired, too_late, catalogue_changed, consent_required.
CREATE FUNCTION reschedule_booking(
  p_tenant int, p_catalogue bigint, p_booking uuid, p_hold uuid, p_starts timestamptz, p_ends timestamptz, p_resources int[], p_selected int[],
  p_price int, p_digest text, p_window interval,
  p_claim_resources int[], p_claim_starts timestamptz[], p_claim_ends timestamptz[], p_claim_units int[], p_claim_capacities int[],
  p_consent_conversation uuid, p_channel text, p_ahead interval, OUT outcome text, OUT booking jsonb
) LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz;
  h hold;
  b booking;
  v_before timestamptz;
  v_released int;
  v_consent record;
  v_result record;
BEGIN
  SELECT * INTO b FROM booking k WHERE k.tenant_id = p_tenant AND k.id = p_booking FOR UPDATE;
  IF NOT FOUND THEN outcome := 'booking_not_found'; RETURN; END IF;
  v_now := clock_timestamp() + p_ahead;
  booking := to_jsonb(b);
  IF b.status = 'cancelled' THEN outcome := 'booking_cancelled'; RETURN; END IF;
  IF b.starts_at = p_starts AND b.selected_ids = p_selected THEN outcome := 'unchanged'; RETURN; END IF;
  IF v_now > b.starts_at - p_window THEN outcome := 'too_late'; RETURN; END IF;
  IF p_catalogue <> (SELECT t.catalogue_version FROM tenant t WHERE t.id = p_tenant) THEN outcome := 'catalogue_changed'; RETURN; END IF;
  IF p_hold IS NOT NULL THEN
    SELECT * INTO h FROM hold k WHERE k.tenant_id = p_tenant AND k.id = p_hold FOR UPDATE;
    IF NOT FOUND OR h.state <> 'held' OR h.expires_at <= clock_timestamp() + p_ahead THEN outcome := 'hold_expired'; RETURN; END IF;
  END IF;
  v_consent := use_consent(p_tenant, 'move', p_digest, p_consent_conversation, v_now);
  IF v_consent.kind IS NULL THEN outcome := 'consent_required'; RETURN; END IF;

  UPDATE claim c SET state = 'released' WHERE c.tenant_id = p_tenant AND c.booking_id = p_booking AND c.state <> 'released';
  IF p_hold IS NOT NULL THEN
    UPDATE claim c SET state = 'released' WHERE c.tenant_id = p_tenant AND c.hold_id = p_hold AND c.state <> 'expired';
    GET DIAGNOSTICS v_released = ROW_COUNT;
    IF v_released <> h.claim_count THEN RAISE EXCEPTION 'hold expired' USING ERRCODE = 'HF002'; END IF;
    UPDATE hold SET state = 'confirmed' WHERE tenant_id = p_tenant AND id = p_hold;
  END IF;
  PERFORM retire_expired_claims(p_tenant, p_claim_resources, (SELECT min(s) FROM unnest(p_claim_starts) s), (SELECT max(e) FROM unnest(p_claim_ends) e), v_now);
  v_result := take_claims(p_tenant, b.hold_id, p_booking, 'booked', NULL, p_claim_resources, p_claim_starts, p_claim_ends, p_claim_units, p_claim_capacities);
  IF NOT v_result.complete THEN RAISE EXCEPTION 'slot taken' USING ERRCODE = 'HF001'; END IF;
  v_before := b.starts_at;
  UPDATE booking k SET starts_at = p_starts, ends_at = p_ends, resource_ids = p_resources, selected_ids = p_selected, price_minor = p_price,
    revision = k.revision + 1, updated_at = v_now, consent_kind = v_consent.kind, consent_digest = p_digest, consent_message_id = v_consent.message_id
  WHERE k.tenant_id = p_tenant AND k.id = p_booking RETURNING * INTO b;
  INSERT INTO booking_event (tenant_id, type, booking_id, hold_id, revision, channel, detail, at)
  VALUES (p_tenant, 'booking.moved', p_booking, p_hold, b.revision, p_channel,
    jsonb_build_object('before', v_before, 'startsAt', b.starts_at, 'consent', v_consent.kind), v_now);
  outcome := 'moved';
  booking := to_jsonb(b);
END $$;

-- Outcomes: cancelled, repeated, booking_not_found, too_late, consent_required.
CREATE FUNCTION cancel_booking(
  p_tenant int, p_booking uuid, p_reason text, p_digest text, p_window interval, p_consent_conversation uuid, p_channel text, p_ahead interval,
  OUT outcome text, OUT booking jsonb
) LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz;
  b booking;
  v_consent record;
BEGIN
  SELECT * INTO b FROM booking k WHERE k.tenant_id = p_tenant AND k.id = p_booking FOR UPDATE;
  IF NOT FOUND THEN outcome := 'booking_not_found'; RETURN; END IF;
  v_now := clock_timestamp() + p_ahead;
  booking := to_jsonb(b);
  IF b.status = 'cancelled' THEN outcome := 'repeated'; RETURN; END IF;
  IF v_now > b.starts_at - p_window THEN outcome := 'too_late'; RETURN; END IF;
  v_consent := use_consent(p_tenant, 'cancel', p_digest, p_consent_conversation, v_now);
  IF v_consent.kind IS NULL THEN outcome := 'consent_required'; RETURN; END IF;
  UPDATE claim c SET state = 'released' WHERE c.tenant_id = p_tenant AND c.booking_id = p_booking AND c.state <> 'released';
  UPDATE booking k SET status = 'cancelled', revision = k.revision + 1, updated_at = v_now, cancel_reason = p_reason
  WHERE k.tenant_id = p_tenant AND k.id = p_booking RETURNING * INTO b;
  INSERT INTO booking_event (tenant_id, type, booking_id, revision, channel, detail, at)
  VALUES (p_tenant, 'booking.cancelled', p_booking, b.revision, p_channel, jsonb_build_object('startsAt', b.starts_at, 'consent', v_consent.kind), v_now);
  outcome := 'cancelled';
  booking := to_jsonb(b);
END $$;

-- One statement from outside, and the same work whether or not there is such a booking. p_limits: tries per code; codes per hour and
-- conversation, network address, booking, mail address. What only the owner's bookings and mail address decide is answered as 'sent' too.
-- Outcomes: sent, waiting (one of this conversation for this reference still lives), locked. mailed: an event says so.
CREATE FUNCTION request_booking_code(
  p_tenant int, p_code uuid, p_conversation uuid, p_reference text, p_address text, p_channel text, p_life interval, p_limits int[], p_ahead interval,
  OUT outcome text, OUT mailed boolean
) LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz;
  v_tries int;
  v_contact text;
  v_sent record;
  b booking;
BEGIN
  mailed := false;
  PERFORM pg_advisory_xact_lock(hashtextextended('code ' || p_conversation, p_tenant));
  v_now := clock_timestamp() + p_ahead;
  SELECT c.attempts INTO v_tries FROM booking_code c
  WHERE c.tenant_id = p_tenant AND c.conversation_id = p_conversation AND c.reference = p_reference
    AND c.used_at IS NULL AND c.expires_at > v_now ORDER BY c.created_at DESC LIMIT 1;
  IF FOUND THEN outcome := CASE WHEN v_tries < p_limits[1] THEN 'waiting' ELSE 'locked' END; RETURN; END IF;
  IF p_limits[2] <= (SELECT count(*) FROM booking_code c WHERE c.tenant_id = p_tenant AND c.conversation_id = p_conversation
    AND c.created_at > v_now - interval '1 hour') THEN outcome := 'locked'; RETURN; END IF;
  IF p_address IS NOT NULL AND p_limits[3] <= (SELECT count(*) FROM booking_code c WHERE c.tenant_id = p_tenant AND c.address = p_address
    AND c.created_at > v_now - interval '1 hour') THEN outcome := 'locked'; RETURN; END IF;

  SELECT * INTO b FROM booking k WHERE k.tenant_id = p_tenant AND k.reference = p_reference;
  v_contact := encode(sha256(convert_to(lower(coalesce(b.customer_email, p_reference)), 'UTF8')), 'hex');
  PERFORM pg_advisory_xact_lock(hashtextextended('code ' || v_contact, p_tenant));
  SELECT count(*) FILTER (WHERE c.booking_id = b.id) AS of_booking, count(*) AS of_contact INTO v_sent
  FROM booking_code c WHERE c.tenant_id = p_tenant AND c.contact = v_contact AND c.created_at > v_now - interval '1 hour';
  mailed := b.id IS NOT NULL AND v_sent.of_booking < p_limits[4] AND v_sent.of_contact < p_limits[5];
  INSERT INTO booking_code (tenant_id, id, conversation_id, reference, booking_id, contact, address, expires_at, created_at)
  VALUES (p_tenant, p_code, p_conversation, p_reference, CASE WHEN mailed THEN b.id END, CASE WHEN mailed THEN v_contact END, p_address, v_now + p_life, v_now);
  IF mailed THEN
    INSERT INTO booking_event (tenant_id, type, booking_id, channel, detail, at)
    VALUES (p_tenant, 'booking.code_requested', b.id, p_channel, jsonb_build_object('codeId', p_code), v_now);
  END IF;
  outcome := 'sent';
END $$;

-- Once per hold, by its full life again. Outcomes: extended, repeated, hold_not_found, hold_expired.
CREATE FUNCTION extend_hold(p_tenant int, p_hold uuid, p_ttl interval, p_ahead interval) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz;
  h hold;
  v_claims int;
BEGIN
  SELECT * INTO h FROM hold WHERE tenant_id = p_tenant AND id = p_hold FOR UPDATE;
  IF NOT FOUND THEN RETURN 'hold_not_found'; END IF;
  v_now := clock_timestamp() + p_ahead;
  IF h.state <> 'held' OR h.expires_at <= v_now THEN RETURN 'hold_expired'; END IF;
  IF h.extended THEN RETURN 'repeated'; END IF;
  UPDATE claim c SET expires_at = v_now + p_ttl WHERE c.tenant_id = p_tenant AND c.hold_id = p_hold AND c.state <> 'expired';
  GET DIAGNOSTICS v_claims = ROW_COUNT;
  IF v_claims <> h.claim_count THEN RAISE EXCEPTION 'hold expired' USING ERRCODE = 'HF002'; END IF;
  UPDATE hold SET expires_at = v_now + p_ttl, extended = true WHERE tenant_id = p_tenant AND id = p_hold;
  RETURN 'extended';
END $$;

-- Outcomes: released, over (already confirmed, released or expired), hold_not_found.
CREATE FUNCTION release_hold(p_tenant int, p_hold uuid, p_channel text, p_ahead interval) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  v_state text;
BEGIN
  SELECT state INTO v_state FROM hold WHERE tenant_id = p_tenant AND id = p_hold FOR UPDATE;
  IF NOT FOUND THEN RETURN 'hold_not_found'; END IF;
  IF v_state <> 'held' THEN RETURN 'over'; END IF;
  UPDATE claim SET state = 'released' WHERE tenant_id = p_tenant AND hold_id = p_hold AND state <> 'expired';
  UPDATE hold SET state = 'released' WHERE tenant_id = p_tenant AND id = p_hold;
  INSERT INTO booking_event (tenant_id, type, hold_id, channel, detail, at, dispatched_at)
  VALUES (p_tenant, 'hold.released', p_hold, p_channel, '{}', clock_timestamp() + p_ahead, clock_timestamp() + p_ahead);
  RETURN 'released';
END $$;

-- Retires holds that ran out, oldest first, skipping those being worked on. Answers how many.
CREATE FUNCTION sweep_expired_holds(p_limit int, p_ahead interval) RETURNS int LANGUAGE sql AS $$
  WITH dead AS MATERIALIZED (
    SELECT h.tenant_id, h.id FROM hold h WHERE h.state = 'held' AND h.expires_at <= clock_timestamp() + p_ahead
    ORDER BY h.expires_at LIMIT p_limit FOR UPDATE SKIP LOCKED
  ), freed AS (
    UPDATE claim c SET state = 'expired' FROM dead WHERE c.tenant_id = dead.tenant_id AND c.hold_id = dead.id AND c.state <> 'expired'
  ), retired AS (
    UPDATE hold h SET state = 'expired' FROM dead WHERE h.tenant_id = dead.tenant_id AND h.id = dead.id
  ), told AS (
    INSERT INTO booking_event (tenant_id, type, hold_id, channel, detail, at, dispatched_at)
    SELECT tenant_id, 'hold.expired', id, 'system', '{}', clock_timestamp() + p_ahead, clock_timestamp() + p_ahead FROM dead
  )
  SELECT count(*)::int FROM dead
$$;
