import { useTranslations } from "next-intl";
import { StatusLabel, type StatusTone } from "@/components/ui/status-label";
import { underWay } from "@/lib/broadcasts/rules";
import type { BroadcastDto } from "@/lib/broadcasts/schema";

const TONES = {
  draft: "warn",
  scheduled: "accent",
  leaving: "warn",
  sent: "good",
  kept: "warn",
} as const satisfies Record<string, StatusTone>;

/** Where a message stands; while mails of it wait, it is being sent, and sent it is only where one of them left. */
export function BroadcastStateLabel({ broadcast }: { readonly broadcast: BroadcastDto }) {
  const t = useTranslations("broadcasts.state");
  const state = broadcast.state === "sent" ? afterSending(broadcast.figures) : broadcast.state;
  return <StatusLabel tone={TONES[state]}>{t(state)}</StatusLabel>;
}

function afterSending(figures: BroadcastDto["figures"]): keyof typeof TONES {
  if (underWay(figures) > 0) return "leaving";
  return figures.kept > 0 && figures.sent === 0 ? "kept" : "sent";
}

/** What became of its mails, in numbers: "41 envoyés, 1 non envoyé". */
export function useFigureWords(): (figures: BroadcastDto["figures"]) => string[] {
  const t = useTranslations("broadcasts.figure");
  return ({ sent, failed, kept, cancelled, ...waiting }) => {
    const counts = { sent, waiting: waiting.queued + waiting.sending, failed, kept, cancelled };
    return (Object.keys(counts) as (keyof typeof counts)[])
      .filter((name) => counts[name] > 0)
      .map((name) => t(name, { count: counts[name] }));
  };
}
