-- CreateEnum
CREATE TYPE "CancelReason" AS ENUM ('attendee', 'organiser', 'offer_refused', 'offer_expired');

-- CreateEnum
CREATE TYPE "Promotion" AS ENUM ('seat', 'offer', 'by_hand');

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'seat_offered';
ALTER TYPE "MessageKind" ADD VALUE 'offer_expired';

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "cancelReason" "CancelReason",
ADD COLUMN     "offerExpiresAt" TIMESTAMPTZ(3),
ADD COLUMN     "offeredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "offerHours" SMALLINT NOT NULL DEFAULT 24,
ADD COLUMN     "promotion" "Promotion" NOT NULL DEFAULT 'seat',
ADD COLUMN     "tableMin" SMALLINT;

-- CreateIndex
CREATE INDEX "AuditEntry_subjectId_at_idx" ON "AuditEntry"("subjectId", "at");

-- Offers from before had no end.
UPDATE "Registration" SET "offeredAt" = now(), "offerExpiresAt" = now() + interval '24 hours' WHERE "status" = 'offered';

ALTER TABLE "Workshop"
  ADD CONSTRAINT workshop_offer_hours_range CHECK ("offerHours" BETWEEN 1 AND 168),
  ADD CONSTRAINT workshop_table_min_range CHECK ("tableMin" BETWEEN 2 AND 12);
-- An offer lives exactly as long as the status says so: answered, it cannot come back to life by itself.
ALTER TABLE "Registration"
  ADD CONSTRAINT registration_offer_when_offered CHECK (
    ("status" = 'offered') = ("offeredAt" IS NOT NULL) AND ("status" = 'offered') = ("offerExpiresAt" IS NOT NULL)
    AND "offerExpiresAt" > "offeredAt"
  ),
  ADD CONSTRAINT registration_cancel_reason_when_cancelled CHECK ("cancelReason" IS NULL OR "status" = 'cancelled');
-- For the sweep; offers are few, so that sign-ups pay nothing for it.
CREATE INDEX registration_offer_end ON "Registration" ("offerExpiresAt") WHERE "status" = 'offered';
