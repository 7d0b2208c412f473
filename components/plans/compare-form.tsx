import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { PlanSummary } from "@/lib/groups/schema";
import { Link } from "@/lib/i18n/navigation";
import styles from "./comparison.module.css";
import { usePlanWords } from "./use-plan-words";

interface CompareFormProps {
  readonly action: string;
  readonly swapHref: string;
  readonly plans: readonly PlanSummary[];
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Which two plans: a plain GET form. */
export function CompareForm({ action, swapHref, plans, from, to }: CompareFormProps) {
  const t = useTranslations("plans.compare");
  const { planName } = usePlanWords();
  const options = plans.flatMap((plan) =>
    plan.roundIds.map((id, index) => ({
      value: id,
      label: planName({ ...plan, round: index + 1, rounds: plan.roundIds }),
    })),
  );
  return (
    // Another pair is another form: its lists must show what the address says.
    <form key={`${from} ${to}`} method="get" action={action} className={styles.form}>
      <Field name="from" label={t("from")}>
        {(control) => <Select {...control} width="full" defaultValue={from} options={options} />}
      </Field>
      <Field name="to" label={t("to")}>
        {(control) => <Select {...control} width="full" defaultValue={to} options={options} />}
      </Field>
      <div className={styles.apply}>
        <Button type="submit">{t("submit")}</Button>
        <Link href={swapHref}>{t("swap")}</Link>
      </div>
    </form>
  );
}
