-- A key may also be for a business's own programs that set up webhooks over REST.
ALTER TABLE "assistant_key" DROP CONSTRAINT "assistant_key_scopes_known";
ALTER TABLE "assistant_key" ADD CONSTRAINT "assistant_key_scopes_known" CHECK (scopes <@ ARRAY['read', 'hold', 'book', 'manage', 'webhooks'] AND cardinality(scopes) >= 1);
