import { useTranslations } from "next-intl";
import type { Who } from "@/lib/audit/schema";

interface Named {
  readonly number: number;
  readonly name: string | null;
  /** Of a day with several rounds. */
  readonly round?: number;
  readonly rounds?: readonly unknown[];
}

/** How plans and colleagues are called. */
export function usePlanWords() {
  const t = useTranslations("plans");
  return {
    /** "Proposition 2", "Proposition 2, tour 1", or the organiser's own name with the number. */
    planName({ number, name, round, rounds = [] }: Named): string {
      const plan = name ? t("plan.named", { name, number }) : t("plan.number", { number });
      return round && rounds.length > 1 ? t("plan.ofRound", { plan, round }) : plan;
    },
    /** As the subject of a sentence. */
    whoDid: ({ kind, name }: Who): string => {
      if (name) return name;
      return t(kind === "system" ? "who.system" : kind === "public" ? "who.public" : "who.somebody");
    },
    /** As in "made by …". */
    whoBy: ({ kind, name, isYou }: Who): string => {
      if (isYou) return t("who.byYou");
      return name ?? t(kind === "system" ? "who.system" : "who.bySomebody");
    },
  };
}
