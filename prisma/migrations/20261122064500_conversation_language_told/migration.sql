-- A language chosen on the page counts from then on; what was said before is read in the one it was opened in.
-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "locale_told_at" TIMESTAMPTZ(3),
ADD COLUMN     "opened_in" TEXT;
