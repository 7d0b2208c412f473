"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { PresetId } from "@/lib/group-settings/schema";
import type { GroupSizes } from "@/lib/group-sizes/fields";
import { largestTable, tableCountOf } from "@/lib/group-sizes/rules";
import { Link } from "@/lib/i18n/navigation";
import { ProposeButton } from "./propose-button";
import { RoundsTool } from "./rounds/rounds-tool";
import { useFailure } from "./use-failure";

interface NoPlanProps {
  readonly workshopId: string;
  /** Of a parallel session; absent: the day. */
  readonly sessionId?: string;
  /** With a confirmed seat. */
  readonly peopleCount: number;
  /** What the next groups are to be. */
  readonly sizes: GroupSizes;
  /** What counts; null: the organiser's own weights. */
  readonly preset: PresetId | null;
}

const PEOPLE_MIN = 2;

/** Before the first proposal: what will happen, and the one act that starts it. */
export function NoPlan({ workshopId, sessionId, peopleCount, sizes, preset }: NoPlanProps) {
  const t = useTranslations("groups.empty");
  const criteria = useTranslations("groups.criteriaPage");
  const failure = useFailure();
  if (peopleCount < PEOPLE_MIN) {
    return (
      <EmptyState
        title={t("fewTitle")}
        action={
          <ButtonLink href={`/organiser/workshops/${workshopId}/registrations`}>
            {t("toRegistrations")}
          </ButtonLink>
        }
      >
        <p>{t("few", { count: peopleCount })}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {failure.problem && (
        <Notice tone="bad" isLive>
          {failure.text}
        </Notice>
      )}
      <EmptyState
        title={t("noneTitle", { count: peopleCount })}
        action={
          <>
            <ProposeButton
              workshopId={workshopId}
              sessionId={sessionId}
              tone="primary"
              onFailure={failure.show}
            />
            <RoundsTool
              workshopId={workshopId}
              sessionId={sessionId}
              peopleCount={peopleCount}
              sizes={sizes}
              onFailure={failure.show}
            />
          </>
        }
      >
        <p>
          {t("none", { tables: tableCountOf(peopleCount, sizes), size: largestTable(peopleCount, sizes) })}
        </p>
        <p>
          <Link href={`/organiser/workshops/${workshopId}/groups/criteria`}>
            {criteria("current", { name: criteria(`preset.${preset ?? "own"}`) })}
          </Link>
        </p>
      </EmptyState>
    </>
  );
}
