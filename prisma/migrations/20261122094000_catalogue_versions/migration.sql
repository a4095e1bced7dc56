-- The catalogue as staff edit it: nothing that was ever booked is deleted, every change is kept whole under its number, and a turn
-- knows which of them it was answered from.

-- What is not sold or used any more, but still named by bookings.
ALTER TABLE "resource" ADD COLUMN "archived_at" TIMESTAMPTZ(3);
ALTER TABLE "service" ADD COLUMN "archived_at" TIMESTAMPTZ(3);

-- Null: before this release, or of a call that came from outside any turn of ours.
ALTER TABLE "turn" ADD COLUMN "catalogue_version" BIGINT;

CREATE TABLE "catalogue_version" (
    "tenant_id" INTEGER NOT NULL,
    "number" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "staff_id" UUID,
    "restored_from" BIGINT,
    "changes" JSONB NOT NULL,
    "snapshot" JSONB NOT NULL,

    CONSTRAINT "catalogue_version_pk" PRIMARY KEY ("tenant_id","number")
);
ALTER TABLE "catalogue_version" ADD CONSTRAINT "catalogue_version_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "catalogue_version" ADD CONSTRAINT "catalogue_version_changes_list" CHECK (jsonb_typeof(changes) = 'array' AND jsonb_typeof(snapshot) = 'object');

-- A save writes many rows and is one version: it raises the number itself, once, and says so for its transaction. Rows written by
-- hand still raise it one by one.
CREATE OR REPLACE FUNCTION raise_catalogue_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('holdfast.one_version', true) = 'on' THEN RETURN NULL; END IF;
  UPDATE tenant SET catalogue_version = catalogue_version + 1
  WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.tenant_id ELSE NEW.tenant_id END;
  RETURN NULL;
END $$;
