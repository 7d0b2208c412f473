import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/organiser/action-form";
import { Done } from "@/components/organiser/done";
import { NoticeArea } from "@/components/organiser/notice-area";
import { Notice } from "@/components/ui/notice";
import { usePlanWords } from "./use-plan-words";

/** What `?done=` may say on the pages of plans, and where its sentence is. */
const SENTENCES = {
  renamed: "done.renamed",
  duplicated: "done.duplicated",
  shown: "done.shown",
  broughtBack: "done.broughtBack",
} as const;

/** Says what has just been done with a plan, where the address tells. */
export function PlanDone({
  done,
  version,
}: {
  readonly done: string | undefined;
  readonly version?: string;
}) {
  const t = useTranslations("plans");
  if (done === "restored") return <Done text={t("done.restored", { version: version ?? "" })} />;
  if (done === undefined || !Object.hasOwn(SENTENCES, done)) return null;
  return <Done key={done} text={t(SENTENCES[done as keyof typeof SENTENCES])} />;
}

interface DeletedPlanProps {
  readonly plan: { readonly id: string; readonly number: number; readonly name: string | null };
  /** The page of plans. */
  readonly page: string;
}

/** A plan that was just deleted, with the way back. */
export function DeletedPlan({ plan, page }: DeletedPlanProps) {
  const t = useTranslations("plans");
  const { planName } = usePlanWords();
  return (
    <NoticeArea>
      <Done text={t("done.deleted", { plan: planName(plan) })} />
      <ActionForm
        action={`/api/organiser/plans/${plan.id}/bring-back`}
        label={t("shelf.bringBack")}
        leadsTo={`${page}?done=broughtBack`}
      />
    </NoticeArea>
  );
}

/** Why an act posted without scripts was refused. */
export function ActRefused({ code }: { readonly code: string | undefined }) {
  const t = useTranslations("plans.refused");
  if (code === undefined) return null;
  const key = code === "stale_version" || code === "wrong_state" ? code : "other";
  return (
    <NoticeArea>
      <Notice tone="bad" isLive>
        {t(key)}
      </Notice>
    </NoticeArea>
  );
}
