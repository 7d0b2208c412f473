"use client";

import { useTranslations } from "next-intl";
import { useEventWords } from "@/components/plans/use-event-words";
import { usePlanWords } from "@/components/plans/use-plan-words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/lib/i18n/navigation";
import type { PlanEvent } from "@/lib/plan-history/schema";
import { useBoard } from "./board-context";
import { focusCard, UNPLACED, useBoardView } from "./board-view";
import { ConflictNotice } from "./conflict-notice";
import styles from "./live-notices.module.css";
import type { PlanSync, SyncState } from "./plan-sync";
import type { useLivePlan } from "./use-live-plan";

interface LiveNoticesProps {
  readonly state: Pick<SyncState, "heard" | "conflicts" | "isChangedSomehow" | "pendingCount" | "saveState">;
  readonly sync: PlanSync;
  readonly following: ReturnType<typeof useLivePlan>;
  /** The newest plan when the board was opened. */
  readonly newestNumber: number;
}

/** More would push the board out of sight. */
const HEARD_SHOWN = 3;

/** What colleagues do while this board is open, and what became of one's own changes because of it. */
export function LiveNotices({ state, sync, following, newestNumber }: LiveNoticesProps) {
  const t = useTranslations("plans.live");
  const { workshopId } = useBoard();
  const { live, isGone, isLost } = following;
  const { planName } = usePlanWords();
  const home = `/organiser/workshops/${workshopId}/groups`;
  if (isGone) {
    return (
      <Notice tone="bad" isLive>
        <p>{t("gone")}</p>
        <ButtonLink href={`${home}/plans`} isSmall>
          {t("openPlan")}
        </ButtonLink>
      </Notice>
    );
  }
  const newest = live && live.newest.number > newestNumber ? live.newest : undefined;
  return (
    <>
      {state.saveState === "waiting" && (
        <Notice tone="warn" isLive>
          {t("offline", { count: state.pendingCount })}
        </Notice>
      )}
      {isLost && state.saveState !== "waiting" && (
        <Notice tone="warn" isLive>
          {t("lost")}
        </Notice>
      )}
      {state.conflicts.map((conflict) => (
        <ConflictNotice key={conflict.id} conflict={conflict} sync={sync} />
      ))}
      {(state.heard.length > 0 || state.isChangedSomehow) && (
        <Heard heard={state.heard} isChangedSomehow={state.isChangedSomehow} onDismiss={sync.forgetHeard} />
      )}
      {newest && (
        <Notice isLive>
          <p className={styles.line}>
            {t("newPlan", { plan: planName(newest) })}{" "}
            <Link href={`${home}?plan=${newest.id}`}>{t("openPlan")}</Link>
          </p>
        </Notice>
      )}
    </>
  );
}

interface HeardProps extends Pick<SyncState, "heard" | "isChangedSomehow"> {
  readonly onDismiss: () => void;
}

function Heard({ heard, isChangedSomehow, onDismiss }: HeardProps) {
  const t = useTranslations("plans.live");
  const { plan, workshopId } = useBoard();
  const shown = heard.slice(-HEARD_SHOWN).reverse();
  const more = heard.length - shown.length;
  return (
    <Notice isLive>
      <ul className={styles.list} aria-label={t("title")}>
        {shown.map((event) => (
          <li key={event.version} className={styles.line}>
            <HeardLine event={event} />
          </li>
        ))}
        {isChangedSomehow && heard.length === 0 && <li className={styles.line}>{t("unknown")}</li>}
      </ul>
      <p className={styles.line}>
        <Link href={`/organiser/workshops/${workshopId}/groups/plans/${plan.id}`}>
          {more > 0 ? t("more", { count: more }) : t("history")}
        </Link>
        <Button
          tone="quiet"
          isSmall
          onClick={() => {
            onDismiss();
            // The button that had the focus goes away with the notice.
            document.getElementById("content")?.focus();
          }}
        >
          {t("dismiss")}
        </Button>
      </p>
    </Notice>
  );
}

/** One change of a colleague's; the person it is about is one press away. */
function HeardLine({ event }: { readonly event: PlanEvent }) {
  const t = useTranslations("plans");
  const words = useEventWords();
  const view = useBoardView();
  const { plan } = useBoard();
  const { sentence, details } = words(event);
  const [person] = [...event.moves, ...event.pins];

  function showCard(registrationId: string) {
    const column = plan.groups.find(({ members }) =>
      members.some((member) => member.registrationId === registrationId),
    );
    // A narrow screen shows one column at a time: first the right one.
    view.set({ shownColumn: column?.id ?? UNPLACED });
    requestAnimationFrame(() => focusCard(registrationId));
  }

  return (
    <>
      <span>
        {sentence}
        {details.length > 0 && details.length <= 2 && ` (${details.join(" ; ")})`}.
      </span>
      {person && (
        <Button
          tone="quiet"
          isSmall
          aria-label={t("live.showLabel", { name: person.name ?? t("someone") })}
          onClick={() => showCard(person.registrationId)}
        >
          {t("live.show")}
        </Button>
      )}
    </>
  );
}
