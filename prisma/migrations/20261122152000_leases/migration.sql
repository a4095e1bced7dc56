-- Until when a turn's process is believed to be at it; it says so anew every few seconds. Null: begun by a version that did not.
ALTER TABLE "turn" ADD COLUMN "runs_until" TIMESTAMPTZ(3);

/*
 * The tenant, for the statement that writes, if the run it is part of is still its process's own; else the statement fails with HF009. Of a
 * key (`p_run`: when it began) or, without one, of a turn. Whoever takes a run over changes the very row that is locked here, so what a run
 * writes comes either before it was taken over, and is seen by who took it, or not at all. Without `p_run` there is nothing to ask.
 */
CREATE FUNCTION own_run(p_tenant int, p_key text, p_run text) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  IF p_run IS NULL THEN RETURN p_tenant; END IF;
  IF p_key IS NOT NULL THEN
    PERFORM 1 FROM idempotency_reply r
    WHERE r.tenant_id = p_tenant AND r.key = p_key AND r.status IS NULL AND r.created_at = p_run::timestamptz FOR SHARE;
  ELSE
    -- A turn is given up under the lock of its conversation.
    PERFORM 1 FROM conversation k
    WHERE k.tenant_id = p_tenant AND k.id = (SELECT t.conversation_id FROM turn t WHERE t.tenant_id = p_tenant AND t.id = p_run::uuid)
    FOR NO KEY UPDATE;
    PERFORM 1 FROM turn t WHERE t.tenant_id = p_tenant AND t.id = p_run::uuid AND t.outcome <> 'failed';
  END IF;
  IF NOT FOUND THEN RAISE EXCEPTION 'another has taken this run over' USING ERRCODE = 'HF009'; END IF;
  RETURN p_tenant;
END $$;
