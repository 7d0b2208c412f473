"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanDto } from "@/lib/groups/schema";
import { type ApiResult, api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";

export type SaveState = "saved" | "saving" | "failed";

export interface PlanChangeRequest {
  /** The call that saves it, given the version it is based on. */
  readonly path: "" | "/undo" | "/redo";
  readonly body: Readonly<Record<string, unknown>>;
  /** The plan as it will look, shown at once; absent where only the server knows (undo, redo). */
  readonly ahead?: PlanDto;
}

/**
 * A plan that changes at once on screen and is saved behind: changes are sent one after the other, each based on the
 * version that the one before it made. When one fails, it and those waiting behind it are taken back, the plan is read
 * again, and `onFailure` hears why.
 */
export function usePlan(initial: PlanDto, onFailure: (problem: Problem) => void) {
  const [plan, setPlan] = useState(initial);
  const [saveState, setSaveState] = useState<SaveState>("saved");
  const kept = useRef(initial);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const waiting = useRef(0);

  const change = useCallback(
    (request: PlanChangeRequest): Promise<PlanDto | undefined> => {
      if (request.ahead) setPlan(request.ahead);
      setSaveState("saving");
      waiting.current += 1;
      const turn = queue.current.then(async (isFree) => {
        const result = isFree ? await send(kept.current, request) : undefined;
        waiting.current -= 1;
        if (result?.ok) kept.current = result.data;
        else if (result) {
          kept.current = await freshPlan(kept.current);
          onFailure(result.problem);
        }
        const isLast = waiting.current === 0;
        if (isLast || (result && !result.ok)) setPlan(kept.current);
        if (result && !result.ok) setSaveState("failed");
        else if (isLast) setSaveState((state) => (state === "failed" ? state : "saved"));
        // Changes behind a failed one were judged on a plan that is gone: they are dropped, the next new one is free.
        return { isFree: result?.ok === true || isLast, data: result?.ok ? result.data : undefined };
      });
      queue.current = turn.then(({ isFree }) => isFree);
      return turn.then(({ data }) => data);
    },
    [onFailure],
  );

  // Leaving while a change is on its way would lose it without a word.
  useEffect(() => {
    if (saveState !== "saving") return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [saveState]);

  const replace = useCallback((next: PlanDto) => {
    kept.current = next;
    setPlan(next);
    setSaveState("saved");
  }, []);

  return { plan, saveState, change, replace };
}

function send(plan: PlanDto, { path, body }: PlanChangeRequest): Promise<ApiResult<PlanDto>> {
  return api<PlanDto>(path === "" ? "PATCH" : "POST", `/api/organiser/plans/${plan.id}${path}`, {
    ...body,
    baseVersion: plan.version,
  });
}

/** The plan as the server has it now, or as we knew it where the server does not answer. */
async function freshPlan(known: PlanDto): Promise<PlanDto> {
  const result = await api<PlanDto>("GET", `/api/organiser/plans/${known.id}`);
  return result.ok ? result.data : known;
}
