-- CreateEnum
CREATE TYPE "TableRuleKind" AS ENUM ('together', 'apart', 'table');

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "rulesVersion" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "TableRule" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "kind" "TableRuleKind" NOT NULL,
    "table" INTEGER,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TableRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TableRuleMember" (
    "ruleId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,

    CONSTRAINT "TableRuleMember_pkey" PRIMARY KEY ("ruleId","registrationId")
);

-- CreateIndex
CREATE INDEX "TableRule_sessionId_idx" ON "TableRule"("sessionId");

-- CreateIndex
CREATE INDEX "TableRuleMember_registrationId_idx" ON "TableRuleMember"("registrationId");

-- AddForeignKey
ALTER TABLE "TableRule" ADD CONSTRAINT "TableRule_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableRuleMember" ADD CONSTRAINT "TableRuleMember_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "TableRule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableRuleMember" ADD CONSTRAINT "TableRuleMember_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "TableRule" ADD CONSTRAINT table_rule_table
  CHECK (("kind" = 'table') = ("table" IS NOT NULL) AND ("table" IS NULL OR "table" BETWEEN 1 AND 5000));
