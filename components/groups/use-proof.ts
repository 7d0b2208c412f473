"use client";

import { useEffect, useRef, useState } from "react";
import type { PlanDto } from "@/lib/groups/schema";
import type { LivePlan } from "@/lib/live/schema";
import type { ProofDto } from "@/lib/proofs/schema";

/**
 * The proof of the plan on screen as the live answers tell it. Each answer of the server about the plan brings a proof
 * of its own, which replaces what was heard before it. `onDone` hears of the end of one that was seen running.
 */
export function useProof(plan: PlanDto, live: LivePlan | undefined, onDone: (proof: ProofDto) => void) {
  const [heard, setHeard] = useState<{ readonly of: ProofDto; readonly proof: ProofDto }>();
  const proof = heard?.of === plan.proof ? heard.proof : plan.proof;
  const latest = useRef({ plan, proof, onDone });
  latest.current = { plan, proof, onDone };

  useEffect(() => {
    const { plan: shown, proof: before, onDone: tell } = latest.current;
    // What was heard of an older version is about other people or rules.
    if (!live || live.version !== shown.version) return;
    setHeard({ of: shown.proof, proof: live.proof });
    if (before.state === "running" && live.proof.state === "done") tell(live.proof);
  }, [live]);

  return {
    proof,
    /** Takes the offer of better groups away, as the server will from now on. */
    forgetBetter: () => setHeard({ of: plan.proof, proof: { ...proof, better: null } }),
  };
}
