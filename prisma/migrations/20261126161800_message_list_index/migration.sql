-- CreateIndex
CREATE INDEX "Message_workshopId_state_createdAt_idx" ON "Message"("workshopId", "state", "createdAt");
