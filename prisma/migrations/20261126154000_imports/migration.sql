-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('draft', 'done', 'undone');

-- CreateEnum
CREATE TYPE "ImportEntryKind" AS ENUM ('created', 'updated');

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "createdById" UUID,
    "fileName" VARCHAR(200) NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'draft',
    "bytes" BYTEA,
    "choices" JSONB NOT NULL,
    "report" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportEntry" (
    "importId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "kind" "ImportEntryKind" NOT NULL,
    "versionAfter" INTEGER NOT NULL,
    "before" JSONB,

    CONSTRAINT "ImportEntry_pkey" PRIMARY KEY ("importId","registrationId")
);

-- CreateIndex
CREATE INDEX "Import_workshopId_createdAt_idx" ON "Import"("workshopId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportEntry_registrationId_idx" ON "ImportEntry"("registrationId");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportEntry" ADD CONSTRAINT "ImportEntry_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportEntry" ADD CONSTRAINT "ImportEntry_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A file of personal data is kept no longer than it waits to be confirmed.
ALTER TABLE "Import" ADD CONSTRAINT "import_bytes_while_draft" CHECK (("state" = 'draft') = ("bytes" IS NOT NULL));
-- What an undo gives back is known exactly for what was changed.
ALTER TABLE "ImportEntry" ADD CONSTRAINT "import_entry_before_when_updated" CHECK (("kind" = 'updated') = ("before" IS NOT NULL));
