-- CreateTable
CREATE TABLE "rating" (
    "tenant_id" INTEGER NOT NULL,
    "turn_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "rated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rating_pk" PRIMARY KEY ("tenant_id","turn_id")
);

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_of_turn" FOREIGN KEY ("tenant_id", "turn_id") REFERENCES "turn"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "rating" ADD CONSTRAINT "rating_verdict_known" CHECK (verdict IN ('up', 'down'));
