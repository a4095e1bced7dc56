-- What the figures page reads: counted by day where the business is, kept by a job, never by a page.
CREATE TABLE "figure_day" (
  "tenant_id" INTEGER NOT NULL,
  "measure" TEXT NOT NULL,
  "channel" TEXT NOT NULL,
  "service_id" INTEGER NOT NULL,
  "day" DATE NOT NULL,
  "hour" SMALLINT NOT NULL,
  "resource_id" INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  "n" BIGINT NOT NULL,
  "total" BIGINT NOT NULL,
  CONSTRAINT "figure_day_pk" PRIMARY KEY ("tenant_id", "measure", "channel", "service_id", "day", "hour", "resource_id", "key")
);
CREATE INDEX "figure_day_by_day" ON "figure_day"("tenant_id", "day");

-- What one conversation adds to its days: numbers and codes. It stays when the words of the conversation go.
CREATE TABLE "figure_fact" (
  "tenant_id" INTEGER NOT NULL,
  "conversation_id" UUID NOT NULL,
  "day" DATE NOT NULL,
  "measure" TEXT NOT NULL,
  "service_id" INTEGER NOT NULL,
  "hour" SMALLINT NOT NULL,
  "key" TEXT NOT NULL,
  "channel" TEXT NOT NULL,
  "n" BIGINT NOT NULL,
  "total" BIGINT NOT NULL,
  CONSTRAINT "figure_fact_pk" PRIMARY KEY ("tenant_id", "conversation_id", "day", "measure", "service_id", "hour", "key")
);
CREATE INDEX "figure_fact_by_day" ON "figure_fact"("tenant_id", "day");

-- Something has changed that is counted. Rows and not a watermark: one that commits late is simply found later, by whatever number it has.
CREATE TABLE "figure_change" (
  "tenant_id" INTEGER NOT NULL,
  "id" BIGSERIAL NOT NULL,
  "event_id" BIGINT,
  "conversation_id" UUID,
  "noted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "figure_change_pk" PRIMARY KEY ("tenant_id", "id"),
  CONSTRAINT "figure_change_of_one" CHECK (event_id IS NOT NULL OR conversation_id IS NOT NULL)
);

-- A business without a row here is counted from the beginning.
CREATE TABLE "figure_state" (
  "tenant_id" INTEGER NOT NULL,
  "counted_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "figure_state_pk" PRIMARY KEY ("tenant_id")
);

-- Changes of bookings by when they were made; holds, which are most of the events, are not in it.
CREATE INDEX "booking_event_of_booking_by_time" ON "booking_event" (tenant_id, at)
  WHERE type IN ('booking.confirmed', 'booking.moved', 'booking.cancelled');

-- One row for each changing statement, none for holds: holding a time costs nothing more.
CREATE FUNCTION note_booking_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO figure_change (tenant_id, event_id)
  SELECT tenant_id, id FROM added
  WHERE type IN ('booking.confirmed', 'booking.moved', 'booking.cancelled', 'booking.attended', 'booking.no_show', 'booking.attendance_cleared');
  RETURN NULL;
END $$;
CREATE TRIGGER figures_of_event AFTER INSERT ON "booking_event" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION note_booking_events();

CREATE FUNCTION note_conversation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO figure_change (tenant_id, conversation_id) VALUES (NEW.tenant_id, NEW.conversation_id);
  RETURN NULL;
END $$;
CREATE TRIGGER figures_of_ended_turn AFTER UPDATE ON "turn" FOR EACH ROW
  WHEN (NEW.outcome <> 'running' AND (OLD.outcome, OLD.cost_micros, OLD.latency_ms) IS DISTINCT FROM (NEW.outcome, NEW.cost_micros, NEW.latency_ms))
  EXECUTE FUNCTION note_conversation();
CREATE TRIGGER figures_of_recorded_turn AFTER INSERT ON "turn" FOR EACH ROW WHEN (NEW.outcome <> 'running') EXECUTE FUNCTION note_conversation();
CREATE TRIGGER figures_of_hand AFTER INSERT ON "tool_call" FOR EACH ROW WHEN (NEW.by = 'staff') EXECUTE FUNCTION note_conversation();
CREATE TRIGGER figures_of_handoff AFTER INSERT ON "handoff" FOR EACH ROW EXECUTE FUNCTION note_conversation();
CREATE TRIGGER figures_of_booked AFTER INSERT ON "conversation_booking" FOR EACH ROW EXECUTE FUNCTION note_conversation();

CREATE FUNCTION note_rating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO figure_change (tenant_id, conversation_id)
  SELECT t.tenant_id, t.conversation_id FROM turn t WHERE t.tenant_id = NEW.tenant_id AND t.id = NEW.turn_id;
  RETURN NULL;
END $$;
CREATE TRIGGER figures_of_rating AFTER INSERT OR UPDATE ON "rating" FOR EACH ROW EXECUTE FUNCTION note_rating();

-- Other days, other hours: everything is counted anew.
CREATE FUNCTION zone_has_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM figure_state WHERE tenant_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER figures_of_zone AFTER UPDATE OF time_zone ON "tenant" FOR EACH ROW
  WHEN (OLD.time_zone IS DISTINCT FROM NEW.time_zone) EXECUTE FUNCTION zone_has_changed();
