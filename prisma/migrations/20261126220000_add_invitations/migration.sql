-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'invitation';

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "invitationId" UUID;

-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "invitationOnly" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "code" VARCHAR(10) NOT NULL,
    "label" VARCHAR(120) NOT NULL,
    "usesMax" INTEGER NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "onlyFor" VARCHAR(254),
    "sentTo" VARCHAR(254),
    "toName" VARCHAR(120),
    "locale" "Locale",
    "disabledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Invitation_workshopId_createdAt_idx" ON "Invitation"("workshopId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_workshopId_code_key" ON "Invitation"("workshopId", "code");

-- CreateIndex
CREATE INDEX "Registration_invitationId_idx" ON "Registration"("invitationId");

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say --------------------------------------------------------------------------------

ALTER TABLE "Invitation" ADD CONSTRAINT invitation_uses_max_range CHECK ("usesMax" BETWEEN 1 AND 10000);
ALTER TABLE "Invitation" ADD CONSTRAINT invitation_code_shape CHECK ("code" ~ '^[346789BCDFGHJKMNPQRTVWXY]{10}$');

-- A use more than a code has is never written, whatever code does. A sign-up holds the row already (claimUses).
CREATE FUNCTION invitation_uses_within() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE uses_max int;
BEGIN
  SELECT "usesMax" INTO uses_max FROM "Invitation"
  WHERE "id" = NEW."invitationId" AND "workshopId" = NEW."workshopId" FOR UPDATE;
  IF NOT FOUND OR (
    SELECT count(*) FROM "Registration" WHERE "invitationId" = NEW."invitationId" AND "status" <> 'cancelled'
  ) > uses_max THEN
    RAISE EXCEPTION 'invitation % has no use left for registration %', NEW."invitationId", NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'invitation_uses_within';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER invitation_uses_within AFTER INSERT ON "Registration"
  FOR EACH ROW WHEN (NEW."invitationId" IS NOT NULL AND NEW."status" <> 'cancelled')
  EXECUTE FUNCTION invitation_uses_within();
-- Only what takes a use: a code whose number was lowered below its uses keeps them all.
CREATE TRIGGER invitation_uses_within_update AFTER UPDATE OF "status", "invitationId" ON "Registration"
  FOR EACH ROW WHEN (NEW."invitationId" IS NOT NULL AND NEW."status" <> 'cancelled'
    AND (OLD."status" = 'cancelled' OR OLD."invitationId" IS DISTINCT FROM NEW."invitationId"))
  EXECUTE FUNCTION invitation_uses_within();
