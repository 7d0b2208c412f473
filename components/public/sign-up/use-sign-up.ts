import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { FieldError as ShownError } from "@/components/ui/error-summary";
import type { FieldError } from "@/lib/errors";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import { useRouter } from "@/lib/i18n/navigation";
import type { RegistrationReceipt } from "@/lib/registrations/schema";
import { checkAnswers, type FormRules, targetId } from "./answers";
import { forgetAnswers, keepAnswers, restoreAnswers } from "./kept-answers";

/** Why the last attempt was refused. */
export interface Refusal {
  readonly title?: string;
  readonly detail?: string;
  readonly errors: readonly ShownError[];
}

interface SignUpOptions extends FormRules {
  readonly slug: string;
  readonly submissionKey: string;
  readonly refusal?: Refusal;
  readonly invitationCode?: string;
}

/** Checking, sending, keeping and restoring of the sign-up form. */
export function useSignUp(form: RefObject<HTMLFormElement | null>, options: SignUpOptions) {
  const { slug, submissionKey, invitationCode } = options;
  const locale = useLocale();
  const rules = { ...options, locale };
  const key = `sign-up:${slug}`;
  const sentence = useSentence();
  const problemText = useProblemText();
  const router = useRouter();
  const [refusal, setRefusal] = useState(options.refusal);
  const [attempt, setAttempt] = useState(0);
  const [isSending, setIsSending] = useState(false);
  const [questionsRestored, setQuestionsRestored] = useState(0);
  // Two clicks can come before React has drawn the first one's state.
  const isBusy = useRef(false);
  useErrorTitle(refusal !== undefined);

  const restore = useCallback(() => {
    if (!form.current || !restoreAnswers(key, form.current, invitationCode ? ["code"] : [])) return;
    const questions = new FormData(form.current).getAll("questions");
    setQuestionsRestored(questions.findLastIndex((text) => text !== "") + 1);
  }, [form, key, invitationCode]);

  function refuse(next: Refusal) {
    setRefusal(next);
    setAttempt((count) => count + 1);
  }

  function shown(errors: readonly FieldError[]): ShownError[] {
    return errors.map((error) => ({ fieldId: targetId(error.path), message: sentence(error) }));
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy.current) return;
    const { input, errors } = checkAnswers(new FormData(event.currentTarget), rules);
    if (errors.length > 0) return refuse({ errors: shown(errors) });
    isBusy.current = true;
    setIsSending(true);
    const result = await api<RegistrationReceipt>("POST", `/api/workshops/${slug}/registrations`, input, {
      headers: { "idempotency-key": submissionKey },
    });
    if (result.ok) {
      forgetAnswers(key);
      // Still busy: the next page is on its way.
      return router.push(`/workshops/${slug}/registered?c=${encodeURIComponent(result.data.receipt)}`);
    }
    isBusy.current = false;
    setIsSending(false);
    // The organiser changed the form, or a session filled up, while it was filled in: what is new appears, what was typed stays.
    if (result.problem.errors?.some(({ path }) => /^(answers|sessions)\b/.test(path))) router.refresh();
    refuse(problemText(result.problem));
  }

  function recheck(event: FormEvent<HTMLFormElement>) {
    keepAnswers(key, event.currentTarget);
    if (!refusal || refusal.errors.length === 0) return;
    // Errors go away as they are corrected; new ones wait for the next attempt, so that nobody is told off mid-word.
    const still = shown(checkAnswers(new FormData(event.currentTarget), rules).errors);
    const left = refusal.errors.flatMap(
      ({ fieldId }) => still.find((error) => error.fieldId === fieldId) ?? [],
    );
    setRefusal(left.length > 0 ? { ...refusal, errors: left } : undefined);
  }

  return {
    submit,
    recheck,
    restore,
    refusal,
    errors: refusal?.errors ?? [],
    attempt,
    isSending,
    questionsRestored,
  };
}

/** The sentence of a field error in the page's language. */
function useSentence() {
  const t = useTranslations("errors");
  return ({ code, values }: FieldError) => {
    const key = `fields.${code}`;
    return t.has(key as "fields.invalid_value")
      ? t(key as "fields.invalid_value", values)
      : t("fields.invalid_value", values);
  };
}

/** What to show for a problem document; the server wrote its sentences in the page's language. */
function useProblemText() {
  const t = useTranslations("errors.problems");
  return (problem: Problem): Refusal => {
    if (problem.code === "unreachable") {
      return { title: t("unreachable.title"), detail: t("unreachable.detail"), errors: [] };
    }
    const errors = (problem.errors ?? []).map(({ path, message }) => ({ fieldId: targetId(path), message }));
    return errors.length > 0 ? { errors } : { title: problem.title, detail: problem.detail, errors };
  };
}

/** "Erreur : …" before the page's title while the form shows errors: the first thing a screen reader says. */
function useErrorTitle(hasErrors: boolean) {
  const t = useTranslations("common");
  useEffect(() => {
    if (!hasErrors) return;
    const mark = t("errorTitle", { title: "" });
    // A form refused without scripts comes with its title already marked by the server.
    const title = document.title.startsWith(mark) ? document.title.slice(mark.length) : document.title;
    document.title = `${mark}${title}`;
    return () => {
      document.title = title;
    };
  }, [hasErrors, t]);
}
