"use client";

import { useEffect, useRef, useState } from "react";
import type { PlanDto } from "@/lib/groups/schema";
import { api } from "@/lib/http/client";
import type { ProofDto } from "@/lib/proofs/schema";

/** How often the server is asked while a worker proves: soon at first, when most is gained, then less. */
const ASK_AFTER_MS = [800, 800, 1_200, 1_600, 2_000];
const ASK_LATER_MS = 3_000;

/**
 * The proof of the plan on screen, asked for again while it runs; a page in the background asks nothing. Each answer of
 * the server about the plan brings a proof of its own, which replaces what was asked before it. `onDone` hears of the
 * end of one that was seen running.
 */
export function useProof(plan: PlanDto, onDone: (proof: ProofDto) => void) {
  const [asked, setAsked] = useState<{ readonly of: ProofDto; readonly proof: ProofDto }>();
  const proof = asked?.of === plan.proof ? asked.proof : plan.proof;
  const latest = useRef({ onDone });
  latest.current = { onDone };

  useEffect(() => {
    if (proof.state !== "running") return;
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let count = 0;
    const ask = async () => {
      if (document.hidden) return wait();
      const result = await api<ProofDto>("GET", `/api/organiser/plans/${plan.id}/proof`, undefined, {
        signal: leaving.signal,
      });
      if (leaving.signal.aborted) return;
      if (!result.ok) return wait();
      setAsked({ of: plan.proof, proof: result.data });
      if (result.data.state === "running") return wait();
      latest.current.onDone(result.data);
    };
    const wait = () => {
      timer = setTimeout(ask, ASK_AFTER_MS[count] ?? ASK_LATER_MS);
      count += 1;
    };
    wait();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [plan.id, plan.proof, proof.state]);

  return {
    proof,
    /** Takes the offer of better groups away, as the server will from now on. */
    forgetBetter: () => setAsked({ of: plan.proof, proof: { ...proof, better: null } }),
  };
}
