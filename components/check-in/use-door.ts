"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { useLive } from "@/components/live/use-live";
import { arrivalsWith, isArrivalGood, resultOffline, type ShownArrival } from "@/lib/check-ins/rules";
import type { CheckInAnswer, DoorAct, DoorPerson, LiveDoor } from "@/lib/check-ins/schema";
import type { Problem } from "@/lib/http/problems";
import { digestOf } from "./digest";
import { newScanId } from "./scan-id";
import { type ShownAnswer, shownOffline } from "./shown-answer";
import { useActs } from "./use-acts";
import { useDoorPeople } from "./use-door-people";

const EVERY_MS = 3_000;
/** A network that takes longer than this is answered for, until it answers itself. */
const PATIENCE_MS = 1_000;

interface DoorOptions {
  readonly workshopId: string;
  readonly people: readonly DoorPerson[];
  /** As the server drew the page. */
  readonly live: LiveDoor;
  /** What a form without script has just done. */
  readonly answer: ShownAnswer | undefined;
}

export interface Surprise {
  readonly takenAt: string;
  readonly answer: ShownAnswer;
}

/** The door as one phone sees it: people, who is in, what is still to be sent, and the answer to the last act. */
export function useDoor({ workshopId, people: drawn, live, answer }: DoorOptions) {
  const { people, follow } = useDoorPeople({ workshopId, drawn: { people: live.people, data: drawn } });
  const [arrivals, setArrivals] = useState(live.arrivals);
  const [shown, setShown] = useState<ShownAnswer | undefined>(answer);
  const [surprises, setSurprises] = useState<readonly Surprise[]>([]);
  const [problem, setProblem] = useState<Problem>();
  /** Scans of this page that wait for their answer, and when they were taken. */
  const waiting = useRef(new Map<string, string>());
  const lastScan = useRef<string>(undefined);

  const { acts, keep, state } = useActs({
    workshopId,
    onDone: (done, answers) => {
      const isUndone = (id: string) => done.some((act) => act.kind === "undo" && act.id === id);
      setArrivals((before) =>
        answers.reduce(
          withAnswer,
          before.filter(({ checkInId }) => !isUndone(checkInId)),
        ),
      );
      for (const one of answers) hear(one);
    },
    onRefused: (_, refusal) => {
      setProblem(refusal);
      setShown(undefined);
    },
  });

  const { isLost } = useLive<LiveDoor>({
    path: () => `/api/organiser/workshops/${workshopId}/check-ins`,
    everyMs: EVERY_MS,
    onNews: (news) => {
      setArrivals(news.arrivals);
      follow(news.people);
    },
  });

  const shownArrivals = useMemo(() => arrivalsWith(arrivals, acts, people), [arrivals, acts, people]);
  const now = useRef({ people, shownArrivals });
  now.current = { people, shownArrivals };

  function hear(one: CheckInAnswer): void {
    const takenAt = waiting.current.get(one.id);
    waiting.current.delete(one.id);
    if (one.id === lastScan.current) {
      setShown({ kind: "answer", ...one, isProvisional: false });
    } else if (!isArrivalGood(one.result)) {
      // Somebody was let in meanwhile on what this phone knew.
      const surprise = {
        takenAt: takenAt ?? "",
        answer: { kind: "answer", ...one, isProvisional: false } as const,
      };
      setSurprises((before) => [...before, surprise]);
    }
  }

  const take = useCallback(
    (what: { readonly code: string } | { readonly registrationId: string }) => {
      const act = {
        kind: "scan",
        id: newScanId(),
        takenAt: new Date().toISOString(),
        ...what,
      } as const satisfies DoorAct;
      const { people: known, shownArrivals: before } = now.current;
      waiting.current.set(act.id, act.takenAt);
      lastScan.current = act.id;
      setProblem(undefined);
      setShown(undefined);
      keep(act);
      setTimeout(
        async () => {
          const digest = "code" in what ? await digestOf(what.code) : undefined;
          if (lastScan.current !== act.id || !waiting.current.has(act.id)) return;
          const found = resultOffline(what, { people: known, isIn: (id) => before.has(id), digest });
          setShown(shownOffline(act, found, before));
        },
        navigator.onLine ? PATIENCE_MS : 0,
      );
    },
    [keep],
  );

  const takeBack = useCallback(
    (arrival: ShownArrival, name: string) => {
      lastScan.current = undefined;
      setProblem(undefined);
      setShown({ kind: "undone", name });
      keep({ kind: "undo", id: arrival.checkInId });
    },
    [keep],
  );

  return {
    people,
    arrivals: shownArrivals,
    acts,
    state: state === "ready" && isLost ? ("unreachable" as const) : state,
    shown,
    problem,
    surprises,
    take,
    takeBack,
    dismiss: () => {
      lastScan.current = undefined;
      setShown(undefined);
      setProblem(undefined);
    },
    dismissSurprises: () => setSurprises([]),
  };
}

/** Who is in after an answer, which knows more of its person than the page did. */
function withAnswer(before: LiveDoor["arrivals"], { guest }: CheckInAnswer): LiveDoor["arrivals"] {
  if (!guest) return before;
  const others = before.filter(({ registrationId }) => registrationId !== guest.registrationId);
  return guest.arrival && guest.status === "confirmed"
    ? [{ registrationId: guest.registrationId, ...guest.arrival }, ...others]
    : others;
}
