-- As before; and a change keeps the trace it was made in (W3C traceparent: numbers, and only while traces are collected), so that the
-- jobs that follow from it can point back to it.
CREATE OR REPLACE FUNCTION act_detail(p_act jsonb, p_message uuid) RETURNS jsonb LANGUAGE sql IMMUTABLE
RETURN jsonb_strip_nulls(jsonb_build_object('staffId', p_act->'staffId', 'agreed', p_act->'agreed', 'waived', p_act->'waived', 'message', p_message,
  'trace', p_act->'trace'));

-- What each self-audit found. tenant_id 0: it looks at all businesses. violations: { check: how many }; examples: ids, no more.
CREATE TABLE "self_audit" (
    "tenant_id" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "looked_at" BIGINT NOT NULL,
    "violations" JSONB NOT NULL,
    "examples" JSONB NOT NULL,

    CONSTRAINT "self_audit_pk" PRIMARY KEY ("tenant_id","started_at")
);
