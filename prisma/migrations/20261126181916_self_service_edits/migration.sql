-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "answersUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "RegistrationEdit" (
    "registrationId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "RegistrationEdit_pkey" PRIMARY KEY ("registrationId","version")
);

-- AddForeignKey
ALTER TABLE "RegistrationEdit" ADD CONSTRAINT "RegistrationEdit_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;
