-- AlterTable
ALTER TABLE "PlanMember" ADD COLUMN     "answersHash" VARCHAR(32),
ADD COLUMN     "languagesHash" VARCHAR(32);

-- What a plan reckons with of a person's answers, as one value each. The order in which languages were named says nothing.
CREATE FUNCTION languages_hash(r "Registration") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT md5(coalesce((SELECT string_agg(code, ',' ORDER BY code) FROM unnest(r."languages") AS code), ''))
$$;
CREATE FUNCTION answers_hash(r "Registration") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT md5(jsonb_build_array(r."organisation", r."level", r."questions", r."projectTitle", r."projectDescription",
    r."themes")::text)
$$;

-- Plans that stand reckon with the answers as they are now.
UPDATE "PlanMember" m SET "languagesHash" = languages_hash(r), "answersHash" = answers_hash(r)
FROM "Registration" r WHERE r."id" = m."registrationId";
