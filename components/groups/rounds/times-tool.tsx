"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import type { PlanDto } from "@/lib/groups/schema";
import { api } from "@/lib/http/client";
import { instantOfLocal, localDateTime } from "@/lib/i18n/local-time";
import { useBoard } from "../board-context";
import styles from "./rounds.module.css";

/** When the rounds take place: in the mail, on each person's page, on paper. */
export function TimesTool() {
  const t = useTranslations("rounds.times");
  const { plan, workshopDay, replace, fail } = useBoard();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [wrong, setWrong] = useState<number>();
  const { timeZone } = workshopDay;
  const date = localDateTime(new Date(workshopDay.startsAt), timeZone).slice(0, 10);
  // A clock is enough where all is on one day.
  const isOneDay = localDateTime(new Date(workshopDay.endsAt), timeZone).startsWith(date);
  const shown = (instant: string | null) => {
    const local = instant ? localDateTime(new Date(instant), timeZone) : "";
    return isOneDay ? local.slice(11) : local;
  };
  const read = (typed: FormDataEntryValue | null) => {
    const text = typeof typed === "string" ? typed : "";
    if (text === "") return null;
    return instantOfLocal(isOneDay ? `${date}T${text}` : text, timeZone)?.toISOString() ?? null;
  };

  async function save(form: FormData) {
    const rounds = plan.rounds.map(({ id, round, version }) => ({
      round,
      planId: id,
      baseVersion: id === plan.id ? plan.version : version,
      startsAt: read(form.get(`from-${round}`)),
      endsAt: read(form.get(`to-${round}`)),
    }));
    const bad = rounds.find(
      ({ startsAt, endsAt }) =>
        (startsAt === null) !== (endsAt === null) || (startsAt && endsAt && startsAt >= endsAt),
    );
    setWrong(bad?.round);
    if (bad) return;
    setIsBusy(true);
    const result = await api<PlanDto>("POST", `/api/organiser/plans/${plan.id}/times`, {
      rounds: rounds.map(({ round: _, ...times }) => times),
    });
    setIsBusy(false);
    setIsOpen(false);
    if (result.ok) replace(result.data);
    else fail(result.problem);
  }

  return (
    <>
      <Button tone="quiet" isSmall onClick={() => setIsOpen(true)}>
        {t("button")}
      </Button>
      <FormDialog
        title={t("title")}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        submitLabel={t("save")}
        cancelLabel={t("cancel")}
        isBusy={isBusy}
        className={styles.form}
        onSubmit={save}
      >
        <p>{t("what")}</p>
        {wrong !== undefined && (
          <Notice tone="bad" isLive>
            {t("incomplete", { round: wrong })}
          </Notice>
        )}
        {plan.rounds.map(({ round, startsAt, endsAt }) => (
          <div key={round} className={styles.times}>
            <Field name={`from-${round}`} label={t("from", { round })}>
              {(control) => (
                <TextInput
                  {...control}
                  type={isOneDay ? "time" : "datetime-local"}
                  width="narrow"
                  defaultValue={shown(startsAt)}
                />
              )}
            </Field>
            <Field name={`to-${round}`} label={t("to", { round })}>
              {(control) => (
                <TextInput
                  {...control}
                  type={isOneDay ? "time" : "datetime-local"}
                  width="narrow"
                  defaultValue={shown(endsAt)}
                />
              )}
            </Field>
          </div>
        ))}
      </FormDialog>
    </>
  );
}
