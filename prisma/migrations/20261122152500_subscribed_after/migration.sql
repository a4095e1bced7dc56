-- From which event on an address is told what its row says: the newest event when that was last changed, and so many more as may have been
-- under way then. What the self-audit goes by.
ALTER TABLE "webhook_endpoint" ADD COLUMN "subscribed_after" BIGINT NOT NULL DEFAULT 0;
UPDATE "webhook_endpoint" SET subscribed_after = coalesce((SELECT max(id) FROM booking_event), 0) + 200;

CREATE FUNCTION note_subscription() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.events IS DISTINCT FROM OLD.events OR NEW.disabled_at IS DISTINCT FROM OLD.disabled_at THEN
    NEW.subscribed_after := coalesce(pg_sequence_last_value(pg_get_serial_sequence('booking_event', 'id')::regclass), 0) + 200;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER subscription_is_noted BEFORE INSERT OR UPDATE OF events, disabled_at ON "webhook_endpoint" FOR EACH ROW EXECUTE FUNCTION note_subscription();
