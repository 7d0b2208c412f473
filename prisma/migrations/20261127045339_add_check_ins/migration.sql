-- CreateTable
CREATE TABLE "CheckIn" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "takenById" UUID,
    "isRepeat" BOOLEAN NOT NULL DEFAULT false,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "CheckIn_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CheckIn_registrationId_idx" ON "CheckIn"("registrationId");

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whoever looked first: two phones take nobody in twice.
CREATE UNIQUE INDEX check_in_one_stands ON "CheckIn" ("registrationId") WHERE "undoneAt" IS NULL AND NOT "isRepeat";
