"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { MoveEffect } from "@/lib/allocation/moves";
import type { BoardView } from "@/lib/board/queries";
import { effectsOfMoves, engineOf, placementOf, withMove, withPin } from "@/lib/board/rules";
import type { PlanDto } from "@/lib/groups/schema";
import { formatList, formatScore } from "@/lib/i18n/format";
import { useRouter } from "@/lib/i18n/navigation";
import { AttendeeCard } from "./attendee-card";
import { BetterNotice } from "./better-notice";
import { CardMenu, menuIdOf } from "./card-menu";
import styles from "./group-board.module.css";
import { GroupColumn } from "./group-column";
import { PlanLinks } from "./plan-links";
import { PlanNotices } from "./plan-notices";
import { ProposeButton } from "./propose-button";
import { PublishDialog } from "./publish-dialog";
import { ScoreLine } from "./score-line";
import { useFailure } from "./use-failure";
import { usePlan } from "./use-plan";
import { useProof } from "./use-proof";
import { useProofWords } from "./use-proof-words";
import { useUndoKeys } from "./use-undo-keys";

type GroupBoardProps = Pick<BoardView, "cards" | "pairs" | "plans"> & {
  readonly workshopId: string;
  readonly initialPlan: PlanDto;
  /** Above the title: which workshop this is. */
  readonly kicker: ReactNode;
  /** What has just been done elsewhere, first among the notices. */
  readonly done?: ReactNode;
};

/** The groups of one plan: move and pin people, see at once what it costs, undo, publish. */
export function GroupBoard({ workshopId, cards, pairs, plans, initialPlan, kicker, done }: GroupBoardProps) {
  const t = useTranslations("groups");
  const locale = useLocale();
  const router = useRouter();
  const failure = useFailure();
  const { plan, saveState, change, replace } = usePlan(initialPlan, failure.show);
  const [said, setSaid] = useState("");
  const focusCard = useFocusAfterMove(plan);
  const proofWords = useProofWords();
  // Only the end is announced: a figure that shrinks each second would drown what else is said.
  const { proof, forgetBetter } = useProof(plan, (ended) =>
    setSaid(t("proof.liveDone", { result: proofWords(plan, ended).result })),
  );

  const engine = useMemo(() => engineOf(cards, pairs, initialPlan), [cards, pairs, initialPlan]);
  const placed = useMemo(() => placementOf(engine, plan), [engine, plan]);
  const attendees = useMemo(() => new Map(cards.map((card) => [card.registrationId, card])), [cards]);
  const isEditable = plan.status !== "superseded";

  function move(person: { registrationId: string; name: string }, toGroupId: string | null) {
    failure.clear();
    const ahead = withMove(engine, plan, { ...person, toGroupId });
    const group = ahead.groups.find(({ id }) => id === toGroupId);
    const score = formatScore(ahead.score, locale);
    focusCard(person.registrationId);
    setSaid(
      group
        ? t("live.moved", { name: person.name, group: t("group.table", { number: group.position }), score })
        : t("live.takenOut", { name: person.name, score }),
    );
    change({ path: "", body: { moves: [{ registrationId: person.registrationId, toGroupId }] }, ahead });
  }

  function pin(person: { registrationId: string; name: string }, pinned: boolean) {
    failure.clear();
    const pins = [{ registrationId: person.registrationId, pinned }];
    focusCard(person.registrationId);
    setSaid(t(pinned ? "live.pinned" : "live.unpinned", { name: person.name }));
    change({ path: "", body: { moves: [], pins }, ahead: withPin(plan, { ...person, pinned }) });
  }

  async function step(kind: "undo" | "redo") {
    failure.clear();
    const next = await change({ path: `/${kind}`, body: {} });
    if (next)
      setSaid(t(`live.${kind === "undo" ? "undone" : "redone"}`, { score: formatScore(next.score, locale) }));
  }
  useUndoKeys({
    onUndo: isEditable && plan.canUndo ? () => step("undo") : undefined,
    onRedo: isEditable && plan.canRedo ? () => step("redo") : undefined,
  });

  const menuFor = (
    person: { registrationId: string; name: string },
    groupId: string | null,
    pinned: boolean,
  ) =>
    isEditable && (
      <CardMenu
        person={person}
        groupId={groupId}
        isPinned={pinned}
        plan={plan}
        workshopId={workshopId}
        effects={(): ReadonlyMap<string, MoveEffect> => effectsOfMoves(placed, plan, person.registrationId)}
        onMove={(toGroupId) => move(person, toGroupId)}
        onPin={(next) => pin(person, next)}
      />
    );

  return (
    <main id="content" tabIndex={-1} className={styles.page} data-fills-window>
      <div className={styles.head}>
        <div>
          {kicker}
          <h1 className={styles.title}>{t("page.count", { count: plan.groups.length })}</h1>
          <PlanLinks workshopId={workshopId} plans={plans} shown={plan} />
        </div>
        <ScoreLine plan={plan} proof={proof} />
        <div className={styles.acts}>
          <div className={styles.buttons}>
            {isEditable && (
              <>
                <Button
                  tone="quiet"
                  onClick={() => plan.canUndo && step("undo")}
                  aria-disabled={!plan.canUndo}
                >
                  {t("page.undo")}
                </Button>
                <Button
                  tone="quiet"
                  onClick={() => plan.canRedo && step("redo")}
                  aria-disabled={!plan.canRedo}
                >
                  {t("page.redo")}
                </Button>
              </>
            )}
            <ButtonLink href={`/organiser/workshops/${workshopId}/groups/criteria`} tone="quiet">
              {t("criteriaPage.link")}
            </ButtonLink>
            <ProposeButton workshopId={workshopId} basedOn={plan.id} onFailure={failure.show} />
            {canPublish(plan) && (
              <PublishDialog
                plan={plan}
                onPublished={({ plan: published, told }) => {
                  replace(published);
                  // The button that had the focus goes away: there is nothing left to announce.
                  document.getElementById("content")?.focus();
                  setSaid(t("publication.done", { count: told }));
                  router.refresh();
                }}
                onFailure={failure.show}
              />
            )}
          </div>
          <p className={`${styles.saving} small quiet`} role="status">
            {t(`page.${saveState === "failed" ? "notSaved" : saveState}`)}
          </p>
        </div>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <div className={styles.notices}>
        {done}
        {failure.problem && (
          <Notice tone="bad" isLive>
            {failure.text}
            {failure.conflicts.length > 0 && (
              <ul>
                {failure.conflicts.map((conflict) => (
                  <li key={conflict.join()}>{formatList(conflict, locale)}</li>
                ))}
              </ul>
            )}
          </Notice>
        )}
        {proof.better && isEditable && (
          <BetterNotice
            plan={plan}
            better={proof.better}
            onDismissed={() => {
              forgetBetter();
              // The button that had the focus goes away with the notice.
              document.getElementById("content")?.focus();
              setSaid(t("better.dismissed"));
            }}
            onFailure={failure.show}
          />
        )}
        <PlanNotices plan={plan} />
      </div>
      <section className={styles.board} aria-label={t("page.board")}>
        {plan.unplaced.length > 0 && (
          <section className={styles.unplaced} aria-labelledby="unplaced">
            <h2 id="unplaced" className={styles.unplacedTitle}>
              {t("group.unplaced")} <span className="num quiet">{plan.unplaced.length}</span>
            </h2>
            <p className="small quiet">{t("group.unplacedHelp")}</p>
            {plan.unplaced.map((person) => (
              <AttendeeCard
                key={person.registrationId}
                name={person.name}
                attendee={attendees.get(person.registrationId)}
                underline={[]}
                reasons={[]}
                isPinned={false}
                actions={menuFor(person, null, false)}
              />
            ))}
          </section>
        )}
        {plan.groups.map((group) => (
          <GroupColumn key={group.id} group={group} plan={plan}>
            {group.members.map((member) => (
              <AttendeeCard
                key={member.registrationId}
                name={member.name}
                attendee={attendees.get(member.registrationId)}
                underline={group.underline}
                match={member.match}
                reasons={member.reasons}
                isPinned={member.pinned}
                actions={menuFor(member, group.id, member.pinned)}
              />
            ))}
          </GroupColumn>
        ))}
      </section>
    </main>
  );
}

/** Whether somebody has yet to hear of this plan, or of its changes. */
function canPublish({ status, version, publishedVersion }: PlanDto): boolean {
  return status === "draft" || (status === "published" && version !== publishedVersion);
}

/** A card that moves to another column is a new element there: the focus follows it. */
function useFocusAfterMove(plan: PlanDto) {
  const wanted = useRef<string | undefined>(undefined);
  useEffect(() => {
    // Runs after each change of the plan, when the card stands where it now belongs.
    if (!wanted.current || !plan) return;
    document.getElementById(menuIdOf(wanted.current))?.focus();
    wanted.current = undefined;
  }, [plan]);
  return (registrationId: string) => {
    wanted.current = registrationId;
  };
}
