-- A yes covers whom the booking is for, not only what was held: the consent that confirming looks for names both. The last argument is
-- optional for processes still on the earlier version while this one is rolled out; without it no consent of this version fits.
-- Outcomes: confirmed, repeated, hold_not_found, hold_expired, limit_bookings, consent_required.
DROP FUNCTION confirm_booking(int, uuid, uuid, text, text, text, text, text, text, text, text, uuid, text, interval);
CREATE FUNCTION confirm_booking(
  p_tenant int, p_hold uuid, p_booking uuid, p_reference text, p_currency text, p_name text, p_email text, p_phone text, p_zone text, p_locale text,
  p_notes text, p_consent_conversation uuid, p_channel text, p_ahead interval, p_customer_digest text DEFAULT NULL, OUT outcome text, OUT booking jsonb
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
  IF v_max <= (SELECT count(*) FROM booking k WHERE k.tenant_id = p_tenant AND k.service_id = h.service_id
    AND lower(k.customer_email) = lower(p_email) AND k.starts_at > v_now AND k.status = 'confirmed') THEN
    outcome := 'limit_bookings'; RETURN;
  END IF;
  v_agreed := concat_ws(' ', h.digest, p_customer_digest);
  v_consent := use_consent(p_tenant, 'book', v_agreed, p_consent_conversation, v_now);
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
    jsonb_build_object('startsAt', b.starts_at, 'consent', b.consent_kind), v_now);
  outcome := 'confirmed';
  booking := to_jsonb(b);
END $$;

-- As before, but requests of one network address are counted one after another, like those of one conversation.
CREATE OR REPLACE FUNCTION request_booking_code(
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
  -- Conversations of one address may ask at once; locks are always taken in this order: conversation, address, mail address.
  IF p_address IS NOT NULL THEN PERFORM pg_advisory_xact_lock(hashtextextended('code of ' || p_address, p_tenant)); END IF;
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

-- Forgets codes asked for longer ago than p_age, skipping those being worked on. Answers how many.
CREATE FUNCTION sweep_booking_codes(p_limit int, p_age interval, p_ahead interval) RETURNS int LANGUAGE sql AS $$
  WITH old AS MATERIALIZED (
    SELECT c.tenant_id, c.id FROM booking_code c WHERE c.created_at < clock_timestamp() + p_ahead - p_age
    LIMIT p_limit FOR UPDATE SKIP LOCKED
  ), forgotten AS (
    DELETE FROM booking_code c USING old WHERE c.tenant_id = old.tenant_id AND c.id = old.id
  )
  SELECT count(*)::int FROM old
$$;
