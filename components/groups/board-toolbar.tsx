"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { isUntold } from "@/lib/board-rounds/rules";
import { useRouter } from "@/lib/i18n/navigation";
import { useBoard } from "./board-context";
import styles from "./board-head.module.css";
import { LeadTool } from "./facilitators/lead-tool";
import { ProposeButton } from "./propose-button";
import { PublishDialog } from "./publish-dialog";
import { RoundsTool } from "./rounds/rounds-tool";
import type { SaveState } from "./use-plan";
import { WithdrawDialog } from "./withdraw-dialog";

/** What can be done with the plan as a whole, one tool after the other; below, whether it is saved. */
export function BoardToolbar({ saveState }: { readonly saveState: SaveState }) {
  const t = useTranslations("groups");
  const rules = useTranslations("rules");
  const facilitators = useTranslations("facilitators");
  const { plan, workshopId, attendees, fail } = useBoard();
  const session = plan.session ? `?session=${plan.session.id}` : "";
  return (
    <div className={styles.acts}>
      <div className={styles.buttons}>
        <UndoTools />
        <ButtonLink href={`/organiser/workshops/${workshopId}/groups/criteria`} tone="quiet">
          {t("criteriaPage.link")}
        </ButtonLink>
        <ButtonLink href={`/organiser/workshops/${workshopId}/groups/print?plan=${plan.id}`} tone="quiet">
          {t("page.print")}
        </ButtonLink>
        <ButtonLink href={`/organiser/workshops/${workshopId}/groups/rules${session}`} tone="quiet">
          {rules("link")}
        </ButtonLink>
        <ButtonLink href={`/organiser/workshops/${workshopId}/groups/facilitators`} tone="quiet">
          {facilitators("link")}
        </ButtonLink>
        <LeadTool />
        <RoundsTool
          workshopId={workshopId}
          sessionId={plan.session?.id}
          basedOn={plan.id}
          peopleCount={attendees.size}
          groupSize={plan.size}
          roundCount={plan.rounds.length}
          onFailure={fail}
        />
        <ProposeButton
          workshopId={workshopId}
          sessionId={plan.session?.id}
          basedOn={plan.id}
          rounds={plan.rounds.length}
          onFailure={fail}
        />
        <WithdrawTool />
        <PublishTool />
      </div>
      <p className={`${styles.saving} small quiet`} role="status">
        {t(`page.${saveState === "failed" ? "notSaved" : saveState}`)}
      </p>
    </div>
  );
}

function UndoTools() {
  const t = useTranslations("groups.page");
  const { plan, isEditable, undo, redo } = useBoard();
  if (!isEditable) return null;
  return (
    <>
      <Button tone="quiet" onClick={() => plan.canUndo && undo()} aria-disabled={!plan.canUndo}>
        {t("undo")}
      </Button>
      <Button tone="quiet" onClick={() => plan.canRedo && redo()} aria-disabled={!plan.canRedo}>
        {t("redo")}
      </Button>
    </>
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

function WithdrawTool() {
  const t = useTranslations("groups.withdrawal");
  const router = useRouter();
  const { plan, replace, say, fail } = useBoard();
  if (plan.status !== "published") return null;
  return (
    <WithdrawDialog
      plan={plan}
      onWithdrawn={({ plan: withdrawn, told }) => {
        replace(withdrawn);
        // The button that had the focus goes away with the publication.
        document.getElementById("content")?.focus();
        say(t("done", { count: told }));
        router.refresh();
      }}
      onFailure={fail}
    />
  );
}
