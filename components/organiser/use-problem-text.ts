import { useTranslations } from "next-intl";
import type { Problem } from "@/lib/http/problems";

/** Says in the reader's words why a call failed; the server has already written them unless it could not be reached. */
export function useProblemText(): (problem: Problem) => string {
  const t = useTranslations("organiser.actions");
  return (problem) => (problem.code === "unreachable" ? t("offline") : problem.detail || problem.title);
}
