import type { CountedQuestion } from "@/lib/form-questions/schema";
import type { Locale } from "@/lib/i18n/locales";
import type { QuestionDraft } from "./draft";

/** What the fields of one question share. */
export interface Editing {
  readonly draft: QuestionDraft;
  /** From 0. */
  readonly index: number;
  /** As saved; undefined for a new one. */
  readonly known: CountedQuestion | undefined;
  /** All of the form, for conditions. */
  readonly drafts: readonly QuestionDraft[];
  /** The language being written. */
  readonly locale: Locale;
  /** The workshop's. */
  readonly languages: readonly Locale[];
  /** The sentence for a path below the question, such as "label". */
  readonly errorAt: (field: string) => string | undefined;
  readonly change: (next: Partial<QuestionDraft>) => void;
}
