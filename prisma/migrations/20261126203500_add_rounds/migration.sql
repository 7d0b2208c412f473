-- AlterEnum
ALTER TYPE "ProofEnding" ADD VALUE 'rounds';

-- DropIndex
DROP INDEX "Plan_sessionId_number_key";

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "endsAt" TIMESTAMPTZ(3),
ADD COLUMN     "round" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN     "roundsOfId" UUID,
ADD COLUMN     "startsAt" TIMESTAMPTZ(3),
ADD COLUMN     "toldEndsAt" TIMESTAMPTZ(3),
ADD COLUMN     "toldStartsAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "Plan_sessionId_number_round_key" ON "Plan"("sessionId", "number", "round");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_roundsOfId_round_key" ON "Plan"("roundsOfId", "round");

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_roundsOfId_fkey" FOREIGN KEY ("roundsOfId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Each round of a day is published beside the others.
DROP INDEX plan_one_published;
CREATE UNIQUE INDEX plan_one_published ON "Plan" ("sessionId", "round") WHERE "status" = 'published';

ALTER TABLE "Plan" ADD CONSTRAINT "plan_round"
  CHECK ("round" BETWEEN 1 AND 6 AND ("round" = 1) = ("roundsOfId" IS NULL));

ALTER TABLE "Plan" ADD CONSTRAINT "plan_round_times"
  CHECK (("startsAt" IS NULL) = ("endsAt" IS NULL) AND ("toldStartsAt" IS NULL) = ("toldEndsAt" IS NULL)
    AND "endsAt" > "startsAt");
