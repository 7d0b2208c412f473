import { useTranslations } from "next-intl";
import { StatusLabel, type StatusTone } from "@/components/ui/status-label";
import { standingOf } from "@/lib/broadcasts/rules";
import type { BroadcastDto } from "@/lib/broadcasts/schema";

const TONES = {
  draft: "warn",
  scheduled: "accent",
  leaving: "warn",
  sent: "good",
  failed: "bad",
  kept: "warn",
  recalled: "neutral",
  nobody: "neutral",
} as const satisfies Record<string, StatusTone>;

/** Where a message stands; while mails of it wait, it is being sent, and sent it is only where one of them left. */
export function BroadcastStateLabel({ broadcast }: { readonly broadcast: BroadcastDto }) {
  const t = useTranslations("broadcasts.state");
  const state = broadcast.state === "sent" ? standingOf(broadcast.figures) : broadcast.state;
  return <StatusLabel tone={TONES[state]}>{t(state)}</StatusLabel>;
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
