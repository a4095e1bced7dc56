-- Since when the secret is this one: what is older may have been made with the one before.
ALTER TABLE "installation" ADD COLUMN "secret_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
