-- When whoever sits at a session last showed that it is them; null: when they signed in, and not since.
ALTER TABLE "staff_session" ADD COLUMN "proved_at" TIMESTAMPTZ(3);
