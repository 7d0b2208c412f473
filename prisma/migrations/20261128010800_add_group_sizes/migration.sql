-- AlterTable
ALTER TABLE "GroupSettings" ADD COLUMN     "groupCount" INTEGER,
ADD COLUMN     "maxSize" INTEGER,
ADD COLUMN     "minSize" INTEGER;

ALTER TABLE "GroupSettings" ADD CONSTRAINT group_settings_count_range CHECK ("groupCount" BETWEEN 2 AND 1000);
ALTER TABLE "GroupSettings" ADD CONSTRAINT group_settings_sizes_range
  CHECK ("minSize" BETWEEN 2 AND 100 AND "maxSize" BETWEEN 2 AND 100 AND "minSize" <= "maxSize");
