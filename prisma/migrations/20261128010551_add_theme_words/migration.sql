-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "themeWords" JSONB NOT NULL DEFAULT '[]';
