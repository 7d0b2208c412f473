"use client";

import { useLocale, useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { Problem } from "@/lib/http/problems";
import type { RuleConflict } from "@/lib/table-rules/schema";
import { type BoardPerson, useBoard } from "../board-context";
import { Conflicts } from "./conflicts";
import { PeoplePicker } from "./people-picker";
import { useRuleActs } from "./use-rule-acts";

/** A rule about somebody and others who are still to be chosen. */
interface OpenRule {
  readonly kind: "together" | "apart";
  readonly person: BoardPerson;
}

const RuleDialogContext = createContext<(rule: OpenRule) => void>(() => undefined);

/** Opens the dialog that asks with whom somebody sits, or does not. */
export function useRuleDialog(): (rule: OpenRule) => void {
  return useContext(RuleDialogContext);
}

/** One dialog for all cards of the board. */
export function RuleDialogs({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<OpenRule>();
  return (
    <RuleDialogContext.Provider value={setOpen}>
      {children}
      {open && <RuleDialog {...open} onClose={() => setOpen(undefined)} />}
    </RuleDialogContext.Provider>
  );
}

function RuleDialog({ kind, person, onClose }: OpenRule & { readonly onClose: () => void }) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const failure = useTranslations("groups.failure");
  const { attendees } = useBoard();
  const { add } = useRuleActs();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { compare } = new Intl.Collator(locale);
  const people = [...attendees.values()]
    .filter(({ registrationId }) => registrationId !== person.registrationId)
    .map(({ registrationId, name }) => ({ registrationId, name }))
    .sort((a, b) => compare(a.name, b.name));

  async function submit() {
    setIsBusy(true);
    const refused = await add({ kind, registrationIds: [person.registrationId, ...chosen] });
    setIsBusy(false);
    if (refused) setProblem(refused);
    else onClose();
  }

  return (
    <Dialog
      title={t(`dialog.${kind}`, { name: person.name })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isWide
      actions={
        <>
          <Button tone="primary" isBusy={isBusy} onClick={submit}>
            {t("dialog.add")}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            {t("dialog.cancel")}
          </Button>
        </>
      }
    >
      <p className="small quiet">{t("dialog.togetherHelp")}</p>
      {problem && (
        <Notice tone="bad" isLive>
          <p>{textOf(problem)}</p>
          <Conflicts conflicts={conflictsOf(problem)} />
        </Notice>
      )}
      <PeoplePicker
        name="others"
        legend={t("people")}
        people={people}
        chosen={chosen}
        onChoose={(id, isChosen) => {
          const next = new Set(chosen);
          if (isChosen) next.add(id);
          else next.delete(id);
          setChosen(next);
        }}
      />
    </Dialog>
  );

  function textOf(refused: Problem): string {
    if (refused.code === "infeasible") return t("refused");
    if (refused.code === "unreachable") return failure("offline");
    return refused.errors?.[0]?.message ?? refused.detail;
  }
}

function conflictsOf({ conflicts }: Problem): readonly RuleConflict[] {
  return Array.isArray(conflicts) ? conflicts : [];
}
