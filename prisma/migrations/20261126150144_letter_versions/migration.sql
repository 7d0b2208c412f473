-- CreateTable
CREATE TABLE "LetterVersion" (
    "workshopId" UUID NOT NULL,
    "letter" VARCHAR(40) NOT NULL,
    "locale" "Locale" NOT NULL,
    "version" INTEGER NOT NULL,
    "subject" VARCHAR(200),
    "body" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,

    CONSTRAINT "LetterVersion_pkey" PRIMARY KEY ("workshopId","letter","locale","version")
);

-- AddForeignKey
ALTER TABLE "LetterVersion" ADD CONSTRAINT "LetterVersion_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterVersion" ADD CONSTRAINT "LetterVersion_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A version has its words, or stands for ours.
ALTER TABLE "LetterVersion" ADD CONSTRAINT "letter_version_whole" CHECK (("subject" IS NULL) = ("body" IS NULL));
ALTER TABLE "LetterVersion" ADD CONSTRAINT "letter_version_from_one" CHECK ("version" >= 1);
ALTER TABLE "LetterVersion" ADD CONSTRAINT "letter_version_body_length" CHECK (char_length("body") <= 10000);
