import { FORM_LIMITS } from "@/lib/form-questions/fields";
import type { FormQuestion, Wording } from "@/lib/form-questions/schema";

/** How often each answer to a question was given, counted without names. */
export interface AnswerChart {
  readonly key: string;
  readonly kind: FormQuestion["kind"];
  readonly label: Wording;
  /** People who answered: those who hold a place, wait for one or are asked about. */
  readonly answered: number;
  /** In the order of the form; a scale from 1 to 5. */
  readonly bars: readonly {
    readonly key: string;
    /** Absent for a step between the ends of a scale. */
    readonly label: Wording;
    readonly count: number;
    /** Of those who answered, 0 to 1. Several choices add up to more. */
    readonly share: number;
    /** Chosen while it was offered. */
    readonly isGone: boolean;
  }[];
  /** Of a scale; null for others and without answers. */
  readonly mean: number | null;
}

/** `counts`: by option, or by step of the scale. */
export function chartOf(
  question: FormQuestion,
  { answered, counts }: { readonly answered: number; readonly counts: ReadonlyMap<string, number> },
): AnswerChart {
  const { key, kind, label, options, low, high } = question;
  const steps = Array.from({ length: FORM_LIMITS.scaleMax }, (_, index) => ({
    key: String(index + 1),
    label: index === 0 ? low : index === FORM_LIMITS.scaleMax - 1 ? high : {},
    removed: false,
  }));
  const bars = (kind === "scale" ? steps : options).flatMap(({ key: bar, label: words, removed }) => {
    const count = counts.get(bar) ?? 0;
    if (removed && count === 0) return [];
    return [{ key: bar, label: words, count, share: answered > 0 ? count / answered : 0, isGone: removed }];
  });
  const sum = bars.reduce((total, { key: step, count }) => total + Number(step) * count, 0);
  return { key, kind, label, answered, bars, mean: kind === "scale" && answered > 0 ? sum / answered : null };
}
