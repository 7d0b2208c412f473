-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "lineGoesOn" BOOLEAN NOT NULL DEFAULT false;
