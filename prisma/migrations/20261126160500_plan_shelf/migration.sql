-- CreateEnum
CREATE TYPE "PlanOrigin" AS ENUM ('proposed', 'duplicated', 'better');

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "basedOnId" UUID,
ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "name" VARCHAR(80),
ADD COLUMN     "origin" "PlanOrigin" NOT NULL DEFAULT 'proposed',
ADD COLUMN     "shownAt" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_basedOnId_fkey" FOREIGN KEY ("basedOnId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A name is something to read.
ALTER TABLE "Plan" ADD CONSTRAINT "plan_name_not_empty" CHECK ("name" <> '' AND "name" = btrim("name"));

-- What attendees were told stays where it can be looked up.
ALTER TABLE "Plan" ADD CONSTRAINT "plan_deleted_is_draft" CHECK ("deletedAt" IS NULL OR "status" = 'draft');
