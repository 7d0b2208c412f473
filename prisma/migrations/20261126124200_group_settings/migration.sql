-- CreateTable
CREATE TABLE "GroupSettings" (
    "workshopId" UUID NOT NULL,
    "weights" JSONB NOT NULL,
    "sharedLanguage" BOOLEAN NOT NULL DEFAULT true,
    "spreadProjects" BOOLEAN NOT NULL DEFAULT true,
    "nobodyLeft" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GroupSettings_pkey" PRIMARY KEY ("workshopId")
);

-- AddForeignKey
ALTER TABLE "GroupSettings" ADD CONSTRAINT "GroupSettings_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
