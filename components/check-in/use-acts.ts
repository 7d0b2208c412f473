"use client";

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { CheckInAnswer, DoorAct } from "@/lib/check-ins/schema";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import { dropActs, keepAct, parseActs, readStored, subscribe } from "./act-store";

const SENT_AT_ONCE_MAX = 100;
/** A phone that shows full bars beside a dead network must not wait for ever. */
const ANSWER_WITHIN_MS = 8_000;
const RETRY_AFTER_MS = 5_000;

interface ActsOptions {
  readonly workshopId: string;
  /** The server has these; each scan among them has its answer. */
  readonly onDone: (acts: readonly DoorAct[], answers: readonly CheckInAnswer[]) => void;
  /** The server will never take these. */
  readonly onRefused: (acts: readonly DoorAct[], problem: Problem) => void;
}

interface Acts {
  /** Not on the server yet, in their order. */
  readonly acts: readonly DoorAct[];
  readonly keep: (act: DoorAct) => void;
  readonly state: "ready" | "unreachable" | "signed_out";
}

/**
 * Sends what is done at the door, one thing after the other in its order, and keeps it until the server has it. Whatever is
 * sent twice, after an answer that got lost, counts once: the server knows each act by its id.
 */
export function useActs({ workshopId, ...options }: ActsOptions): Acts {
  const stored = useSyncExternalStore(
    subscribe,
    () => readStored(workshopId),
    () => "",
  );
  const acts = useMemo(() => parseActs(stored), [stored]);
  const [state, setState] = useState<Acts["state"]>("ready");
  const latest = useRef(options);
  latest.current = options;
  const isSending = useRef(false);

  const send = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    for (;;) {
      const next = firstRun(parseActs(readStored(workshopId)));
      if (next.length === 0) break;
      const outcome = await post(workshopId, next);
      if (outcome.ok) {
        setState("ready");
        // Answers first: what is shown never blinks between the two.
        latest.current.onDone(next, outcome.answers);
        dropActs(workshopId, next);
        continue;
      }
      if (isForNow(outcome.problem)) {
        setState(outcome.problem.status === 401 ? "signed_out" : "unreachable");
        break;
      }
      setState("ready");
      dropActs(workshopId, next);
      latest.current.onRefused(next, outcome.problem);
    }
    isSending.current = false;
  }, [workshopId]);

  useEffect(() => {
    void send();
    const again = () => void send();
    const timer = setInterval(again, RETRY_AFTER_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [send]);

  const keep = useCallback(
    (act: DoorAct) => {
      keepAct(workshopId, act);
      void send();
    },
    [workshopId, send],
  );
  return { acts, keep, state };
}

/** Scans up to the next undo, or that undo alone. */
function firstRun(acts: readonly DoorAct[]): readonly DoorAct[] {
  if (acts[0]?.kind === "undo") return acts.slice(0, 1);
  const end = acts.findIndex(({ kind }) => kind === "undo");
  return acts.slice(0, Math.min(end < 0 ? acts.length : end, SENT_AT_ONCE_MAX));
}

type Outcome =
  | { readonly ok: true; readonly answers: readonly CheckInAnswer[] }
  | { readonly ok: false; readonly problem: Problem };

async function post(workshopId: string, acts: readonly DoorAct[]): Promise<Outcome> {
  const path = `/api/organiser/workshops/${workshopId}/check-ins`;
  const options = { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) };
  const [first] = acts;
  if (first?.kind === "undo") {
    const result = await api<undefined>("DELETE", `${path}/${first.id}`, undefined, options);
    // Nothing there to take back: a colleague was first to let this person in.
    return result.ok || result.problem.status === 404 ? { ok: true, answers: [] } : result;
  }
  const scans = acts.map(({ kind: _, ...scan }) => scan);
  const result = await api<{ data: CheckInAnswer[] }>("POST", path, { scans }, options);
  return result.ok ? { ok: true, answers: result.data.data } : result;
}

/** Whether the same may be taken later: no network, signed out, too busy. */
function isForNow({ status }: Problem): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500;
}
