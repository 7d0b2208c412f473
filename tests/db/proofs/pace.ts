import { PROVER_PACE, type ProverPace } from "@/lib/proofs/prover";

/** A worker that is taken for dead, and looks for work, sooner than in life. */
export const FAST: ProverPace = { ...PROVER_PACE, idleMs: 20, leaseMs: 1_000, saveMs: 100, retryMs: 50 };
