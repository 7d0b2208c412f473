"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { isUntold } from "@/lib/board-rounds/rules";
import { useRouter } from "@/lib/i18n/navigation";
import { useBoard } from "./board-context";
import styles from "./board-head.module.css";
import { ProposeButton } from "./propose-button";
import { PublishDialog } from "./publish-dialog";
import type { SaveState } from "./use-plan";

/** What is done again and again: take back, propose, announce; below, whether the plan is saved. */
export function BoardToolbar({ saveState }: { readonly saveState: SaveState }) {
  const t = useTranslations("groups.page");
  const { plan, workshopId, fail } = useBoard();
  return (
    <div className={styles.acts}>
      <UndoTools />
      <div className={styles.buttons}>
        <ProposeButton
          workshopId={workshopId}
          sessionId={plan.session?.id}
          basedOn={plan.id}
          rounds={plan.rounds.length}
          onFailure={fail}
        />
        <PublishTool />
      </div>
      <p className={`${styles.saving} small quiet`} role="status">
        {t(saveState === "failed" ? "notSaved" : saveState)}
      </p>
    </div>
  );
}

function UndoTools() {
  const t = useTranslations("groups.page");
  const { plan, isEditable, undo, redo } = useBoard();
  if (!isEditable) return null;
  const tools = [
    { name: "undo", isPossible: plan.canUndo, act: undo },
    { name: "redo", isPossible: plan.canRedo, act: redo },
  ] as const;
  return (
    <div className={styles.undo}>
      {tools.map(({ name, isPossible, act }) => (
        <Button
          key={name}
          tone="quiet"
          aria-label={t(name)}
          title={t(name)}
          aria-disabled={!isPossible}
          onClick={() => isPossible && act()}
        >
          <svg
            className={styles.arrow}
            data-act={name}
            width="20"
            height="20"
            viewBox="0 0 20 20"
            aria-hidden="true"
          >
            <path d="M7.5 3.5 3.5 7.5l4 4M3.5 7.5h8.75a4.25 4.25 0 0 1 0 8.5H8" />
          </svg>
        </Button>
      ))}
    </div>
  );
}

function PublishTool() {
  const t = useTranslations("groups.publication");
  const router = useRouter();
  const { plan, replace, say, fail } = useBoard();
  if (!isUntold(plan)) return null;
  return (
    <PublishDialog
      plan={plan}
      onPublished={({ plan: published, told }) => {
        replace(published);
        // The button that had the focus goes away: there is nothing left to announce.
        document.getElementById("content")?.focus();
        say(t("done", { count: told }));
        router.refresh();
      }}
      onFailure={fail}
    />
  );
}
