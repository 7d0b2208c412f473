-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'reminder';
ALTER TYPE "MessageKind" ADD VALUE 'follow_up';
ALTER TYPE "MessageKind" ADD VALUE 'workshop_changed';

-- CreateTable
CREATE TABLE "MailTimes" (
    "workshopId" UUID NOT NULL,
    "times" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailTimes_pkey" PRIMARY KEY ("workshopId")
);

-- CreateTable
CREATE TABLE "TimedMail" (
    "workshopId" UUID NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "people" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TimedMail_pkey" PRIMARY KEY ("workshopId","kind","dueAt")
);

-- CreateTable
CREATE TABLE "UntoldChange" (
    "workshopId" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UntoldChange_pkey" PRIMARY KEY ("workshopId")
);

-- AddForeignKey
ALTER TABLE "MailTimes" ADD CONSTRAINT "MailTimes_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimedMail" ADD CONSTRAINT "TimedMail_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UntoldChange" ADD CONSTRAINT "UntoldChange_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;
