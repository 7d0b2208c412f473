"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { PlanDto } from "@/lib/groups/schema";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import type { LivePlan } from "@/lib/live/schema";
import { type PlanChangeRequest, PlanSync, type SyncState } from "./plan-sync";

export type { PlanChangeRequest, SaveState } from "./plan-sync";

const RETRY_AFTER_MS = 2_000;
const RETRY_AFTER_MS_MAX = 15_000;

/** The plan on screen and what can be done with it; see PlanSync. */
export function usePlan(
  initial: PlanDto,
  onFailure: (problem: Problem) => void,
): SyncState & Pick<PlanSync, "change" | "replace"> & { readonly sync: PlanSync } {
  const [sync] = useState(() => syncOf(initial, onFailure));
  const state = useSyncExternalStore(sync.subscribe, sync.state, sync.state);

  // Leaving while a change is on its way would lose it without a word.
  const isPending = state.pendingCount > 0;
  useEffect(() => {
    if (!isPending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isPending]);

  return { ...state, change: sync.change, replace: sync.replace, sync };
}

function syncOf(initial: PlanDto, onFailure: (problem: Problem) => void): PlanSync {
  const path = `/api/organiser/plans/${initial.id}`;
  return new PlanSync(initial, {
    send: (plan, request: PlanChangeRequest) =>
      api<PlanDto>(request.path === "" ? "PATCH" : "POST", `${path}${request.path}`, {
        ...request.body,
        baseVersion: plan.version,
      }),
    readPlan: () => api<PlanDto>("GET", path),
    readChanges: async (since) => {
      const result = await api<LivePlan>("GET", `${path}/live?since=${since}`);
      return result.ok ? { ...result, data: result.data.changes } : result;
    },
    untilRetry: (attempt) =>
      new Promise((resolve) => {
        const go = () => {
          clearTimeout(timer);
          window.removeEventListener("online", go);
          resolve();
        };
        const timer = setTimeout(go, Math.min(RETRY_AFTER_MS * attempt, RETRY_AFTER_MS_MAX));
        window.addEventListener("online", go);
      }),
    onFailure,
  });
}
