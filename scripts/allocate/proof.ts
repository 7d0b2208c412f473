import type { ProofProgress } from "@/lib/allocation/prove";
import { cpuSeconds } from "./processor-time";
import type { Watch } from "./watch";

export type OnProgress = (progress: ProofProgress) => void;

/** A proof without a budget of its own ends after so many seconds of processor time. */
const PROOF_SECONDS = 60;
/** Of a budget for both, the share that goes to the search: a proof starts from good groups and often betters them. */
const SEARCH_SHARE = 0.45;
/** Times people to the power of 9/4: of large workshops the bound is found sooner than the best groups. */
const SEARCH_SECONDS = 1.8e-4;
/** Left for what cannot be interrupted: one linear program, and reading the result. */
const RESERVE_SHARE = 0.06;
/** Beyond, whole groups are too many to search exactly in any budget of minutes. */
const PEOPLE_MAX = 600;

export interface ProofBudget {
  /** For the search; undefined = as many trials as asked. */
  readonly searchSeconds: number | undefined;
  /** When to end the proof, interruptions included; undefined = no proof. */
  readonly shouldStop: (() => boolean) | undefined;
}

/** Shares the processor time between search and proof. */
export function proofBudget(
  { seconds, prove }: { readonly seconds?: number; readonly prove: boolean },
  {
    people,
    startedAt,
    isProof,
  }: { readonly people: number; readonly startedAt: NodeJS.CpuUsage; readonly isProof: boolean },
  { isInterrupted }: Watch,
): ProofBudget {
  if (!prove || !isProof || people > PEOPLE_MAX) return { searchSeconds: seconds, shouldStop: undefined };
  if (seconds === undefined) {
    let proofStartedAt: NodeJS.CpuUsage | undefined;
    return {
      searchSeconds: undefined,
      shouldStop: () => {
        proofStartedAt ??= process.cpuUsage();
        return isInterrupted() || cpuSeconds(proofStartedAt) >= PROOF_SECONDS;
      },
    };
  }
  const endsAt = seconds * (1 - RESERVE_SHARE);
  const searchSeconds = Math.min(
    seconds * SEARCH_SHARE,
    SEARCH_SECONDS * people ** 2 * Math.sqrt(Math.sqrt(people)),
  );
  return { searchSeconds, shouldStop: () => isInterrupted() || cpuSeconds(startedAt) >= endsAt };
}

/** Takes all steps, telling each that brings the bound down or the score up by a thousandth of the way. */
export function runProof<R>(steps: Generator<ProofProgress, R>, onProgress?: OnProgress): R {
  let told = Number.POSITIVE_INFINITY;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (step.value.gap > told * 0.98) continue;
    told = step.value.gap;
    onProgress?.(step.value);
  }
}
