-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MessageKind" ADD VALUE 'address_check';
ALTER TYPE "MessageKind" ADD VALUE 'address_changed';
ALTER TYPE "MessageKind" ADD VALUE 'link_again';
ALTER TYPE "MessageKind" ADD VALUE 'data_erased';

-- CreateTable
CREATE TABLE "AddressChange" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AddressChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "status" "RegistrationStatus" NOT NULL,
    "isAfterDay" BOOLEAN NOT NULL,
    "registeredOn" DATE NOT NULL,
    "erasedOn" DATE NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AddressChange_registrationId_key" ON "AddressChange"("registrationId");

-- CreateIndex
CREATE INDEX "Erasure_workshopId_idx" ON "Erasure"("workshopId");

-- AddForeignKey
ALTER TABLE "AddressChange" ADD CONSTRAINT "AddressChange_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Erasure" ADD CONSTRAINT "Erasure_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
