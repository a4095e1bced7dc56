-- Assistants that call over MCP: what their client is called, and the keys a business gives them.
-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "client" TEXT;

-- CreateTable
CREATE TABLE "assistant_key" (
    "tenant_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "trusted" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "assistant_key_pk" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "assistant_key_hash_unique" ON "assistant_key"("tenant_id", "key_hash");

-- AddForeignKey
ALTER TABLE "assistant_key" ADD CONSTRAINT "assistant_key_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "assistant_key" ADD CONSTRAINT "assistant_key_scopes_known" CHECK (scopes <@ ARRAY['read', 'hold', 'book', 'manage'] AND cardinality(scopes) >= 1);
