-- Who works at a business, how they sign in, and what they did.
CREATE TABLE "staff_member" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "masked" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL,
    "password_hash" TEXT,
    "totp_secret" BYTEA,
    "totp_pending" BYTEA,
    "totp_step" BIGINT,
    "login_subject" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "deactivated_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_member_pk" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "staff_member_email_unique" ON "staff_member"("tenant_id", "email_key");
CREATE UNIQUE INDEX "staff_member_login_unique" ON "staff_member"("tenant_id", "login_subject");
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_role_known" CHECK (role IN ('reviewer', 'manager', 'owner'));

CREATE TABLE "staff_session" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "agent" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_session_pk" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "staff_session_token_unique" ON "staff_session"("tenant_id", "token_hash");
CREATE INDEX "staff_session_by_member" ON "staff_session"("tenant_id", "member_id");
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_of_member" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE "staff_recovery_code" (
    "tenant_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,

    CONSTRAINT "staff_recovery_code_pk" PRIMARY KEY ("tenant_id","member_id","code_hash")
);
ALTER TABLE "staff_recovery_code" ADD CONSTRAINT "staff_recovery_code_of_member" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE "staff_link" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT,
    "role" TEXT,
    "masked" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL,
    "member_id" UUID,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "dispatched_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_link_pk" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "staff_link_token_unique" ON "staff_link"("tenant_id", "token_hash");
CREATE INDEX "staff_link_by_member" ON "staff_link"("tenant_id", "member_id");
ALTER TABLE "staff_link" ADD CONSTRAINT "staff_link_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "staff_link" ADD CONSTRAINT "staff_link_of_member" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "staff_link" ADD CONSTRAINT "staff_link_kind_known" CHECK (kind IN ('invitation', 'welcome', 'reset'));
ALTER TABLE "staff_link" ADD CONSTRAINT "staff_link_role_known" CHECK (role IN ('reviewer', 'manager', 'owner'));
-- One that nobody has been told of yet: the outbox of these mails, and nearly always empty.
CREATE INDEX "staff_link_undispatched" ON "staff_link"("tenant_id", "created_at") WHERE dispatched_at IS NULL;
-- Inviting somebody again replaces the invitation that is open: two at once cannot both stay.
CREATE UNIQUE INDEX "staff_link_one_invitation" ON "staff_link"("tenant_id", lower(email)) WHERE kind = 'invitation' AND used_at IS NULL AND revoked_at IS NULL;

CREATE TABLE "staff_login" (
    "tenant_id" INTEGER NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "client_secret" BYTEA NOT NULL,
    "email_domain" TEXT NOT NULL,
    "default_role" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_login_pk" PRIMARY KEY ("tenant_id")
);
ALTER TABLE "staff_login" ADD CONSTRAINT "staff_login_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "staff_login" ADD CONSTRAINT "staff_login_role_known" CHECK (default_role IN ('reviewer', 'manager', 'owner'));

CREATE TABLE "staff_try" (
    "tenant_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staff_try_pk" PRIMARY KEY ("tenant_id","key")
);

CREATE TABLE "staff_audit" (
    "tenant_id" INTEGER NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "member_id" UUID,
    "operation" TEXT NOT NULL,
    "subject" TEXT,
    "status" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "staff_audit_pk" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "staff_audit_by_member" ON "staff_audit"("tenant_id", "member_id", "id");
CREATE INDEX "staff_audit_by_operation" ON "staff_audit"("tenant_id", "operation", "id");
CREATE INDEX "staff_audit_by_subject" ON "staff_audit"("tenant_id", "subject", "id");
CREATE INDEX "staff_audit_by_time" ON "staff_audit"("tenant_id", "at");
ALTER TABLE "staff_audit" ADD CONSTRAINT "staff_audit_of_member" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "staff_member"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What was done stays as it was written. Only the erasure of a person may take their traces out of a line, in a transaction that says so
-- (SET LOCAL holdfast.erasing = 'on'); the line itself stays even then.
CREATE FUNCTION staff_audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('holdfast.erasing', true) = 'on'
     AND (NEW.tenant_id, NEW.id, NEW.at, NEW.operation, NEW.status) IS NOT DISTINCT FROM (OLD.tenant_id, OLD.id, OLD.at, OLD.operation, OLD.status) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'lines of the audit log are neither changed nor removed' USING ERRCODE = '23514', CONSTRAINT = 'staff_audit_append_only', TABLE = 'staff_audit';
END $$;
CREATE TRIGGER staff_audit_append_only BEFORE UPDATE OR DELETE ON "staff_audit" FOR EACH ROW EXECUTE FUNCTION staff_audit_append_only();
CREATE TRIGGER staff_audit_not_emptied BEFORE TRUNCATE ON "staff_audit" FOR EACH STATEMENT EXECUTE FUNCTION staff_audit_append_only();

-- A business that has had an owner keeps one who can act. Two owners who demote each other at once wait for one another here, and the
-- second is refused: counting alone would let both pass. Under READ COMMITTED the count, a statement of its own, sees what the first committed.
CREATE FUNCTION staff_member_keeps_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.tenant_id = OLD.tenant_id AND NEW.role = 'owner' AND NEW.deactivated_at IS NULL THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('staff_member_last_owner'), OLD.tenant_id);
  IF NOT EXISTS (SELECT 1 FROM staff_member WHERE tenant_id = OLD.tenant_id AND role = 'owner' AND deactivated_at IS NULL) THEN
    RAISE EXCEPTION 'a business keeps an owner' USING ERRCODE = '23514', CONSTRAINT = 'staff_member_last_owner', TABLE = 'staff_member';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER staff_member_keeps_owner AFTER UPDATE OR DELETE ON "staff_member" FOR EACH ROW
  WHEN (OLD.role = 'owner' AND OLD.deactivated_at IS NULL) EXECUTE FUNCTION staff_member_keeps_owner();
