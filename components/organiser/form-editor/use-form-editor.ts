import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { FieldError as ShownError } from "@/components/ui/error-summary";
import { fieldId } from "@/components/ui/field";
import { consequencesOf } from "@/lib/form-changes/rules";
import { say } from "@/lib/form-questions/rules";
import type { CountedQuestion, OrganiserForm, QuestionKind } from "@/lib/form-questions/schema";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { useRouter } from "@/lib/i18n/navigation";
import { useProblemText } from "../use-problem-text";
import { draftOf, inputsOf, moved, newDraft, type QuestionDraft } from "./draft";
import type { Editing } from "./editing";

interface Refusal {
  readonly text: string;
  readonly errors: readonly ShownError[];
  readonly byPath: Readonly<Record<string, string>>;
}

/** The form being written: its questions in order, what is open, saving and what came of it. */
export function useFormEditor(workshopId: string, saved: OrganiserForm) {
  const t = useTranslations("forms");
  const router = useRouter();
  const problemText = useProblemText();
  const [form, setForm] = useState(saved);
  const [drafts, setDrafts] = useState<readonly QuestionDraft[]>(() => saved.questions.map(draftOf));
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [locale, setLocale] = useState<Locale>(saved.languages[0] ?? "fr");
  const [isBusy, setIsBusy] = useState(false);
  const [isConflict, setIsConflict] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [attempt, setAttempt] = useState(0);
  const [said, setSaid] = useState("");
  const next = inputsOf(drafts, form);
  const isDirty = JSON.stringify(drafts) !== JSON.stringify(form.questions.map(draftOf));
  useWarning(isDirty);

  const nameOf = (draft: Pick<QuestionDraft, "label">) =>
    say(draft.label, locale, form.languages)?.text || t("untitled");
  const taken = () => [...drafts, ...form.questions, ...form.removed].map(({ key }) => key);

  function take(form: OrganiserForm) {
    setForm(form);
    setDrafts(form.questions.map(draftOf));
    setOpen(new Set());
    setRefusal(undefined);
    setIsConflict(false);
  }

  function refuse(problem: Problem) {
    setAttempt((count) => count + 1);
    if (problem.code === "stale_version") {
      // Told once, whoever saves again means it; what that does to the other's questions is said as well.
      setForm(problem.current as OrganiserForm);
      setIsConflict(true);
      setRefusal(undefined);
      return;
    }
    const errors = (problem.errors ?? []).map(({ path, message }) => ({ ...splitPath(path), message }));
    const places = errors.map(({ path }) => Number(/^questions\.(\d+)/.exec(path)?.[1] ?? -1));
    setOpen(new Set([...open, ...places.flatMap((place) => drafts[place]?.key ?? [])]));
    const [firstOfForm] = form.languages;
    if (errors[0]) setLocale(errors[0].locale ?? firstOfForm ?? locale);
    setRefusal({
      text: problemText(problem),
      byPath: Object.fromEntries(errors.map(({ path, message }) => [path, message])),
      errors: errors.map(({ path, message }, index) => ({
        fieldId: fieldId(path),
        message: t("place", { place: (places[index] ?? 0) + 1, message }),
      })),
    });
  }

  async function save() {
    if (isBusy) return;
    setIsBusy(true);
    setSaid("");
    const result = await api<OrganiserForm>("PUT", `/api/organiser/workshops/${workshopId}/form-questions`, {
      version: form.version,
      questions: next,
    });
    setIsBusy(false);
    if (!result.ok) return refuse(result.problem);
    take(result.data);
    setSaid(t("saved"));
    router.refresh();
  }

  async function deleteForGood({ key }: CountedQuestion) {
    const path = `/api/organiser/workshops/${workshopId}/form-questions/${key}`;
    const result = await api<OrganiserForm>("DELETE", path);
    if (!result.ok) return refuse(result.problem);
    take(result.data);
    setSaid(t("deleted"));
  }

  function add(kind: QuestionKind) {
    const draft = newDraft(kind, taken());
    flushSync(() => {
      setDrafts([...drafts, draft]);
      setOpen(new Set([...open, draft.key]));
      setSaid(t("added"));
    });
    // The menu gives the focus back to its button first.
    requestAnimationFrame(() => document.getElementById(`questions-${drafts.length}-label`)?.focus());
  }

  function move(index: number, by: number) {
    const draft = drafts[index];
    if (!draft) return;
    flushSync(() => {
      setDrafts(moved(drafts, index, by));
      setSaid(t("moved", { question: nameOf(draft), place: index + by + 1, count: drafts.length }));
    });
    // A browser drops the focus of what is moved in the page.
    document.getElementById(`question-${draft.key}-${by < 0 ? "up" : "down"}`)?.focus();
  }

  function remove(index: number) {
    const draft = drafts[index];
    if (!draft) return;
    const neighbour = drafts[index + 1] ?? drafts[index - 1];
    flushSync(() => {
      setDrafts(drafts.filter((_, place) => place !== index));
      setSaid(t("removedNow", { question: nameOf(draft) }));
      setRefusal(undefined);
    });
    const target = neighbour ? `question-${neighbour.key}-toggle` : "add-question";
    document.getElementById(target)?.focus();
  }

  function restore(question: CountedQuestion) {
    setDrafts([...drafts, draftOf(question)]);
  }

  function toggle(key: string) {
    setOpen(open.has(key) ? new Set([...open].filter((one) => one !== key)) : new Set([...open, key]));
  }

  function editingOf(draft: QuestionDraft, index: number): Editing {
    const known = [...form.questions, ...form.removed].find(({ key }) => key === draft.key);
    return {
      draft,
      index,
      known,
      drafts,
      locale,
      languages: form.languages,
      errorAt: (field) => refusal?.byPath[`questions.${index}.${field}`],
      change: (patch) =>
        setDrafts((all) => all.map((one) => (one.key === draft.key ? { ...one, ...patch } : one))),
    };
  }

  return {
    form,
    drafts,
    locale,
    setLocale,
    isBusy,
    isConflict,
    isDirty,
    refusal,
    attempt,
    said,
    consequences: consequencesOf(form, next),
    isOpen: (key: string) => open.has(key),
    save,
    startOver: () => take(form),
    deleteForGood,
    add,
    move,
    remove,
    restore,
    toggle,
    editingOf,
  };
}

/** "questions.2.label.de" is an error of the field "questions.2.label" in German. */
function splitPath(path: string): { readonly path: string; readonly locale?: Locale } {
  const locale = LOCALES.find((one) => path.endsWith(`.${one}`));
  return locale ? { path: path.slice(0, -locale.length - 1), locale } : { path };
}

/** The browser asks before leaving the page while something is not saved. */
function useWarning(isDirty: boolean) {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isDirty]);
}
