-- Where history was moved into an archive: what was booked before then cannot be followed event by event any more.
ALTER TABLE "installation" ADD COLUMN "history_since" TIMESTAMPTZ(3);
