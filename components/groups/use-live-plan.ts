"use client";

import { useRef, useState } from "react";
import { useLive } from "@/components/live/use-live";
import { useRouter } from "@/lib/i18n/navigation";
import type { LivePlan } from "@/lib/live/schema";
import type { PlanSync } from "./plan-sync";

/** While a proof runs, each question brings a better figure. */
const EVERY_MS_PROVING = 1_200;
const EVERY_MS = 2_500;
/** People come in rushes: the cards and pairs of all of them are read again at most so often. */
const PEOPLE_EVERY_MS = 10_000;

/** The plan on screen as it moves on the server: taken into the board, and given as last heard. */
export function useLivePlan(planId: string, sync: PlanSync) {
  const router = useRouter();
  const [live, setLive] = useState<LivePlan>();
  const [isGone, setIsGone] = useState(false);
  const rounds = useRef<string>(undefined);
  const people = useRef<{ readonly known: string; readonly at: number }>(undefined);

  const { isLost } = useLive<LivePlan>({
    path: () => `/api/organiser/plans/${planId}/live?since=${sync.version}`,
    everyMs: !live || live.proof.state === "running" ? EVERY_MS_PROVING : EVERY_MS,
    onNews: (news) => {
      setLive(news);
      void sync.hear(news);
      if (rounds.current !== undefined && rounds.current !== news.rounds) void sync.refresh();
      rounds.current = news.rounds;
      const before = people.current;
      if (!before) people.current = { known: news.people, at: 0 };
      else if (before.known !== news.people && performance.now() - before.at > PEOPLE_EVERY_MS) {
        people.current = { known: news.people, at: performance.now() };
        router.refresh();
        void sync.refresh();
      }
    },
    onGone: () => setIsGone(true),
  });
  return { live, isGone, isLost };
}
