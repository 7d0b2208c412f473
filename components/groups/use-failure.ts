"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import type { Problem } from "@/lib/http/problems";

/** Why the last act was refused, in the board's own words where it has some. */
export function useFailure() {
  const t = useTranslations("groups.failure");
  const [problem, setProblem] = useState<Problem>();
  const show = useCallback((next: Problem) => setProblem(next), []);
  const clear = useCallback(() => setProblem(undefined), []);

  function textOf({ code, detail }: Problem): string {
    if (code === "unreachable") return t("offline");
    if (code === "stale_version") return t("stale");
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
