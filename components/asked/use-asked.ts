import { type RefObject, useCallback, useState } from "react";
import { ownAnswers, typedValues } from "@/components/public/sign-up/answers";
import { askedKeys } from "@/lib/form-answers/rules";
import type { FormQuestion } from "@/lib/form-questions/schema";

/** Which of the organiser's own questions are asked, by what is answered so far. `look` reads the form again. */
export function useAsked(
  form: RefObject<HTMLFormElement | null>,
  questions: readonly FormQuestion[],
  values: Readonly<Record<string, unknown>> = {},
) {
  const [given, setGiven] = useState(() => ownAnswers(values));
  const look = useCallback(() => {
    if (form.current) setGiven(ownAnswers(typedValues(new FormData(form.current))));
  }, [form]);
  return { asked: askedKeys(questions, given), look };
}
