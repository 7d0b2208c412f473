-- AlterTable
ALTER TABLE "PlanGroup" ADD COLUMN     "facilitatorFixed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "facilitatorId" UUID;

-- CreateTable
CREATE TABLE "Facilitator" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "email" VARCHAR(254),
    "languages" VARCHAR(2)[],
    "themes" VARCHAR(80)[],
    "note" VARCHAR(500),
    "tableMax" SMALLINT NOT NULL DEFAULT 1,
    "table" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Facilitator_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Facilitator_workshopId_idx" ON "Facilitator"("workshopId");

-- CreateIndex
CREATE INDEX "PlanGroup_facilitatorId_idx" ON "PlanGroup"("facilitatorId");

-- AddForeignKey
ALTER TABLE "Facilitator" ADD CONSTRAINT "Facilitator_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanGroup" ADD CONSTRAINT "PlanGroup_facilitatorId_fkey" FOREIGN KEY ("facilitatorId") REFERENCES "Facilitator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Facilitator" ADD CONSTRAINT facilitator_range
  CHECK ("tableMax" BETWEEN 1 AND 10 AND ("table" IS NULL OR "table" BETWEEN 1 AND 5000));
