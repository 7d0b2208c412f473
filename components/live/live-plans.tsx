"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useRouter } from "@/lib/i18n/navigation";
import type { LiveWorkshop } from "@/lib/live/schema";
import { useLive } from "./use-live";

const EVERY_MS = 4_000;

interface LivePlansProps {
  readonly workshopId: string;
  /** The plans that the page was drawn from. */
  readonly drawn: LiveWorkshop["plans"];
}

/** Keeps the list of plans up to date: the server draws it again, which moves nothing that the reader holds. */
export function LivePlans({ workshopId, drawn }: LivePlansProps) {
  const t = useTranslations("plans.shelf");
  const router = useRouter();
  const [isSaid, setIsSaid] = useState(false);
  const known = useRef(drawn);
  useLive<LiveWorkshop>({
    path: () => `/api/organiser/workshops/${workshopId}/live`,
    everyMs: EVERY_MS,
    onNews: ({ plans }) => {
      if (plans === known.current) return;
      known.current = plans;
      router.refresh();
      setIsSaid(true);
    },
  });
  return (
    <p className="visually-hidden" aria-live="polite">
      {isSaid && t("refreshed")}
    </p>
  );
}
