"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { PlanDto } from "@/lib/groups/schema";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import { formatList } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import type { PublicationPreview } from "@/lib/publication/schema";
import { focusCard, UNPLACED, useBoardView } from "./board-view";
import { WhoIsTold } from "./who-is-told";

interface PublishDialogProps {
  readonly plan: PlanDto;
  readonly onPublished: (publication: { readonly plan: PlanDto; readonly told: number }) => void;
  readonly onFailure: (problem: Problem) => void;
}

/** Says who gets a mail and in which language before one clear click sends it. */
export function PublishDialog({ plan, onPublished, onFailure }: PublishDialogProps) {
  const t = useTranslations("groups");
  const rounds = useTranslations("rounds.publication");
  const view = useBoardView();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [preview, setPreview] = useState<PublicationPreview>();
  const isPublished = plan.status === "published";
  const isDay = plan.rounds.length > 0;
  const elsewhere = plan.rounds.filter(({ id, unplacedCount }) => id !== plan.id && unplacedCount > 0);
  const canPublish = plan.unplaced.length === 0 && elsewhere.length === 0;

  async function open() {
    const result = await api<PublicationPreview>("GET", `/api/organiser/plans/${plan.id}/publish`);
    if (!result.ok) return onFailure(result.problem);
    setPreview(result.data);
    setIsOpen(true);
  }

  async function publish() {
    setIsBusy(true);
    const result = await api<{ plan: PlanDto; told: number }>(
      "POST",
      `/api/organiser/plans/${plan.id}/publish`,
      {
        baseVersion: plan.version,
        // What the organiser has read: a round that a colleague changes meanwhile is not published unseen.
        rounds: preview?.rounds.flatMap(({ planId, version }) =>
          planId === plan.id ? [] : [{ planId, baseVersion: version }],
        ),
      },
    );
    setIsBusy(false);
    setIsOpen(false);
    if (result.ok) onPublished(result.data);
    else onFailure(result.problem);
  }

  return (
    <>
      <Button tone="primary" onClick={open}>
        {t(isPublished ? "page.announce" : "page.publish")}
      </Button>
      <Dialog
        title={
          isDay && !isPublished
            ? rounds("title", { count: plan.rounds.length })
            : t(isPublished ? "publication.titleAgain" : "publication.title")
        }
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        isWide={canPublish}
        actions={
          <>
            {canPublish ? (
              <Button tone="primary" isBusy={isBusy} onClick={publish}>
                {t("publication.confirm")}
              </Button>
            ) : (
              plan.unplaced.length > 0 && (
                <Button
                  tone="primary"
                  onClick={() => {
                    setIsOpen(false);
                    const [first] = plan.unplaced;
                    // A narrow screen shows one column.
                    view.set({ shownColumn: UNPLACED });
                    // Once the dialog has given the focus back.
                    if (first) setTimeout(() => focusCard(first.registrationId), 50);
                  }}
                >
                  {t("publication.placeThem")}
                </Button>
              )
            )}
            <Button tone="quiet" onClick={() => setIsOpen(false)}>
              {t("publication.cancel")}
            </Button>
          </>
        }
      >
        {canPublish
          ? preview && <WhoIsTold planId={plan.id} preview={preview} />
          : plan.unplaced.length > 0 && <Unplaced plan={plan} />}
        {elsewhere.map(({ id, round, unplacedCount }) => (
          <p key={id}>
            {rounds("elsewhere", { round, count: unplacedCount })}{" "}
            <Link href={`/organiser/workshops/${plan.workshopId}/groups?plan=${id}`}>
              {rounds("open", { round })}
            </Link>
          </p>
        ))}
      </Dialog>
    </>
  );
}

const NAMES_MAX = 8;

function Unplaced({ plan }: { readonly plan: PlanDto }) {
  const t = useTranslations("groups.publication");
  const locale = useLocale();
  const names = plan.unplaced.slice(0, NAMES_MAX).map(({ name }) => name);
  const more = plan.unplaced.length - names.length;
  return (
    <>
      <p>{t("unplaced", { count: plan.unplaced.length })}</p>
      <p>
        {t("unplacedNames", {
          names:
            more > 0
              ? `${names.join(", ")} ${t("unplacedMore", { count: more })}`
              : formatList(names, locale),
        })}
      </p>
    </>
  );
}
