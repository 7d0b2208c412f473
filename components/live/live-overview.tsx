"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { formatNumber } from "@/lib/i18n/format";
import { useRouter } from "@/lib/i18n/navigation";
import type { LiveWorkshop } from "@/lib/live/schema";
import { useLive } from "./use-live";

const EVERY_MS = 4_000;

interface LiveOverviewProps {
  readonly workshopId: string;
  /** What the page was drawn from. */
  readonly drawn: LiveWorkshop;
}

/**
 * Keeps a workshop's overview up to date: the server draws the page again, which moves nothing that the reader holds,
 * and what is new is said politely, in numbers.
 */
export function LiveOverview({ workshopId, drawn }: LiveOverviewProps) {
  const t = useTranslations("plans.overview");
  const locale = useLocale();
  const router = useRouter();
  const [said, setSaid] = useState("");
  const known = useRef(drawn);
  const isFirst = useRef(true);

  useLive<LiveWorkshop>({
    path: () => `/api/organiser/workshops/${workshopId}/live`,
    everyMs: EVERY_MS,
    onNews: (news) => {
      const before = known.current;
      known.current = news;
      // The first answer is news only where something happened while the page was on its way.
      const isNews = !isFirst.current || JSON.stringify(before) !== JSON.stringify(news);
      isFirst.current = false;
      if (!isNews) return;
      router.refresh();
      setSaid(sentences(before, news).join(" "));
    },
  });

  function sentences(before: LiveWorkshop, now: LiveWorkshop): string[] {
    const came = everybodyIn(now) - everybodyIn(before);
    const left = now.registrations.cancelled - before.registrations.cancelled;
    const failed = (now.failedMails ?? 0) - (before.failedMails ?? 0);
    const parts = [
      came > 0 && t("registrations", { count: came }),
      left > 0 && t("cancelled", { count: left }),
      failed > 0 && t("failed", { count: failed }),
    ].filter((part) => part !== false);
    if (parts.length === 0) return [];
    return [
      `${parts.join(", ")}.`,
      t("now", {
        taken: formatNumber(now.seatsTaken, locale),
        capacity: formatNumber(now.capacity, locale),
        waiting: formatNumber(now.registrations.waitlisted, locale),
      }),
    ];
  }

  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}

/** Cancelled ones too: a registration is never deleted while its workshop lives. */
function everybodyIn({ registrations }: LiveWorkshop): number {
  return Object.values(registrations).reduce((sum, count) => sum + count, 0);
}
