-- Customers' pages look anew only when a person has said something, come or gone: what the assistant says they have already.
CREATE OR REPLACE FUNCTION tell_live_conversation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO live_change (tenant_id, kind, conversation_id)
  VALUES (NEW.tenant_id, CASE WHEN NEW.owner_id IS DISTINCT FROM OLD.owner_id THEN 'person' ELSE 'conversation' END, NEW.id);
  RETURN NULL;
END $$;
DROP TRIGGER live_message ON "message";
CREATE TRIGGER live_message AFTER INSERT ON "message" FOR EACH ROW WHEN (NEW.role <> 'staff') EXECUTE FUNCTION tell_live('conversation');
CREATE TRIGGER live_staff_message AFTER INSERT ON "message" FOR EACH ROW WHEN (NEW.role = 'staff') EXECUTE FUNCTION tell_live('person');
