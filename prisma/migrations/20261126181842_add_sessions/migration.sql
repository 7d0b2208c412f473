-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "MessageKind" ADD VALUE 'session_promoted';
ALTER TYPE "MessageKind" ADD VALUE 'sessions_changed';

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "description" VARCHAR(2000) NOT NULL DEFAULT '',
ADD COLUMN     "isLimited" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "languages" "Locale"[],
ADD COLUMN     "place" VARCHAR(200),
ADD COLUMN     "position" SMALLINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "sessionRequired" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sessionsVersion" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "SessionPlace" (
    "registrationId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "lineNumber" BIGINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SessionPlace_pkey" PRIMARY KEY ("registrationId","sessionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "SessionPlace_lineNumber_key" ON "SessionPlace"("lineNumber");

-- CreateIndex
CREATE INDEX "SessionPlace_sessionId_lineNumber_idx" ON "SessionPlace"("sessionId", "lineNumber");

-- AddForeignKey
ALTER TABLE "SessionPlace" ADD CONSTRAINT "SessionPlace_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionPlace" ADD CONSTRAINT "SessionPlace_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say --------------------------------------------------------------------------------

ALTER TABLE "Workshop" ADD CONSTRAINT workshop_sessions_version_positive CHECK ("sessionsVersion" >= 1);
ALTER TABLE "Session" ADD CONSTRAINT session_parallel_whole CHECK (
  "kind" = 'day' AND "isLimited"
  OR "kind" = 'parallel' AND "title" IS NOT NULL AND "title" <> '' AND "startsAt" IS NOT NULL AND "endsAt" > "startsAt");

-- At commit: a seat of a parallel session is held by somebody who is confirmed for the workshop and chose the session.
CREATE FUNCTION session_seat_fits(checked uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Seat" s JOIN "Session" d ON d."id" = s."sessionId" JOIN "Registration" r ON r."id" = s."registrationId"
    WHERE s."registrationId" = checked AND d."kind" = 'parallel' AND (
      r."status" <> 'confirmed' OR r."workshopId" <> d."workshopId"
      OR NOT EXISTS (SELECT 1 FROM "SessionPlace" p WHERE p."registrationId" = checked AND p."sessionId" = d."id"))
  ) THEN
    RAISE EXCEPTION 'registration % holds a seat of a session without being confirmed or having chosen it', checked
      USING ERRCODE = 'check_violation', CONSTRAINT = 'session_seat_fits';
  END IF;
END $$;

CREATE FUNCTION session_seat_fits_registration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM session_seat_fits(NEW."id"); RETURN NULL; END $$;
CREATE FUNCTION session_seat_fits_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM session_seat_fits(NEW."registrationId"); RETURN NULL; END $$;
CREATE FUNCTION session_seat_fits_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM session_seat_fits(OLD."registrationId"); RETURN NULL; END $$;

CREATE CONSTRAINT TRIGGER session_seat_fits_registration AFTER UPDATE OF "status" ON "Registration"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."status" <> 'confirmed')
  EXECUTE FUNCTION session_seat_fits_registration();
CREATE CONSTRAINT TRIGGER session_seat_fits_seat AFTER INSERT OR UPDATE ON "Seat"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."registrationId" IS NOT NULL)
  EXECUTE FUNCTION session_seat_fits_seat();
CREATE CONSTRAINT TRIGGER session_seat_fits_place AFTER DELETE ON "SessionPlace"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION session_seat_fits_place();

-- A choice is of a parallel session of the registration's own workshop.
CREATE FUNCTION session_place_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Registration" r JOIN "Session" d ON d."workshopId" = r."workshopId"
    WHERE r."id" = NEW."registrationId" AND d."id" = NEW."sessionId" AND d."kind" = 'parallel'
  ) THEN
    RAISE EXCEPTION 'session % is not one that registration % can choose', NEW."sessionId", NEW."registrationId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'session_place_fits';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER session_place_fits AFTER INSERT OR UPDATE ON "SessionPlace"
  FOR EACH ROW EXECUTE FUNCTION session_place_fits();
