"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import type { Problem } from "@/lib/http/problems";

/** What a change named is not there any more. */
const GONE: ReadonlySet<string> = new Set(["person_not_seated", "group_unknown"]);

/** So many people and the sizes of the criteria do not go together. */
const SIZES: ReadonlySet<string> = new Set(["groups_too_few", "groups_too_small", "sizes_do_not_fit"]);

/** Why the last act was refused, in the board's own words where it has some. */
export function useFailure() {
  const t = useTranslations("groups.failure");
  const board = useTranslations("board.saving");
  const [problem, setProblem] = useState<Problem>();
  const show = useCallback((next: Problem) => setProblem(next), []);
  const clear = useCallback(() => setProblem(undefined), []);

  function textOf({ code, detail, errors }: Problem): string {
    if (code === "not_found") return board("planGone");
    if (errors?.some(({ code: cause }) => GONE.has(cause))) return board("gone");
    if (code === "unreachable") return t("offline");
    if (code === "stale_version") return t("stale");
    const size = errors?.find(({ code: cause }) => SIZES.has(cause));
    if (size) return t("refused", { detail: size.message });
    if (code === "infeasible") return t("infeasible");
    return t("refused", { detail });
  }

  return {
    problem,
    text: problem ? textOf(problem) : "",
    conflicts: conflictsOf(problem),
    show,
    clear,
  };
}

/** The sentences of each set of rules that contradict each other, as the problem document lists them. */
function conflictsOf(problem: Problem | undefined): readonly (readonly string[])[] {
  if (!Array.isArray(problem?.conflicts)) return [];
  return problem.conflicts.map((conflict: readonly { readonly message: string }[]) =>
    conflict.map(({ message }) => message),
  );
}
