-- People step into conversations: whose a conversation is, who waits, and what happened between assistant and staff.

-- Whose it is: a lease. Nobody's but the assistant's when `owner_id` is null or `owner_until` has passed by the database's own clock.
ALTER TABLE "conversation" ADD COLUMN "owner_id" UUID;
ALTER TABLE "conversation" ADD COLUMN "owner_until" TIMESTAMPTZ(3);
ALTER TABLE "conversation" ADD COLUMN "owner_since" TIMESTAMPTZ(3);
-- The last message that staff have had before them.
ALTER TABLE "conversation" ADD COLUMN "staff_seen" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_owned_by" FOREIGN KEY ("tenant_id", "owner_id") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_lease_whole" CHECK (num_nonnulls(owner_id, owner_until, owner_since) IN (0, 3));
CREATE INDEX "conversation_owned" ON "conversation" (tenant_id, owner_until) WHERE owner_id IS NOT NULL;

-- A tool that writes is under way for the assistant, until then at the latest: whoever takes over waits for it.
ALTER TABLE "turn" ADD COLUMN "writes_until" TIMESTAMPTZ(3);
ALTER TABLE "message" ADD COLUMN "staff_id" UUID;
ALTER TABLE "message" ADD CONSTRAINT "message_by_staff" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "message" ADD CONSTRAINT "message_of_staff_named" CHECK ((role = 'staff') = (staff_id IS NOT NULL));

-- waiting; taken: somebody has stepped in; settled: done without that. `dispatched_at`: staff were told (mail; webhooks as conversation.handed_over).
ALTER TABLE "handoff" ADD COLUMN "ended_at" TIMESTAMPTZ(3);
ALTER TABLE "handoff" ADD COLUMN "ended_by" UUID;
ALTER TABLE "handoff" ADD COLUMN "dispatched_at" TIMESTAMPTZ(3);
UPDATE "handoff" SET dispatched_at = created_at;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_ended_by" FOREIGN KEY ("tenant_id", "ended_by") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_status_known" CHECK (status IN ('waiting', 'taken', 'settled'));
CREATE INDEX "handoff_waiting" ON "handoff" (tenant_id, created_at) WHERE status = 'waiting';
CREATE INDEX "handoff_to_tell" ON "handoff" (tenant_id, created_at) WHERE dispatched_at IS NULL;

-- Who had a conversation, from when to when: one line a change.
CREATE TABLE "conversation_step" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_step_pk" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "conversation_step" ADD CONSTRAINT "conversation_step_of_conversation" FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "conversation_step" ADD CONSTRAINT "conversation_step_by" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "conversation_step" ADD CONSTRAINT "conversation_step_known" CHECK (kind IN ('taken', 'given_back', 'lapsed', 'settled'));
CREATE INDEX "conversation_step_by_conversation" ON "conversation_step"("tenant_id", "conversation_id", "at");

-- When people answer, as weekly windows [{ weekdays, from, to }] in minutes of the business's day; null: while the house is open.
CREATE TABLE "step_in_setting" (
    "tenant_id" INTEGER NOT NULL,
    "hours" JSONB,

    CONSTRAINT "step_in_setting_pk" PRIMARY KEY ("tenant_id")
);
ALTER TABLE "step_in_setting" ADD CONSTRAINT "step_in_setting_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Who is mailed when somebody asks for a person; no row: owners and managers are.
CREATE TABLE "staff_notice" (
    "tenant_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "handoff_mail" BOOLEAN NOT NULL,

    CONSTRAINT "staff_notice_pk" PRIMARY KEY ("tenant_id","member_id")
);
ALTER TABLE "staff_notice" ADD CONSTRAINT "staff_notice_of_member" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What has changed, for pages that are open: kinds and ids, never a word, and gone after minutes. Not logged: after a crash everybody looks anew.
CREATE UNLOGGED TABLE "live_change" (
    "tenant_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "conversation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "live_change_pk" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "live_change_by_time" ON "live_change"("tenant_id", "at");

-- The argument is the kind.
CREATE FUNCTION tell_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_change (tenant_id, kind, conversation_id) VALUES (NEW.tenant_id, TG_ARGV[0], NEW.conversation_id);
  RETURN NULL;
END $$;
CREATE FUNCTION tell_live_conversation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_change (tenant_id, kind, conversation_id) VALUES (NEW.tenant_id, 'conversation', NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER live_message AFTER INSERT ON "message" FOR EACH ROW EXECUTE FUNCTION tell_live('conversation');
CREATE TRIGGER live_handoff AFTER INSERT OR UPDATE OF status ON "handoff" FOR EACH ROW EXECUTE FUNCTION tell_live('handoff');
CREATE TRIGGER live_flag AFTER INSERT OR UPDATE ON "review_flag" FOR EACH ROW EXECUTE FUNCTION tell_live('conversation');
CREATE TRIGGER live_comment AFTER INSERT ON "review_comment" FOR EACH ROW EXECUTE FUNCTION tell_live('conversation');
CREATE TRIGGER live_conversation AFTER UPDATE OF status, assignee_id, review_status, owner_id, locale ON "conversation" FOR EACH ROW
  WHEN ((OLD.status, OLD.assignee_id, OLD.review_status, OLD.owner_id, OLD.locale) IS DISTINCT FROM (NEW.status, NEW.assignee_id, NEW.review_status, NEW.owner_id, NEW.locale))
  EXECUTE FUNCTION tell_live_conversation();

-- What a turn cost counts when it has ended; one that somebody put a stop to tells it a moment later.
DROP TRIGGER turn_has_ended ON "turn";
CREATE TRIGGER turn_has_ended AFTER UPDATE OF outcome ON "turn" FOR EACH ROW
  WHEN (OLD.outcome = 'running' AND NEW.outcome NOT IN ('running', 'stopped')) EXECUTE FUNCTION turn_has_ended();
CREATE TRIGGER stopped_turn_has_ended AFTER UPDATE OF latency_ms ON "turn" FOR EACH ROW
  WHEN (NEW.outcome = 'stopped' AND OLD.latency_ms IS NULL AND NEW.latency_ms IS NOT NULL) EXECUTE FUNCTION turn_has_ended();

/*
 * The conversation becomes this member's, and what the assistant was saying in it ends with the same transaction. First the conversation's
 * row, which every turn touches before it begins: a turn begins before this or finds it done. `p_from`: a colleague it is taken from.
 * Answers whose it is afterwards; null: there is none, or it is an assistant's own, in which nobody can write.
 */
CREATE FUNCTION take_conversation(p_tenant int, p_conversation uuid, p_member uuid, p_from uuid, p_lease interval, p_step uuid, p_now timestamptz)
RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  v_owner uuid;
  v_alive boolean;
BEGIN
  SELECT k.owner_id, k.owner_until > clock_timestamp() INTO v_owner, v_alive FROM conversation k
  WHERE k.tenant_id = p_tenant AND k.id = p_conversation AND k.status <> 'erased' AND k.channel = 'chat' FOR UPDATE;
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF v_alive AND v_owner <> p_member AND v_owner IS DISTINCT FROM p_from THEN RETURN v_owner; END IF;
  UPDATE conversation SET owner_id = p_member, owner_until = clock_timestamp() + p_lease,
    owner_since = CASE WHEN v_alive AND v_owner = p_member THEN owner_since ELSE p_now END, updated_at = p_now
  WHERE tenant_id = p_tenant AND id = p_conversation;
  UPDATE turn SET outcome = 'stopped', finished_at = p_now
  WHERE tenant_id = p_tenant AND conversation_id = p_conversation AND outcome = 'running' AND prompt_version <> '';
  UPDATE handoff SET status = 'taken', ended_at = p_now, ended_by = p_member
  WHERE tenant_id = p_tenant AND conversation_id = p_conversation AND status = 'waiting';
  IF v_alive IS NOT TRUE OR v_owner <> p_member THEN
    INSERT INTO conversation_step (tenant_id, id, conversation_id, kind, staff_id, at)
    VALUES (p_tenant, p_step, p_conversation, 'taken', p_member, p_now);
  END IF;
  RETURN p_member;
END $$;

-- Back to the assistant, by who has it. False: it was not theirs.
CREATE FUNCTION give_conversation_back(p_tenant int, p_conversation uuid, p_member uuid, p_step uuid, p_now timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  UPDATE conversation SET owner_id = NULL, owner_until = NULL, owner_since = NULL, updated_at = p_now,
    status = CASE status WHEN 'handed_over' THEN 'open' ELSE status END
  WHERE tenant_id = p_tenant AND id = p_conversation AND owner_id = p_member AND owner_until > clock_timestamp();
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO conversation_step (tenant_id, id, conversation_id, kind, staff_id, at)
  VALUES (p_tenant, p_step, p_conversation, 'given_back', p_member, p_now);
  RETURN true;
END $$;

/*
 * Leases that ran out: the page was closed, or its machine is gone. The assistant answers again from the next message on; where the last
 * word is the customer's, somebody is waiting, and they go back into the queue. `p_tenants` null: of everybody.
 */
CREATE FUNCTION end_lapsed_leases(p_tenants int[], p_now timestamptz, p_limit int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  k record;
  v_count int := 0;
BEGIN
  FOR k IN SELECT c.tenant_id, c.id, c.owner_id FROM conversation c
    WHERE c.owner_id IS NOT NULL AND c.owner_until <= clock_timestamp() AND (p_tenants IS NULL OR c.tenant_id = ANY (p_tenants)) LIMIT p_limit FOR UPDATE SKIP LOCKED
  LOOP
    v_count := v_count + 1;
    INSERT INTO conversation_step (tenant_id, id, conversation_id, kind, staff_id, at)
    VALUES (k.tenant_id, gen_random_uuid(), k.id, 'lapsed', k.owner_id, p_now);
    IF (SELECT m.role FROM message m WHERE m.tenant_id = k.tenant_id AND m.conversation_id = k.id ORDER BY m.seq DESC LIMIT 1) = 'customer' THEN
      UPDATE conversation SET owner_id = NULL, owner_until = NULL, owner_since = NULL, status = CASE status WHEN 'erased' THEN status ELSE 'handed_over' END
      WHERE tenant_id = k.tenant_id AND id = k.id;
      INSERT INTO handoff (tenant_id, id, conversation_id, reason, created_at)
      SELECT k.tenant_id, gen_random_uuid(), k.id, 'left_unanswered', p_now
      WHERE NOT EXISTS (SELECT FROM handoff h WHERE h.tenant_id = k.tenant_id AND h.conversation_id = k.id AND h.status = 'waiting');
    ELSE
      UPDATE conversation SET owner_id = NULL, owner_until = NULL, owner_since = NULL, status = CASE status WHEN 'handed_over' THEN 'open' ELSE status END
      WHERE tenant_id = k.tenant_id AND id = k.id;
    END IF;
  END LOOP;
  RETURN v_count;
END $$;
