"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useLive } from "@/components/live/use-live";
import { underWay } from "@/lib/broadcasts/rules";
import type { LiveBroadcast as Drawn } from "@/lib/broadcasts/schema";
import { useRouter } from "@/lib/i18n/navigation";

const EVERY_MS = 2_500;

interface LiveBroadcastProps {
  readonly broadcastId: string;
  /** What the page was drawn from. */
  readonly drawn: Drawn;
}

/** Keeps the page of a message up to date: the server draws it again, and how far it has got is said politely. */
export function LiveBroadcast({ broadcastId, drawn }: LiveBroadcastProps) {
  const t = useTranslations("broadcasts");
  const router = useRouter();
  const [said, setSaid] = useState("");
  const known = useRef(drawn);
  useLive<Drawn>({
    path: () => `/api/organiser/broadcasts/${broadcastId}/live`,
    everyMs: EVERY_MS,
    onNews: (news) => {
      const isSame = JSON.stringify(known.current) === JSON.stringify(news);
      known.current = news;
      if (isSame) return;
      router.refresh();
      const { figures } = news;
      // Once at the end, not at each mail: whoever hears it must not be talked to all the time.
      if (news.state === "sent" && underWay(figures) === 0) {
        setSaid(t("live", { sent: figures.sent, waiting: 0, failed: figures.failed }));
      }
    },
  });
  return (
    <p className="visually-hidden" aria-live="polite">
      {said}
    </p>
  );
}
