-- What a business keeps of people, and for how long; no row, no limit.
CREATE TABLE "privacy_setting" (
    "tenant_id" INTEGER NOT NULL,
    "mask_contact" BOOLEAN NOT NULL DEFAULT false,
    "conversation_days" INTEGER,
    "customer_days" INTEGER,

    CONSTRAINT "privacy_setting_pk" PRIMARY KEY ("tenant_id")
);
ALTER TABLE "privacy_setting" ADD CONSTRAINT "privacy_setting_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "privacy_setting" ADD CONSTRAINT "privacy_setting_days_sane" CHECK (
  coalesce(conversation_days, 1) BETWEEN 1 AND 3650 AND coalesce(customer_days, 1) BETWEEN 1 AND 3650);

-- A tombstone: what was booked stays, whose it was is gone.
ALTER TABLE "booking" ADD COLUMN "erased_at" TIMESTAMPTZ(3);
ALTER TABLE "booking" ADD CONSTRAINT "booking_erased_has_nobody" CHECK (
  erased_at IS NULL OR (customer_name = '' AND customer_email = '' AND customer_phone IS NULL AND notes IS NULL AND cancel_reason IS NULL));
CREATE INDEX "booking_by_customer" ON "booking" (tenant_id, lower(customer_email), starts_at);
-- For the nightly job: those whose customer is still known, oldest first.
CREATE INDEX "booking_kept_by_end" ON "booking" (tenant_id, ends_at) WHERE erased_at IS NULL;
CREATE INDEX "conversation_by_customer" ON "conversation" (tenant_id, lower(customer ->> 'email')) WHERE customer ? 'email';
CREATE INDEX "conversation_by_age" ON "conversation" (tenant_id, updated_at) WHERE status <> 'erased';
