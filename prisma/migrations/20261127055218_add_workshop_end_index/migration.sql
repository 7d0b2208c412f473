-- CreateIndex
CREATE INDEX "Workshop_endsAt_idx" ON "Workshop"("endsAt");
