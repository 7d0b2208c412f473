-- CreateEnum
CREATE TYPE "ProofState" AS ENUM ('running', 'done');

-- CreateEnum
CREATE TYPE "ProofEnding" AS ENUM ('proven', 'steps', 'time', 'size', 'outdated', 'failed');

-- CreateTable
CREATE TABLE "Proof" (
    "planId" UUID NOT NULL,
    "state" "ProofState" NOT NULL DEFAULT 'running',
    "ending" "ProofEnding",
    "round" INTEGER NOT NULL DEFAULT 1,
    "problem" JSONB NOT NULL,
    "bound" DOUBLE PRECISION NOT NULL,
    "startScore" DOUBLE PRECISION NOT NULL,
    "steps" INTEGER NOT NULL DEFAULT 0,
    "found" JSONB,
    "dismissedAt" TIMESTAMPTZ(3),
    "openedPlanId" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3),
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Proof_pkey" PRIMARY KEY ("planId")
);

-- CreateIndex
CREATE INDEX "Proof_state_requestedAt_idx" ON "Proof"("state", "requestedAt");

-- AddForeignKey
ALTER TABLE "Proof" ADD CONSTRAINT "Proof_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Proof"
  ADD CONSTRAINT proof_ending_when_done CHECK (("state" = 'done') = ("ending" IS NOT NULL)),
  ADD CONSTRAINT proof_bound_range CHECK ("bound" BETWEEN 0 AND 1);

-- Plans from before keep their quick bound. What it was proved for is not known, so it counts as outgrown.
INSERT INTO "Proof" ("planId", "state", "ending", "problem", "bound", "startScore", "finishedAt")
SELECT "id", 'done', 'outdated', '{"people": "", "rules": "", "pins": {}}', LEAST(1, GREATEST(0, "bound")), "score", "createdAt"
FROM "Plan";

-- AlterTable
ALTER TABLE "Plan" DROP COLUMN "bound";
-- Took a check with it that spoke of the score as well.
ALTER TABLE "Plan" ADD CONSTRAINT plan_score_range CHECK ("score" BETWEEN 0 AND 1);
