-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('fr', 'de', 'it', 'en');

-- CreateEnum
CREATE TYPE "WorkshopStatus" AS ENUM ('draft', 'published', 'closed', 'cancelled', 'archived');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('day', 'parallel');

-- CreateEnum
CREATE TYPE "RegistrationStatus" AS ENUM ('pending', 'confirmed', 'offered', 'waitlisted', 'cancelled');

-- CreateEnum
CREATE TYPE "RegistrationSource" AS ENUM ('form', 'organiser', 'import', 'demo');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'organiser', 'facilitator', 'reception');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('queued', 'sending', 'sent', 'kept', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('registration_confirmed', 'registration_waitlisted', 'registration_promoted', 'registration_cancelled', 'registration_known', 'workshop_cancelled', 'group_announced', 'organiser_sign_in');

-- CreateEnum
CREATE TYPE "PlanStatus" AS ENUM ('draft', 'published', 'superseded');

-- CreateTable
CREATE TABLE "Team" (
    "id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "name" VARCHAR(120),
    "emailVerified" TIMESTAMPTZ(3),
    "image" TEXT,
    "locale" "Locale" NOT NULL DEFAULT 'fr',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "teamId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("teamId","userId")
);

-- CreateTable
CREATE TABLE "SignInSession" (
    "id" UUID NOT NULL,
    "sessionToken" VARCHAR(64) NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInToken" (
    "identifier" VARCHAR(254) NOT NULL,
    "token" VARCHAR(128) NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInToken_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "tokenHash" VARCHAR(64) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workshop" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "slug" VARCHAR(80) NOT NULL,
    "status" "WorkshopStatus" NOT NULL DEFAULT 'draft',
    "kicker" VARCHAR(120),
    "title" VARCHAR(200) NOT NULL,
    "summary" VARCHAR(600) NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "houseRules" TEXT,
    "priceText" VARCHAR(200),
    "hosts" VARCHAR(120)[],
    "timeZone" VARCHAR(64) NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "venueName" VARCHAR(200),
    "venueAddress" VARCHAR(300),
    "venueMapUrl" VARCHAR(600),
    "languages" "Locale"[],
    "themes" VARCHAR(80)[],
    "groupSize" SMALLINT NOT NULL DEFAULT 6,
    "waitlist" BOOLEAN NOT NULL DEFAULT true,
    "opensAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Workshop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "kind" "SessionKind" NOT NULL DEFAULT 'day',
    "title" VARCHAR(200),
    "capacity" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "sessionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "registrationId" UUID,

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("sessionId","number")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "reference" VARCHAR(12) NOT NULL,
    "status" "RegistrationStatus" NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "emailKey" VARCHAR(254) NOT NULL,
    "organisation" VARCHAR(120),
    "role" VARCHAR(120),
    "locale" "Locale" NOT NULL,
    "languages" VARCHAR(2)[],
    "level" SMALLINT,
    "questions" TEXT[],
    "projectTitle" VARCHAR(160),
    "projectDescription" VARCHAR(1500),
    "projectShared" BOOLEAN NOT NULL DEFAULT false,
    "themes" VARCHAR(80)[],
    "accessNeeds" VARCHAR(500),
    "foodNeeds" VARCHAR(500),
    "houseRulesAt" TIMESTAMPTZ(3),
    "showToGroup" BOOLEAN NOT NULL DEFAULT false,
    "photosAllowed" BOOLEAN NOT NULL DEFAULT false,
    "newsWanted" BOOLEAN NOT NULL DEFAULT false,
    "lineNumber" BIGINT,
    "linkVersion" INTEGER NOT NULL DEFAULT 1,
    "source" "RegistrationSource" NOT NULL DEFAULT 'form',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "keyHash" VARCHAR(64) NOT NULL,
    "requestHash" VARCHAR(64) NOT NULL,
    "response" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("keyHash")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "workshopId" UUID,
    "registrationId" UUID,
    "kind" "MessageKind" NOT NULL,
    "locale" "Locale" NOT NULL,
    "toAddress" VARCHAR(254) NOT NULL,
    "toName" VARCHAR(120),
    "params" JSONB NOT NULL,
    "dedupeKey" VARCHAR(200),
    "state" "MessageState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseUntil" TIMESTAMPTZ(3),
    "lastError" VARCHAR(500),
    "subject" VARCHAR(400),
    "text" TEXT,
    "html" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "PlanStatus" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "seed" INTEGER NOT NULL,
    "options" JSONB NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "bound" DOUBLE PRECISION NOT NULL,
    "criteria" JSONB NOT NULL,
    "unmet" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedVersion" INTEGER,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanGroup" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" VARCHAR(160) NOT NULL,
    "sharedTerms" JSONB NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "criteria" JSONB NOT NULL,
    "warnings" JSONB NOT NULL,

    CONSTRAINT "PlanGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanMember" (
    "planId" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "groupId" UUID,
    "match" DOUBLE PRECISION NOT NULL,
    "reasons" JSONB NOT NULL,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "publishedGroupId" UUID,

    CONSTRAINT "PlanMember_pkey" PRIMARY KEY ("planId","registrationId")
);

-- CreateTable
CREATE TABLE "PlanRevision" (
    "planId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "actorId" UUID,
    "change" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanRevision_pkey" PRIMARY KEY ("planId","version")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "teamId" UUID,
    "workshopId" UUID,
    "actorKind" VARCHAR(16) NOT NULL,
    "actorId" UUID,
    "action" VARCHAR(64) NOT NULL,
    "subjectId" UUID,
    "changes" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "id" VARCHAR(64) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "SignInSession_sessionToken_key" ON "SignInSession"("sessionToken");

-- CreateIndex
CREATE INDEX "SignInSession_userId_idx" ON "SignInSession"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "SignInToken_token_key" ON "SignInToken"("token");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Workshop_slug_key" ON "Workshop"("slug");

-- CreateIndex
CREATE INDEX "Workshop_teamId_startsAt_idx" ON "Workshop"("teamId", "startsAt");

-- CreateIndex
CREATE INDEX "Workshop_status_startsAt_idx" ON "Workshop"("status", "startsAt");

-- CreateIndex
CREATE INDEX "Session_workshopId_idx" ON "Session"("workshopId");

-- CreateIndex
CREATE INDEX "Seat_registrationId_idx" ON "Seat"("registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_sessionId_registrationId_key" ON "Seat"("sessionId", "registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_reference_key" ON "Registration"("reference");

-- CreateIndex
CREATE INDEX "Registration_workshopId_status_lineNumber_idx" ON "Registration"("workshopId", "status", "lineNumber");

-- CreateIndex
CREATE INDEX "Registration_workshopId_name_idx" ON "Registration"("workshopId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_workshopId_emailKey_key" ON "Registration"("workshopId", "emailKey");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Message_dedupeKey_key" ON "Message"("dedupeKey");

-- CreateIndex
CREATE INDEX "Message_state_nextAttemptAt_idx" ON "Message"("state", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "Message_workshopId_createdAt_idx" ON "Message"("workshopId", "createdAt");

-- CreateIndex
CREATE INDEX "Message_registrationId_idx" ON "Message"("registrationId");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_sessionId_number_key" ON "Plan"("sessionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PlanGroup_planId_position_key" ON "PlanGroup"("planId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "PlanGroup_planId_id_key" ON "PlanGroup"("planId", "id");

-- CreateIndex
CREATE INDEX "PlanMember_planId_groupId_idx" ON "PlanMember"("planId", "groupId");

-- CreateIndex
CREATE INDEX "PlanMember_registrationId_idx" ON "PlanMember"("registrationId");

-- CreateIndex
CREATE INDEX "AuditEntry_workshopId_at_idx" ON "AuditEntry"("workshopId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_teamId_at_idx" ON "AuditEntry"("teamId", "at");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInSession" ADD CONSTRAINT "SignInSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workshop" ADD CONSTRAINT "Workshop_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanGroup" ADD CONSTRAINT "PlanGroup_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanMember" ADD CONSTRAINT "PlanMember_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanMember" ADD CONSTRAINT "PlanMember_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanMember" ADD CONSTRAINT "PlanMember_planId_groupId_fkey" FOREIGN KEY ("planId", "groupId") REFERENCES "PlanGroup"("planId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanRevision" ADD CONSTRAINT "PlanRevision_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema cannot say --------------------------------------------------------------------------------

ALTER TABLE "Workshop"
  ADD CONSTRAINT workshop_slug_shape CHECK ("slug" ~ '^[a-z0-9](-?[a-z0-9])*$'),
  ADD CONSTRAINT workshop_ends_after_start CHECK ("endsAt" > "startsAt"),
  ADD CONSTRAINT workshop_sign_up_window CHECK ("closesAt" IS NULL OR "opensAt" IS NULL OR "closesAt" > "opensAt"),
  ADD CONSTRAINT workshop_group_size_range CHECK ("groupSize" BETWEEN 2 AND 12),
  ADD CONSTRAINT workshop_has_language CHECK (cardinality("languages") BETWEEN 1 AND 4),
  ADD CONSTRAINT workshop_themes_count CHECK (cardinality("themes") <= 24),
  ADD CONSTRAINT workshop_text_length CHECK (length("description") <= 20000 AND length("houseRules") <= 10000),
  ADD CONSTRAINT workshop_version_positive CHECK ("version" >= 1);

ALTER TABLE "Session" ADD CONSTRAINT session_capacity_range CHECK ("capacity" BETWEEN 0 AND 10000);
CREATE UNIQUE INDEX session_one_day ON "Session" ("workshopId") WHERE "kind" = 'day';

ALTER TABLE "Seat" ADD CONSTRAINT seat_number_positive CHECK ("number" >= 1);
CREATE INDEX seat_free ON "Seat" ("sessionId", "number") WHERE "registrationId" IS NULL;

CREATE SEQUENCE registration_line_seq AS bigint;
ALTER TABLE "Registration"
  ADD CONSTRAINT registration_level_range CHECK ("level" BETWEEN 1 AND 5),
  ADD CONSTRAINT registration_questions_count CHECK (cardinality("questions") <= 3),
  ADD CONSTRAINT registration_line_when_waiting CHECK (("status" = 'waitlisted') = ("lineNumber" IS NOT NULL)),
  ADD CONSTRAINT registration_email_key_normal CHECK ("emailKey" = lower(btrim("emailKey")) AND "emailKey" <> ''),
  ADD CONSTRAINT registration_version_positive CHECK ("version" >= 1 AND "linkVersion" >= 1);
CREATE UNIQUE INDEX registration_line_once ON "Registration" ("workshopId", "lineNumber") WHERE "lineNumber" IS NOT NULL;

ALTER TABLE "Message" ADD CONSTRAINT message_attempts_positive CHECK ("attempts" >= 0);

ALTER TABLE "Plan"
  ADD CONSTRAINT plan_score_range CHECK ("score" BETWEEN 0 AND 1 AND "bound" >= 0),
  ADD CONSTRAINT plan_version_positive CHECK ("version" >= 1 AND "number" >= 1);
CREATE UNIQUE INDEX plan_one_published ON "Plan" ("sessionId") WHERE "status" = 'published';
ALTER TABLE "PlanGroup" ADD CONSTRAINT plan_group_range CHECK ("position" >= 1 AND "score" BETWEEN 0 AND 1);
ALTER TABLE "PlanMember" ADD CONSTRAINT plan_member_match_range CHECK ("match" BETWEEN 0 AND 1);

-- A seat above the capacity is never taken, whatever the code does.
CREATE FUNCTION seat_within_capacity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."number" > (SELECT "capacity" FROM "Session" WHERE "id" = NEW."sessionId") THEN
    RAISE EXCEPTION 'seat % is above the capacity of session %', NEW."number", NEW."sessionId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'seat_within_capacity';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seat_within_capacity_insert BEFORE INSERT ON "Seat"
  FOR EACH ROW WHEN (NEW."registrationId" IS NOT NULL) EXECUTE FUNCTION seat_within_capacity();
CREATE TRIGGER seat_within_capacity_update BEFORE UPDATE OF "registrationId" ON "Seat"
  FOR EACH ROW WHEN (NEW."registrationId" IS NOT NULL AND NEW."registrationId" IS DISTINCT FROM OLD."registrationId")
  EXECUTE FUNCTION seat_within_capacity();

-- At commit: a registration is confirmed or offered exactly when it holds a seat of the workshop's day.
CREATE FUNCTION seat_matches_status(checked uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  held integer;
  state "RegistrationStatus";
  workshop uuid;
BEGIN
  SELECT "status", "workshopId" INTO state, workshop FROM "Registration" WHERE "id" = checked;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT count(*) INTO held FROM "Seat" s JOIN "Session" d ON d."id" = s."sessionId"
    WHERE s."registrationId" = checked AND d."kind" = 'day' AND d."workshopId" = workshop;
  IF (state IN ('confirmed', 'offered')) <> (held = 1) THEN
    RAISE EXCEPTION 'registration % is % and holds % seats', checked, state, held
      USING ERRCODE = 'check_violation', CONSTRAINT = 'seat_matches_status';
  END IF;
END $$;
CREATE FUNCTION seat_matches_status_of_registration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM seat_matches_status(NEW."id"); RETURN NULL; END $$;
CREATE FUNCTION seat_matches_status_of_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."registrationId" IS NOT NULL THEN PERFORM seat_matches_status(OLD."registrationId"); END IF;
  IF TG_OP <> 'DELETE' AND NEW."registrationId" IS NOT NULL THEN PERFORM seat_matches_status(NEW."registrationId"); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER seat_matches_status_registration AFTER INSERT OR UPDATE OF "status" ON "Registration"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seat_matches_status_of_registration();
CREATE CONSTRAINT TRIGGER seat_matches_status_seat AFTER INSERT OR UPDATE OR DELETE ON "Seat"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION seat_matches_status_of_seat();
