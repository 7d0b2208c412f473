"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Select } from "@/components/ui/select";
import type { GroupSizes } from "@/lib/group-sizes/fields";
import type { Problem } from "@/lib/http/problems";
import { ROUNDS } from "@/lib/rounds/fields";
import { repeatsToExpect } from "@/lib/rounds/rules";
import { useProposal } from "../use-proposal";
import styles from "./rounds.module.css";

interface RoundsToolProps {
  readonly workshopId: string;
  /** Of a parallel session; absent: the day. */
  readonly sessionId?: string | undefined;
  readonly basedOn?: string;
  /** With a seat. */
  readonly peopleCount: number;
  readonly sizes: GroupSizes;
  /** Of the plan on screen, where it has several. */
  readonly roundCount?: number;
  readonly isSmall?: boolean;
  readonly onFailure: (problem: Problem) => void;
}

const CHOICES = Array.from({ length: ROUNDS.max - ROUNDS.min + 1 }, (_, index) => ROUNDS.min + index);

/** Proposes several rounds in which people change tables, after saying whether some have to meet again. */
export function RoundsTool(props: RoundsToolProps) {
  const { workshopId, sessionId, basedOn, peopleCount, sizes, roundCount = 0, isSmall, onFailure } = props;
  const t = useTranslations("rounds.propose");
  const words = useTranslations("groups.page");
  const [isOpen, setIsOpen] = useState(false);
  const [count, setCount] = useState(roundCount > 1 ? roundCount : ROUNDS.usual);
  const { isBusy, propose } = useProposal({ workshopId, sessionId, basedOn, onFailure });
  const { tableCount, atLeast } = repeatsToExpect(peopleCount, { sizes, rounds: count });
  const scale = { people: peopleCount, tables: tableCount };
  return (
    <>
      <Button tone="quiet" isSmall={isSmall} onClick={() => setIsOpen(true)}>
        {t("button")}
      </Button>
      <FormDialog
        title={t("title")}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        submitLabel={isBusy ? words("proposing") : t("confirm", { count })}
        cancelLabel={t("cancel")}
        isBusy={isBusy}
        className={styles.form}
        onSubmit={async () => {
          await propose(count);
          setIsOpen(false);
        }}
      >
        <p>{t("what")}</p>
        <Field name="rounds" label={t("rounds")}>
          {(control) => (
            <Select
              {...control}
              width="narrow"
              options={CHOICES.map((one) => ({ value: String(one), label: String(one) }))}
              value={String(count)}
              onChange={(event) => setCount(Number(event.target.value))}
            />
          )}
        </Field>
        <p className={`${styles.forecast} quiet`} aria-live="polite">
          {atLeast === 0 ? t("none", scale) : t("some", { ...scale, count: atLeast })}
        </p>
      </FormDialog>
    </>
  );
}
