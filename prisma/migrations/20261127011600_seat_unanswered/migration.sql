-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'seat_unanswered';

-- AlterTable
ALTER TABLE "Handover" ADD COLUMN     "lapsedAt" TIMESTAMPTZ(3);

-- Whose time was over before there was such a letter is told nothing days later.
UPDATE "Handover" SET "lapsedAt" = "expiresAt" WHERE "expiresAt" <= CURRENT_TIMESTAMP;
