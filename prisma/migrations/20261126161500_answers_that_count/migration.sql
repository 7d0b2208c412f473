-- Answers to the organiser's own questions join those that groups are formed by. Without any, a value stays what it was,
-- so that plans that stand do not take anybody's answers for changed.
CREATE OR REPLACE FUNCTION answers_hash(r "Registration") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT md5(jsonb_build_array(r."organisation", r."level", r."questions", r."projectTitle", r."projectDescription",
    r."themes")::text || coalesce((
      SELECT string_agg(jsonb_build_array(q."key", a."number", a."choices")::text, '' ORDER BY q."key")
      FROM "FormAnswer" a JOIN "FormQuestion" q ON q."id" = a."questionId"
      WHERE a."registrationId" = r."id" AND a."kind" IN ('choice', 'choices', 'scale', 'number')), ''))
$$;
