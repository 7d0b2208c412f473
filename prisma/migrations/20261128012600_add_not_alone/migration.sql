-- AlterTable
ALTER TABLE "GroupSettings" ADD COLUMN     "notAlone" VARCHAR(20)[] DEFAULT ARRAY[]::VARCHAR(20)[];

ALTER TABLE "GroupSettings" ADD CONSTRAINT group_settings_alone
  CHECK ("notAlone" <@ ARRAY['organisations', 'levels']::VARCHAR(20)[]);
