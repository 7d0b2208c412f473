import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/organiser/action-form";
import { Confirm } from "@/components/organiser/confirm";
import { ButtonLink } from "@/components/ui/button-link";
import { Field } from "@/components/ui/field";
import { StatusLabel, type StatusTone } from "@/components/ui/status-label";
import { TextInput } from "@/components/ui/text-input";
import { formatScore } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import type { ListedPlan } from "@/lib/plans/schema";
import { PlanFacts } from "./plan-facts";
import styles from "./plan-shelf.module.css";
import { usePlanWords } from "./use-plan-words";

interface PlanShelfProps {
  readonly workshopId: string;
  readonly timeZone: string;
  /** Newest first. */
  readonly plans: readonly ListedPlan[];
  /** An archived workshop's plans are read only. */
  readonly isEditable: boolean;
}

const TONES: Readonly<Record<ListedPlan["status"], StatusTone>> = {
  draft: "warn",
  published: "good",
  superseded: "neutral",
};

/** The plans beside each other: how good each is, where it comes from, what can be done with it. */
export function PlanShelf({ plans, ...rest }: PlanShelfProps) {
  const t = useTranslations("plans.shelf");
  const shown = plans.find(({ isShown }) => isShown);
  const hasRounds = plans.some(({ roundCount }) => roundCount > 1);
  return (
    <>
      {hasRounds && <p className={`${styles.help} quiet`}>{t("roundScoresHelp")}</p>}
      <ul className={styles.shelf}>
        {plans.map((plan) => (
          <li key={plan.id} className={styles.plan}>
            <ShelfPlan
              plan={plan}
              other={shown?.id === plan.id ? plans.find(({ isShown }) => !isShown) : shown}
              hasRounds={hasRounds}
              {...rest}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ShelfPlanProps extends Omit<PlanShelfProps, "plans"> {
  readonly plan: ListedPlan;
  /** What it is compared with. */
  readonly other: ListedPlan | undefined;
  /** A plan of several rounds is among them: each says what its score is of. */
  readonly hasRounds: boolean;
}

function ShelfPlan({ plan, other, hasRounds, workshopId, timeZone, isEditable }: ShelfPlanProps) {
  const t = useTranslations("plans.shelf");
  const groups = useTranslations("groups.page");
  const locale = useLocale();
  const { planName } = usePlanWords();
  const name = planName(plan);
  const home = `/organiser/workshops/${workshopId}/groups`;
  return (
    <article className={styles.row} aria-labelledby={`plan-${plan.id}`}>
      <p className={`${styles.score} num`}>
        <span className="visually-hidden">{groups("score")} </span>
        {formatScore(plan.score, locale)}
        {hasRounds && (
          <>
            {" "}
            <span className={styles.scoreOf}>{t("scoreOf", { rounds: plan.roundCount })}</span>
          </>
        )}
      </p>
      <div className={styles.what}>
        <h2 className={styles.name} id={`plan-${plan.id}`}>
          <Link href={`${home}?plan=${plan.id}`}>{name}</Link>
        </h2>
        <p className={styles.states}>
          <StatusLabel tone={TONES[plan.status]}>{groups(`status.${plan.status}`)}</StatusLabel>
          {plan.isShown && <StatusLabel tone="accent">{t("shown")}</StatusLabel>}
        </p>
        <PlanFacts plan={plan} timeZone={timeZone} />
      </div>
      <div className={styles.acts}>
        <ButtonLink href={`${home}?plan=${plan.id}`} isSmall aria-label={t("openLabel", { plan: name })}>
          {t("open")}
        </ButtonLink>
        {other && (
          <ButtonLink
            href={`${home}/compare?from=${other.id}&to=${plan.id}`}
            isSmall
            aria-label={t("compareLabel", { other: planName(other), plan: name })}
          >
            {t("compareWithShown")}
          </ButtonLink>
        )}
        <ButtonLink href={`${home}/plans/${plan.id}`} isSmall aria-label={t("historyLabel", { plan: name })}>
          {t("history")}
        </ButtonLink>
        {isEditable && <Acts plan={plan} name={name} page={`${home}/plans`} />}
      </div>
    </article>
  );
}

function Acts({
  plan,
  name,
  page,
}: {
  readonly plan: ListedPlan;
  readonly name: string;
  readonly page: string;
}) {
  const t = useTranslations("plans.shelf");
  const api = `/api/organiser/plans/${plan.id}`;
  const version = <input type="hidden" name="baseVersion" value={plan.version} />;
  return (
    <>
      <ActionForm
        action={`${api}/duplicate`}
        label={t("duplicate")}
        accessibleLabel={t("duplicateLabel", { plan: name })}
        isSmall
        leadsTo={`${page}?done=duplicated`}
      />
      {plan.status !== "superseded" && (
        <Confirm
          id={`rename-${plan.id}`}
          opener={t("rename")}
          openerLabel={t("renameLabel", { plan: name })}
          title={t("renameTitle", { number: plan.number })}
          action={`${api}/name`}
          label={t("save")}
          tone="primary"
          isSmall
          leadsTo={`${page}?done=renamed`}
          fields={
            <>
              {version}
              <Field name="name" id={`name-${plan.id}`} label={t("name")} isOptional>
                {(control) => (
                  <TextInput {...control} defaultValue={plan.name ?? ""} maxLength={80} autoComplete="off" />
                )}
              </Field>
            </>
          }
        >
          <p>{t("nameHint")}</p>
        </Confirm>
      )}
      {!plan.isShown && (
        <ActionForm
          action={`${api}/show`}
          label={t("show")}
          accessibleLabel={t("showLabel", { plan: name })}
          isSmall
          leadsTo={`${page}?done=shown`}
        />
      )}
      {plan.status === "draft" && (
        <Confirm
          id={`delete-${plan.id}`}
          opener={t("delete")}
          openerLabel={t("deleteLabel", { plan: name })}
          title={t("deleteTitle")}
          action={`${api}/delete`}
          label={t("deleteConfirm")}
          tone="danger"
          isSmall
          leadsTo={`${page}?done=deleted&plan=${plan.id}`}
          fields={version}
        >
          <p>{t("deleteText", { plan: name })}</p>
        </Confirm>
      )}
    </>
  );
}
