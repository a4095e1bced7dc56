-- Who holds time after time and books nothing gets shorter holds, and the quotas of holds are exact.

-- What became of a caller's holds, newest first. Nothing is written here while a hold lives.
CREATE INDEX "hold_ended_by_conversation" ON "hold" (tenant_id, conversation_id, created_at) WHERE state <> 'held' AND conversation_id IS NOT NULL;
CREATE INDEX "hold_ended_by_address" ON "hold" (tenant_id, address, created_at) WHERE state <> 'held' AND address IS NOT NULL;
CREATE INDEX "hold_ended_by_contact" ON "hold" (tenant_id, contact, created_at) WHERE state <> 'held' AND contact IS NOT NULL;

-- How many of these ended without a booking before one became one.
CREATE FUNCTION abandoned_before_booking(p_states text[]) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_position(p_states, 'confirmed') - 1, cardinality(p_states))
$$;

-- How long the next hold of a caller lives: p_ttl; half of it from p_patience[1] abandoned holds of its conversation or contact on, or
-- p_patience[3] of its address; a fifth of it from p_patience[2] or p_patience[4]. Abandoned: ended within the last two hours without a
-- booking, and none of the same caller became one since. One that ran out counts once it was swept.
CREATE FUNCTION hold_life(
  p_tenant int, p_conversation uuid, p_address text, p_contact text, p_ttl interval, p_patience int[], p_now timestamptz
) RETURNS interval LANGUAGE plpgsql AS $$
DECLARE
  v_since timestamptz := p_now - interval '2 hours';
  v_person int := 0;
  v_address int := 0;
BEGIN
  IF p_conversation IS NOT NULL THEN
    v_person := abandoned_before_booking(ARRAY(SELECT h.state FROM hold h WHERE h.tenant_id = p_tenant AND h.conversation_id = p_conversation
      AND h.state <> 'held' AND h.created_at > v_since ORDER BY h.created_at DESC LIMIT p_patience[2]));
  END IF;
  IF p_contact IS NOT NULL THEN
    v_person := greatest(v_person, abandoned_before_booking(ARRAY(SELECT h.state FROM hold h WHERE h.tenant_id = p_tenant AND h.contact = p_contact
      AND h.state <> 'held' AND h.created_at > v_since ORDER BY h.created_at DESC LIMIT p_patience[2])));
  END IF;
  IF p_address IS NOT NULL THEN
    v_address := abandoned_before_booking(ARRAY(SELECT h.state FROM hold h WHERE h.tenant_id = p_tenant AND h.address = p_address
      AND h.state <> 'held' AND h.created_at > v_since ORDER BY h.created_at DESC LIMIT p_patience[4]));
  END IF;
  RETURN CASE
    WHEN v_person >= p_patience[2] OR v_address >= p_patience[4] THEN p_ttl / 5
    WHEN v_person >= p_patience[1] OR v_address >= p_patience[3] THEN p_ttl / 2
    ELSE p_ttl
  END;
END $$;

-- One statement from outside. Outcomes: placed, repeated, catalogue_changed, limit_conversation, limit_address, limit_contact, slot_taken.
-- p_quotas: live holds per conversation, address and contact, then the patience of hold_life. Parallel calls of one caller wait for each
-- other's commit, so that none passes a quota; the locks are taken in one order and before any claim, so that nobody waits in a circle. A
-- quota of more than there are connections is not worth the wait: it can be passed by fewer than those.
CREATE OR REPLACE FUNCTION place_hold(
  p_tenant int, p_catalogue bigint, p_hold uuid, p_service int, p_starts timestamptz, p_ends timestamptz, p_party int,
  p_resources int[], p_selected int[], p_price int, p_price_version int, p_digest text,
  p_claim_resources int[], p_claim_starts timestamptz[], p_claim_ends timestamptz[], p_claim_units int[], p_claim_capacities int[],
  p_ttl interval, p_ahead interval, p_moving uuid, p_conversation uuid, p_address text, p_contact text, p_key text, p_channel text, p_quotas int[],
  OUT outcome text, OUT hold_id uuid, OUT expires timestamptz
) LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz := clock_timestamp() + p_ahead;
  v_exact int := current_setting('max_connections');
  v_life interval;
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

  IF p_conversation IS NOT NULL AND p_quotas[1] <= v_exact THEN PERFORM pg_advisory_xact_lock(hashtextextended('holds of conversation ' || p_conversation, p_tenant)); END IF;
  IF p_address IS NOT NULL AND p_quotas[2] <= v_exact THEN PERFORM pg_advisory_xact_lock(hashtextextended('holds of address ' || p_address, p_tenant)); END IF;
  IF p_contact IS NOT NULL AND p_quotas[3] <= v_exact THEN PERFORM pg_advisory_xact_lock(hashtextextended('holds of contact ' || p_contact, p_tenant)); END IF;
  v_now := clock_timestamp() + p_ahead;
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
  v_life := p_ttl;
  IF cardinality(p_quotas) >= 7 THEN v_life := hold_life(p_tenant, p_conversation, p_address, p_contact, p_ttl, p_quotas[4:7], v_now); END IF;
  -- The life counts from here: waiting for a parallel writer must not shorten it.
  expires := date_trunc('milliseconds', clock_timestamp() + p_ahead + v_life);
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

-- Once per hold, by its own life again: what was shortened stays so. Outcomes: extended, repeated, hold_not_found, hold_expired.
CREATE OR REPLACE FUNCTION extend_hold(p_tenant int, p_hold uuid, p_ttl interval, p_ahead interval) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  v_now timestamptz;
  h hold;
  v_until timestamptz;
  v_claims int;
BEGIN
  SELECT * INTO h FROM hold WHERE tenant_id = p_tenant AND id = p_hold FOR UPDATE;
  IF NOT FOUND THEN RETURN 'hold_not_found'; END IF;
  v_now := clock_timestamp() + p_ahead;
  IF h.state <> 'held' OR h.expires_at <= v_now THEN RETURN 'hold_expired'; END IF;
  IF h.extended THEN RETURN 'repeated'; END IF;
  v_until := v_now + least(p_ttl, h.expires_at - h.created_at);
  UPDATE claim c SET expires_at = v_until WHERE c.tenant_id = p_tenant AND c.hold_id = p_hold AND c.state <> 'expired';
  GET DIAGNOSTICS v_claims = ROW_COUNT;
  IF v_claims <> h.claim_count THEN RAISE EXCEPTION 'hold expired' USING ERRCODE = 'HF002'; END IF;
  UPDATE hold SET expires_at = v_until, extended = true WHERE tenant_id = p_tenant AND id = p_hold;
  RETURN 'extended';
END $$;

-- Nobody can have a stranger's mailbox filled. A mail is counted when it is about to leave for the first time, over all businesses, and
-- what would be too much leaves later. recipient: a hash, forgotten after a day.
ALTER TABLE "sent_mail" ADD COLUMN "recipient" TEXT, ADD COLUMN "claimed_at" TIMESTAMPTZ(3);
CREATE INDEX "sent_mail_by_recipient" ON "sent_mail" (recipient, claimed_at) WHERE recipient IS NOT NULL;

-- Before a first try: keeps the Message-ID, or answers when there is room (due). What was claimed before keeps its place. p_most: mails
-- to one recipient within an hour, within a day; one without a recipient is never too much.
CREATE FUNCTION claim_mail(
  p_tenant int, p_key text, p_message text, p_recipient text, p_most int[], p_now timestamptz, OUT message_id text, OUT sent boolean, OUT due timestamptz
) LANGUAGE plpgsql AS $$
BEGIN
  SELECT m.message_id, m.sent_at IS NOT NULL INTO message_id, sent FROM sent_mail m WHERE m.tenant_id = p_tenant AND m.key = p_key;
  IF FOUND THEN RETURN; END IF;
  IF p_recipient IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('mail to ' || p_recipient, 0));
    due := greatest(
      (SELECT m.claimed_at + interval '1 hour' FROM sent_mail m WHERE m.recipient = p_recipient AND m.claimed_at > p_now - interval '1 hour'
        ORDER BY m.claimed_at DESC OFFSET p_most[1] - 1 LIMIT 1),
      (SELECT m.claimed_at + interval '1 day' FROM sent_mail m WHERE m.recipient = p_recipient AND m.claimed_at > p_now - interval '1 day'
        ORDER BY m.claimed_at DESC OFFSET p_most[2] - 1 LIMIT 1));
    IF due IS NOT NULL THEN RETURN; END IF;
  END IF;
  INSERT INTO sent_mail AS kept (tenant_id, key, message_id, recipient, claimed_at) VALUES (p_tenant, p_key, p_message, p_recipient, p_now)
  ON CONFLICT (tenant_id, key) DO UPDATE SET message_id = kept.message_id
  RETURNING kept.message_id, kept.sent_at IS NOT NULL INTO message_id, sent;
END $$;

-- Beforehand: a stranger is not let book so often for one address that its mails would have to wait. Whoever books for many is asked to
-- go on later; the staff are not. confirm_booking has locked the address at this business: parallel calls are counted.
CREATE FUNCTION keep_bookings_per_address() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v record;
BEGIN
  SELECT count(*) FILTER (WHERE k.created_at > NEW.created_at - interval '1 hour') AS hour, count(*) AS day INTO v
  -- By the address, of which there are few: "+ interval '0'" keeps a plan without statistics from going by the day, of which there may be many.
  FROM booking k WHERE k.tenant_id = NEW.tenant_id AND lower(k.customer_email) = lower(NEW.customer_email)
    AND k.created_at + interval '0' BETWEEN NEW.created_at - interval '1 day' AND NEW.created_at AND k.channel <> 'staff';
  IF v.hour >= 20 OR v.day >= 60 THEN RAISE EXCEPTION 'too many bookings for one address' USING ERRCODE = 'HF003'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER booking_per_address BEFORE INSERT ON "booking" FOR EACH ROW
  WHEN (NEW.channel <> 'staff' AND NEW.customer_email <> '') EXECUTE FUNCTION keep_bookings_per_address();

-- When holding asks for a proof of work first: never, while it is being hoarded or flooded, or always. No row: never.
CREATE TABLE "protection_setting" (
    "tenant_id" INTEGER NOT NULL,
    "challenge" TEXT NOT NULL,

    CONSTRAINT "protection_setting_pk" PRIMARY KEY ("tenant_id")
);
ALTER TABLE "protection_setting" ADD CONSTRAINT "protection_setting_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "protection_setting" ADD CONSTRAINT "protection_challenge_known" CHECK (challenge IN ('off', 'attacked', 'always'));
