-- AlterEnum
ALTER TYPE "CancelReason" ADD VALUE 'handed_over';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MessageKind" ADD VALUE 'seat_proposed';
ALTER TYPE "MessageKind" ADD VALUE 'seat_declined';
ALTER TYPE "MessageKind" ADD VALUE 'seat_handed_over';

-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "handover" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Handover" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Handover_registrationId_key" ON "Handover"("registrationId");

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A seat above a lowered capacity is nobody's to take, but whoever has it may hand it on: as many are taken as before.
DROP TRIGGER seat_within_capacity_update ON "Seat";
CREATE TRIGGER seat_within_capacity_update BEFORE UPDATE OF "registrationId" ON "Seat"
  FOR EACH ROW WHEN (NEW."registrationId" IS NOT NULL AND OLD."registrationId" IS NULL)
  EXECUTE FUNCTION seat_within_capacity();
