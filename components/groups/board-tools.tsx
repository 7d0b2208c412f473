"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { useRouter } from "@/lib/i18n/navigation";
import { useBoard } from "./board-context";
import styles from "./board-tools.module.css";
import { LeadTool } from "./facilitators/lead-tool";
import { RoundsTool } from "./rounds/rounds-tool";
import { WithdrawDialog } from "./withdraw-dialog";

/**
 * What is set or asked for now and then: in one line where there is room. On narrower screens a native popover holds it,
 * which opens, closes and listens to Escape without scripts.
 */
export function BoardTools() {
  const t = useTranslations("groups");
  const rules = useTranslations("rules");
  const facilitators = useTranslations("facilitators");
  const { plan, workshopId, attendees, fail } = useBoard();
  const home = `/organiser/workshops/${workshopId}/groups`;
  const session = plan.session ? `?session=${plan.session.id}` : "";
  return (
    <div>
      <button type="button" className={styles.trigger} popoverTarget="board-tools">
        {t("page.tools")}
        <svg className={styles.arrow} width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" />
        </svg>
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what was chosen in it closes it, by key or by hand */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a button inside is a click */}
      <div id="board-tools" popover="auto" className={styles.list} onClick={close}>
        <ButtonLink href={`${home}/criteria`} tone="quiet" isSmall>
          {t("criteriaPage.link")}
        </ButtonLink>
        <ButtonLink href={`${home}/rules${session}`} tone="quiet" isSmall>
          {rules("link")}
        </ButtonLink>
        <ButtonLink href={`${home}/facilitators`} tone="quiet" isSmall>
          {facilitators("link")}
        </ButtonLink>
        <LeadTool />
        <RoundsTool
          workshopId={workshopId}
          sessionId={plan.session?.id}
          basedOn={plan.id}
          peopleCount={attendees.size}
          sizes={plan}
          roundCount={plan.rounds.length}
          isSmall
          onFailure={fail}
        />
        <ButtonLink href={`${home}/print?plan=${plan.id}`} tone="quiet" isSmall>
          {t("page.print")}
        </ButtonLink>
        <WithdrawTool />
      </div>
    </div>
  );
}

/** A dialog could not stand in front of an open popover. */
function close({ currentTarget, target }: MouseEvent<HTMLElement>): void {
  const isTool = target instanceof Element && target.closest("a, button");
  if (isTool && currentTarget.matches(":popover-open")) currentTarget.hidePopover();
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
