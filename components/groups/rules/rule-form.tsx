"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorTitle } from "@/components/organiser/use-error-title";
import { useProblemText } from "@/components/organiser/use-problem-text";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import { useRouter } from "@/lib/i18n/navigation";
import { type RuleConflict, TABLE_RULE_KINDS, type TableRuleKind } from "@/lib/table-rules/schema";
import { Conflicts } from "./conflicts";
import { PeoplePicker } from "./people-picker";
import styles from "./rule-list.module.css";

/** A rule as the controls hold it. */
export interface RuleValues {
  readonly kind: TableRuleKind;
  readonly registrationIds: readonly string[];
  readonly table: string;
}

export interface RuleRefusal {
  readonly text: string;
  /** By field. */
  readonly errors: Readonly<Record<string, string>>;
  readonly conflicts: readonly RuleConflict[];
}

interface RuleFormProps {
  readonly workshopId: string;
  /** Of a parallel session; absent: the day. */
  readonly sessionId?: string;
  /** Absent for a new rule. */
  readonly ruleId?: string;
  /** Of the rules, for a change. */
  readonly version: number;
  readonly tableCount: number;
  readonly people: readonly { readonly registrationId: string; readonly name: string }[];
  readonly values: RuleValues;
  readonly refusal?: RuleRefusal;
}

/** One rule: what is asked for, of whom, at which table. A plain form where there are no scripts. */
export function RuleForm(props: RuleFormProps) {
  const { workshopId, sessionId, ruleId, version, tableCount, people, values } = props;
  const t = useTranslations("rules");
  const locale = useLocale();
  const router = useRouter();
  const problemText = useProblemText();
  const [kind, setKind] = useState(values.kind);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(values.registrationIds));
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState(props.refusal);
  const [attempt, setAttempt] = useState(0);
  useErrorTitle(refusal !== undefined);
  const page = `/organiser/workshops/${workshopId}/groups/rules`;
  const calls = `/api/organiser/workshops/${workshopId}/table-rules`;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const table = String(new FormData(event.currentTarget).get("table") ?? "").trim();
    const rule = {
      kind,
      registrationIds: [...chosen],
      ...(kind === "table" && table !== "" && { table: /^\d+$/.test(table) ? Number(table) : table }),
    };
    const result = ruleId
      ? await api("PUT", `${calls}/${ruleId}`, { ...rule, version })
      : await api("POST", calls, { ...rule, session: sessionId });
    setIsBusy(false);
    if (!result.ok) return refuse(result.problem);
    router.push(`${page}?done=${ruleId ? "changed" : "added"}${sessionId ? `&session=${sessionId}` : ""}`);
    router.refresh();
  }

  function refuse(problem: Problem) {
    setAttempt((count) => count + 1);
    const byField = (problem.errors ?? []).map(({ path, message }) => [path.split(".")[0], message] as const);
    setRefusal({
      text: problem.code === "infeasible" ? t("refused") : problemText(problem),
      errors: Object.fromEntries(byField),
      conflicts: Array.isArray(problem.conflicts) ? problem.conflicts : [],
    });
  }

  function choose(id: string, isChosen: boolean) {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  const errors = refusal?.errors ?? {};
  const summary = Object.entries(errors).map(([name, message]) => ({ fieldId: fieldId(name), message }));
  return (
    <form method="post" action={ruleId ? `${calls}/${ruleId}` : calls} onSubmit={submit} noValidate>
      <input type="hidden" name="locale" value={locale} />
      {ruleId && <input type="hidden" name="version" value={version} />}
      {sessionId && !ruleId && <input type="hidden" name="session" value={sessionId} />}
      {refusal && (
        <ErrorSummary errors={summary} attempt={attempt}>
          {summary.length === 0 && <p>{refusal.text}</p>}
          <Conflicts conflicts={refusal.conflicts} />
        </ErrorSummary>
      )}
      <ChoiceGroup name="kind" legend={t("kindLegend")}>
        {TABLE_RULE_KINDS.map((one) => (
          <Choice
            key={one}
            type="radio"
            name="kind"
            value={one}
            label={t(`kind.${one}`)}
            hint={t(`kindHint.${one}`)}
            checked={kind === one}
            onChange={() => setKind(one)}
          />
        ))}
      </ChoiceGroup>
      <PeoplePicker
        name="registrationIds"
        legend={t("people")}
        hint={t("peopleHint")}
        error={errors.registrationIds}
        people={people}
        chosen={chosen}
        onChoose={choose}
      />
      <Field
        name="table"
        label={t("table")}
        hint={t("tableHint", { count: tableCount })}
        error={errors.table}
      >
        {(control) => (
          <TextInput {...control} inputMode="numeric" width="narrow" defaultValue={values.table} />
        )}
      </Field>
      <p className={styles.end}>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {t(ruleId ? "save" : "addAct")}
        </Button>
        {ruleId && (
          <ButtonLink href={page} tone="quiet">
            {t("cancel")}
          </ButtonLink>
        )}
      </p>
    </form>
  );
}
