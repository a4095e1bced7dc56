-- What the processes over one database have to agree on: one row, of no tenant. The secret itself is never here, only what tells whether two are the same.
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "secret_fingerprint" TEXT NOT NULL,
    "clock_start" TIMESTAMPTZ(3),
    "clock_offset_ms" DOUBLE PRECISION,

    CONSTRAINT "installation_pk" PRIMARY KEY ("id")
);
ALTER TABLE "installation" ADD CONSTRAINT "installation_once" CHECK (id = 1);
