-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "contactEmail" VARCHAR(254);
