-- CreateEnum
CREATE TYPE "FormQuestionKind" AS ENUM ('short_text', 'long_text', 'choice', 'choices', 'scale', 'number', 'date');

-- CreateEnum
CREATE TYPE "AnswerAudience" AS ENUM ('organisers', 'group');

-- CreateEnum
CREATE TYPE "AnswerGrouping" AS ENUM ('none', 'alike', 'mixed', 'nobody_alone');

-- AlterTable
ALTER TABLE "Workshop" ADD COLUMN     "formVersion" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "FormQuestion" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "key" VARCHAR(40) NOT NULL,
    "kind" "FormQuestionKind" NOT NULL,
    "position" SMALLINT NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT false,
    "content" JSONB NOT NULL,
    "audience" "AnswerAudience" NOT NULL DEFAULT 'organisers',
    "grouping" "AnswerGrouping" NOT NULL DEFAULT 'none',
    "groupWeight" SMALLINT NOT NULL DEFAULT 4,
    "chart" BOOLEAN NOT NULL DEFAULT false,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormAnswer" (
    "registrationId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "kind" "FormQuestionKind" NOT NULL,
    "text" VARCHAR(1500),
    "number" DOUBLE PRECISION,
    "day" DATE,
    "choices" VARCHAR(40)[],

    CONSTRAINT "FormAnswer_pkey" PRIMARY KEY ("registrationId","questionId")
);

-- CreateIndex
CREATE UNIQUE INDEX "FormQuestion_workshopId_key_key" ON "FormQuestion"("workshopId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "FormQuestion_id_kind_key" ON "FormQuestion"("id", "kind");

-- CreateIndex
CREATE INDEX "FormAnswer_questionId_idx" ON "FormAnswer"("questionId");

-- AddForeignKey
ALTER TABLE "FormQuestion" ADD CONSTRAINT "FormQuestion_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormAnswer" ADD CONSTRAINT "FormAnswer_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormAnswer" ADD CONSTRAINT "FormAnswer_questionId_kind_fkey" FOREIGN KEY ("questionId", "kind") REFERENCES "FormQuestion"("id", "kind") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say --------------------------------------------------------------------------------

ALTER TABLE "Workshop" ADD CONSTRAINT workshop_form_version_positive CHECK ("formVersion" >= 1);

ALTER TABLE "FormQuestion"
  ADD CONSTRAINT form_question_key_shape CHECK ("key" ~ '^[a-z][a-z0-9_]*$'),
  ADD CONSTRAINT form_question_position_positive CHECK ("position" >= 1),
  ADD CONSTRAINT form_question_weight_range CHECK ("groupWeight" BETWEEN 0 AND 10),
  ADD CONSTRAINT form_question_grouping_kind CHECK ("grouping" = 'none' OR "kind" IN ('choice', 'choices', 'scale', 'number')),
  ADD CONSTRAINT form_question_chart_kind CHECK (NOT "chart" OR "kind" IN ('choice', 'choices', 'scale')),
  ADD CONSTRAINT form_question_content_shape CHECK (
    jsonb_typeof("content") = 'object' AND jsonb_typeof("content" -> 'label') = 'object'
    AND jsonb_typeof("content" -> 'options') = 'array');

ALTER TABLE "FormAnswer" ADD CONSTRAINT form_answer_of_its_kind CHECK (
  "choices" IS NOT NULL
  AND ("text" IS NOT NULL) = ("kind" IN ('short_text', 'long_text'))
  AND ("number" IS NOT NULL) = ("kind" IN ('scale', 'number'))
  AND ("day" IS NOT NULL) = ("kind" = 'date')
  AND CASE "kind" WHEN 'choice' THEN cardinality("choices") = 1 WHEN 'choices' THEN cardinality("choices") >= 1
    ELSE cardinality("choices") = 0 END
  AND ("kind" <> 'scale' OR "number" IN (1, 2, 3, 4, 5))
  AND ("text" IS NULL OR "text" <> ''));

-- Looked at after the statement: a sign-up writes the person and the answers in one.
CREATE FUNCTION form_answer_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked record;
BEGIN
  SELECT q."workshopId", q."content" -> 'options' AS options INTO asked FROM "FormQuestion" q WHERE q."id" = NEW."questionId";
  IF asked."workshopId" IS DISTINCT FROM (SELECT r."workshopId" FROM "Registration" r WHERE r."id" = NEW."registrationId") THEN
    RAISE EXCEPTION 'question % is not of the workshop of registration %', NEW."questionId", NEW."registrationId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'form_answer_fits';
  END IF;
  IF EXISTS (
    SELECT 1 FROM unnest(NEW."choices") chosen
    WHERE NOT EXISTS (SELECT 1 FROM jsonb_array_elements(asked.options) o WHERE o ->> 'key' = chosen)
  ) THEN
    RAISE EXCEPTION 'an answer to question % is none of its options', NEW."questionId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'form_answer_fits';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER form_answer_fits AFTER INSERT OR UPDATE ON "FormAnswer"
  FOR EACH ROW EXECUTE FUNCTION form_answer_fits();

-- An option that somebody chose stays among the options, removed or not.
CREATE FUNCTION form_options_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "FormAnswer" a, unnest(a."choices") chosen
    WHERE a."questionId" = NEW."id"
      AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(NEW."content" -> 'options') o WHERE o ->> 'key' = chosen)
  ) THEN
    RAISE EXCEPTION 'an option of question % was chosen and cannot go', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'form_options_stay';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER form_options_stay AFTER UPDATE OF "content" ON "FormQuestion"
  FOR EACH ROW WHEN (NEW."content" IS DISTINCT FROM OLD."content") EXECUTE FUNCTION form_options_stay();
