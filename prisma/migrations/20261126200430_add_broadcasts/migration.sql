-- CreateEnum
CREATE TYPE "BroadcastState" AS ENUM ('draft', 'scheduled', 'sent');

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'broadcast';
ALTER TYPE "MessageKind" ADD VALUE 'broadcast_test';

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "broadcastId" UUID;

-- CreateTable
CREATE TABLE "Broadcast" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "state" "BroadcastState" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "isNews" BOOLEAN NOT NULL DEFAULT false,
    "audience" JSONB NOT NULL,
    "texts" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "missedAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "leftOut" JSONB,
    "recalledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID,

    CONSTRAINT "Broadcast_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Broadcast_workshopId_createdAt_idx" ON "Broadcast"("workshopId", "createdAt");

-- CreateIndex
CREATE INDEX "Broadcast_state_dueAt_idx" ON "Broadcast"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Message_broadcastId_state_idx" ON "Message"("broadcastId", "state");

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_broadcastId_fkey" FOREIGN KEY ("broadcastId") REFERENCES "Broadcast"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Broadcast"
  ADD CONSTRAINT "broadcast_due_when_scheduled" CHECK (("dueAt" IS NOT NULL) = ("state" = 'scheduled')),
  ADD CONSTRAINT "broadcast_sent_when_sent" CHECK (("sentAt" IS NOT NULL) = ("state" = 'sent'));
