-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'sign_up_check';

-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "addressCheck" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "SignUpCheck" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "emailKey" VARCHAR(254) NOT NULL,
    "locale" "Locale" NOT NULL,
    "input" JSONB NOT NULL,
    "reference" VARCHAR(12) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "sentCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SignUpCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SignUpCheck_expiresAt_idx" ON "SignUpCheck"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "SignUpCheck_workshopId_emailKey_key" ON "SignUpCheck"("workshopId", "emailKey");

-- AddForeignKey
ALTER TABLE "SignUpCheck" ADD CONSTRAINT "SignUpCheck_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Most registrations show no code, and a rush writes many: only those that do are in the index.
DROP INDEX "Registration_invitationId_idx";
CREATE INDEX registration_invitation ON "Registration" ("invitationId") WHERE "invitationId" IS NOT NULL;
