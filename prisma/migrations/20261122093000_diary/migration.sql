-- The diary: what staff do with bookings, how they find them, and the events that say who did it.

-- Null: nobody has said.
ALTER TABLE "booking" ADD COLUMN "attendance" TEXT;
ALTER TABLE "booking" ADD CONSTRAINT "booking_attendance_known" CHECK (attendance IN ('attended', 'no_show'));

-- For staff only, and the one place where they write freely about a booking: events stay for good, a note can be erased with its customer.
CREATE TABLE "booking_note" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "booking_note_pk" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "booking_note_by_booking" ON "booking_note"("tenant_id", "booking_id", "created_at");
ALTER TABLE "booking_note" ADD CONSTRAINT "booking_note_of_booking" FOREIGN KEY ("tenant_id", "booking_id") REFERENCES "booking"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "booking_note" ADD CONSTRAINT "booking_note_of_member" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "booking_note" ADD CONSTRAINT "booking_note_kind_known" CHECK (kind IN ('note', 'override'));

-- How names are compared: without case and without accents ("jose" finds José).
CREATE FUNCTION search_fold(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT
RETURN lower(regexp_replace(normalize(p_text, NFKD), '[\u0300-\u036f]', '', 'g'));

-- The list reads along the first; the two partial ones are for what is rare. The rest find whom somebody looks for by the beginning of
-- what they know: an index over the row itself, never a copy of it, so that erasing the row erases what was to be found.
CREATE INDEX "booking_by_start" ON "booking" ("tenant_id", "starts_at", "id");
CREATE INDEX "booking_cancelled_by_start" ON "booking" (tenant_id, starts_at, id) WHERE status = 'cancelled';
CREATE INDEX "booking_no_show_by_start" ON "booking" (tenant_id, starts_at, id) WHERE attendance = 'no_show';
CREATE INDEX "booking_by_name" ON "booking" (tenant_id, search_fold(customer_name) text_pattern_ops);
CREATE INDEX "booking_by_surname" ON "booking" (tenant_id, search_fold(regexp_replace(customer_name, '^.*\s', '')) text_pattern_ops);
CREATE INDEX "booking_by_mail" ON "booking" (tenant_id, lower(customer_email) text_pattern_ops);
CREATE INDEX "booking_by_phone" ON "booking" (tenant_id, regexp_replace(customer_phone, '\D', '', 'g') text_pattern_ops) WHERE customer_phone IS NOT NULL;
CREATE INDEX "booking_by_phone_end" ON "booking" (tenant_id, reverse(regexp_replace(customer_phone, '\D', '', 'g')) text_pattern_ops) WHERE customer_phone IS NOT NULL;

-- What a member of staff did is said by p_act: { staffId, agreed, waived?, reason?, revision? }. Theirs is the consent then, recorded as
-- such; everybody else's is looked for as before. `revision`: refuse when the booking is not any more what they saw.
CREATE FUNCTION agreed_by(p_tenant int, p_action text, p_digest text, p_conversation uuid, p_act jsonb, p_now timestamptz, OUT kind text, OUT message_id uuid)
LANGUAGE plpgsql AS $$
BEGIN
  IF p_act ? 'staffId' THEN kind := 'staff'; RETURN; END IF;
  SELECT c.kind, c.message_id INTO kind, message_id FROM use_consent(p_tenant, p_action, p_digest, p_conversation, p_now) c;
END $$;

-- What of it stays for good: no free text, which is kept as a note.
CREATE FUNCTION act_detail(p_act jsonb, p_message uuid) RETURNS jsonb LANGUAGE sql IMMUTABLE
RETURN jsonb_strip_nulls(jsonb_build_object('staffId', p_act->'staffId', 'agreed', p_act->'agreed', 'waived', p_act->'waived', 'message', p_message));

CREATE FUNCTION keep_override_reason(p_tenant int, p_booking uuid, p_act jsonb, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF p_act->>'reason' IS NULL THEN RETURN; END IF;
  INSERT INTO booking_note (tenant_id, id, booking_id, staff_id, kind, text, created_at)
  VALUES (p_tenant, gen_random_uuid(), p_booking, (p_act->>'staffId')::uuid, 'override', p_act->>'reason', p_now);
END $$;

-- Outcomes as before. The last argument is optional for processes still on the earlier version while this one is rolled out.
DROP FUNCTION confirm_booking(int, uuid, uuid, text, text, text, text, text, text, text, text, uuid, text, interval, text);
CREATE FUNCTION confirm_booking(
  p_tenant int, p_hold uuid, p_booking uuid, p_reference text, p_currency text, p_name text, p_email text, p_phone text, p_zone text, p_locale text,
  p_notes text, p_consent_conversation uuid, p_channel text, p_ahead interval, p_customer_digest text DEFAULT NULL,
  p_act jsonb DEFAULT '{}', OUT outcome text, OUT booking jsonb
) LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz;
  h hold;
  b booking;
  v_max int;
  v_agreed text;
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
  -- Whoever gave no address cannot be told from anybody else who gave none.
  IF p_email <> '' AND v_max <= (SELECT count(*) FROM booking k WHERE k.tenant_id = p_tenant AND k.service_id = h.service_id
    AND lower(k.customer_email) = lower(p_email) AND k.starts_at > v_now AND k.status = 'confirmed') THEN
    outcome := 'limit_bookings'; RETURN;
  END IF;
  v_agreed := concat_ws(' ', h.digest, p_customer_digest);
  v_consent := agreed_by(p_tenant, 'book', v_agreed, p_consent_conversation, p_act, v_now);
  IF v_consent.kind IS NULL THEN outcome := 'consent_required'; RETURN; END IF;

  INSERT INTO booking (tenant_id, id, reference, revision, status, service_id, starts_at, ends_at, party_size, resource_ids, selected_ids, price_minor,
    currency, customer_name, customer_email, customer_phone, customer_time_zone, locale, notes, consent_kind, consent_digest, consent_message_id,
    channel, conversation_id, hold_id, created_at, updated_at)
  VALUES (p_tenant, p_booking, p_reference, 0, 'confirmed', h.service_id, h.starts_at, h.ends_at, h.party_size, h.resource_ids, h.selected_ids, h.price_minor,
    p_currency, p_name, p_email, p_phone, p_zone, p_locale, p_notes, v_consent.kind, v_agreed, v_consent.message_id,
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
    jsonb_build_object('startsAt', b.starts_at, 'consent', b.consent_kind) || act_detail(p_act, v_consent.message_id), v_now);
  PERFORM keep_override_reason(p_tenant, p_booking, p_act, v_now);
  outcome := 'confirmed';
  booking := to_jsonb(b);
END $$;

-- Outcomes as before, and booking_changed. The event also says who served it and who does now.
DROP FUNCTION reschedule_booking(int, bigint, uuid, uuid, timestamptz, timestamptz, int[], int[], int, text, interval,
  int[], timestamptz[], timestamptz[], int[], int[], uuid, text, interval);
CREATE FUNCTION reschedule_booking(
  p_tenant int, p_catalogue bigint, p_booking uuid, p_hold uuid, p_starts timestamptz, p_ends timestamptz, p_resources int[], p_selected int[],
  p_price int, p_digest text, p_window interval,
  p_claim_resources int[], p_claim_starts timestamptz[], p_claim_ends timestamptz[], p_claim_units int[], p_claim_capacities int[],
  p_consent_conversation uuid, p_channel text, p_ahead interval, p_act jsonb DEFAULT '{}', OUT outcome text, OUT booking jsonb
) LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz;
  h hold;
  b booking;
  v_before timestamptz;
  v_resources int[];
  v_released int;
  v_consent record;
  v_result record;
BEGIN
  SELECT * INTO b FROM booking k WHERE k.tenant_id = p_tenant AND k.id = p_booking FOR UPDATE;
  IF NOT FOUND THEN outcome := 'booking_not_found'; RETURN; END IF;
  v_now := clock_timestamp() + p_ahead;
  booking := to_jsonb(b);
  IF b.status = 'cancelled' THEN outcome := 'booking_cancelled'; RETURN; END IF;
  IF b.revision <> (p_act->>'revision')::int THEN outcome := 'booking_changed'; RETURN; END IF;
  IF b.starts_at = p_starts AND b.selected_ids = p_selected THEN outcome := 'unchanged'; RETURN; END IF;
  IF v_now > b.starts_at - p_window THEN outcome := 'too_late'; RETURN; END IF;
  IF p_catalogue <> (SELECT t.catalogue_version FROM tenant t WHERE t.id = p_tenant) THEN outcome := 'catalogue_changed'; RETURN; END IF;
  IF p_hold IS NOT NULL THEN
    SELECT * INTO h FROM hold k WHERE k.tenant_id = p_tenant AND k.id = p_hold FOR UPDATE;
    IF NOT FOUND OR h.state <> 'held' OR h.expires_at <= clock_timestamp() + p_ahead THEN outcome := 'hold_expired'; RETURN; END IF;
  END IF;
  v_consent := agreed_by(p_tenant, 'move', p_digest, p_consent_conversation, p_act, v_now);
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
  v_resources := b.resource_ids;
  UPDATE booking k SET starts_at = p_starts, ends_at = p_ends, resource_ids = p_resources, selected_ids = p_selected, price_minor = p_price,
    revision = k.revision + 1, attendance = NULL, updated_at = v_now, consent_kind = v_consent.kind, consent_digest = p_digest, consent_message_id = v_consent.message_id
  WHERE k.tenant_id = p_tenant AND k.id = p_booking RETURNING * INTO b;
  INSERT INTO booking_event (tenant_id, type, booking_id, hold_id, revision, channel, detail, at)
  VALUES (p_tenant, 'booking.moved', p_booking, p_hold, b.revision, p_channel,
    jsonb_build_object('before', v_before, 'startsAt', b.starts_at, 'consent', v_consent.kind, 'resourcesBefore', v_resources,
      'resources', b.resource_ids) || act_detail(p_act, v_consent.message_id), v_now);
  PERFORM keep_override_reason(p_tenant, p_booking, p_act, v_now);
  outcome := 'moved';
  booking := to_jsonb(b);
END $$;

-- Outcomes as before, and booking_changed.
DROP FUNCTION cancel_booking(int, uuid, text, text, interval, uuid, text, interval);
CREATE FUNCTION cancel_booking(
  p_tenant int, p_booking uuid, p_reason text, p_digest text, p_window interval, p_consent_conversation uuid, p_channel text, p_ahead interval,
  p_act jsonb DEFAULT '{}', OUT outcome text, OUT booking jsonb
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
  IF b.revision <> (p_act->>'revision')::int THEN outcome := 'booking_changed'; RETURN; END IF;
  IF v_now > b.starts_at - p_window THEN outcome := 'too_late'; RETURN; END IF;
  v_consent := agreed_by(p_tenant, 'cancel', p_digest, p_consent_conversation, p_act, v_now);
  IF v_consent.kind IS NULL THEN outcome := 'consent_required'; RETURN; END IF;
  UPDATE claim c SET state = 'released' WHERE c.tenant_id = p_tenant AND c.booking_id = p_booking AND c.state <> 'released';
  UPDATE booking k SET status = 'cancelled', revision = k.revision + 1, updated_at = v_now, cancel_reason = p_reason
  WHERE k.tenant_id = p_tenant AND k.id = p_booking RETURNING * INTO b;
  INSERT INTO booking_event (tenant_id, type, booking_id, revision, channel, detail, at)
  VALUES (p_tenant, 'booking.cancelled', p_booking, b.revision, p_channel, jsonb_build_object('startsAt', b.starts_at, 'consent', v_consent.kind)
    || act_detail(p_act, v_consent.message_id), v_now);
  PERFORM keep_override_reason(p_tenant, p_booking, p_act, v_now);
  outcome := 'cancelled';
  booking := to_jsonb(b);
END $$;

-- Whether they came, said once it has begun; null takes it back. Nothing leaves for the customer: the event counts as dispatched.
-- Outcomes: set, unchanged, booking_not_found, booking_cancelled, not_begun.
CREATE FUNCTION set_attendance(p_tenant int, p_booking uuid, p_attendance text, p_act jsonb, p_ahead interval, OUT outcome text, OUT booking jsonb)
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
  INSERT INTO booking_event (tenant_id, type, booking_id, revision, channel, detail, at, dispatched_at)
  VALUES (p_tenant, CASE p_attendance WHEN 'no_show' THEN 'booking.no_show' WHEN 'attended' THEN 'booking.attended' ELSE 'booking.attendance_cleared' END,
    p_booking, b.revision, 'staff', act_detail(p_act, NULL), v_now, v_now);
  outcome := 'set';
  booking := to_jsonb(b);
END $$;
