-- How the chat looks at this business; nothing of it is needed. Read by src/http/contract/tenant.ts.
ALTER TABLE "tenant" ADD COLUMN "theme" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "tenant" ADD CONSTRAINT "tenant_theme_object" CHECK (jsonb_typeof(theme) = 'object');
