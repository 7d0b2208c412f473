-- CreateEnum
CREATE TYPE "TextEngine" AS ENUM ('built_in', 'local_model', 'service');

-- CreateEnum
CREATE TYPE "TextPart" AS ENUM ('questions', 'project');

-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "textEngine" "TextEngine" NOT NULL DEFAULT 'built_in';

-- CreateTable
CREATE TABLE "TextVector" (
    "registrationId" UUID NOT NULL,
    "part" "TextPart" NOT NULL,
    "model" VARCHAR(160) NOT NULL,
    "textHash" VARCHAR(64) NOT NULL,
    "vector" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TextVector_pkey" PRIMARY KEY ("registrationId","part","model")
);

-- CreateTable
CREATE TABLE "TextModel" (
    "model" VARCHAR(160) NOT NULL,
    "unrelated" DOUBLE PRECISION,
    "same" DOUBLE PRECISION,
    "lastReadAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "fault" VARCHAR(32),

    CONSTRAINT "TextModel_pkey" PRIMARY KEY ("model")
);

-- AddForeignKey
ALTER TABLE "TextVector" ADD CONSTRAINT "TextVector_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;
