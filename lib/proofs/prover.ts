import { availableParallelism } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import type { ProofProgress } from "@/lib/allocation/prove";
import { listAttendees } from "@/lib/attendees/queries";
import type { DbClient } from "@/lib/db/client";
import { toEngineOptions } from "@/lib/groups/rules";
import { describeError, log } from "@/lib/log";
import { findDay, readingOf } from "@/lib/seating/queries";
import { withTableRules } from "@/lib/table-rules/rules";
import { runInThread } from "@/lib/threads/run";
import type { Tasks } from "@/lib/threads/tasks";
import {
  type ClaimedProof,
  claimProof,
  releaseProof,
  renewProof,
  saveProofProgress,
  settleProof,
} from "./claim";
import { readProofView } from "./queries";
import { endingOf, isBetter, isSameProblem } from "./rules";
import { problemSchema } from "./schema";

export interface ProverPace {
  /** Between two looks for work. */
  readonly idleMs: number;
  /** A worker that was not heard of for so long is taken for dead. */
  readonly leaseMs: number;
  /** Between two savings of what was found on the way. */
  readonly saveMs: number;
  /** A proof ends with what it has after so long, on the clock: 240 people gain little after three minutes. */
  readonly wallMs: number;
  /** Before a failed proof is tried again. */
  readonly retryMs: number;
}

export const PROVER_PACE: ProverPace = {
  idleMs: 1_000,
  leaseMs: 20_000,
  saveMs: 1_000,
  wallMs: 180_000,
  retryMs: 10_000,
};

/** A proof that ended so many workers is not worth another one. */
const ATTEMPTS_MAX = 3;

export interface Prover {
  /** Gives back what is in hand, for another worker or the next start, and resolves. */
  stop(): Promise<void>;
}

/** Proves what is ordered until stopped, each proof in a thread of its own; any number of provers beside each other. */
export function startProver({ db, pace = PROVER_PACE }: { db: DbClient; pace?: ProverPace }): Prover {
  const stopping = new AbortController();
  // On two cores, one is for the pages.
  const lanes = availableParallelism() > 2 ? 2 : 1;

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const claim = await claimProof(db, pace.leaseMs).catch((error) => {
        // The database is away: what is ordered waits in it.
        log("error", "proof.claim_failed", describeError(error));
        return undefined;
      });
      if (claim) await attempt(db, claim, { pace, stopping: stopping.signal });
      else await delay(pace.idleMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const running = Promise.all(Array.from({ length: lanes }, run));
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

interface AttemptOptions {
  readonly pace: ProverPace;
  readonly stopping: AbortSignal;
}

async function attempt(db: DbClient, claim: ClaimedProof, options: AttemptOptions): Promise<void> {
  const { planId, round, attempts } = claim;
  try {
    // A worker that dies of a proof says nothing: the number of attempts tells.
    const end = attempts > ATTEMPTS_MAX ? await giveUp(db, claim) : await prove(db, claim, options);
    log("info", "proof.attempt", { planId, round, attempts, end });
  } catch (error) {
    log("error", "proof.failed", { planId, round, attempts, ...describeError(error) });
    const rest = { isAttemptCounted: true, restMs: options.pace.retryMs };
    await (attempts < ATTEMPTS_MAX ? releaseProof(db, claim, rest) : giveUp(db, claim)).catch((failure) =>
      log("error", "proof.not_released", { planId, round, ...describeError(failure) }),
    );
  }
}

async function giveUp(db: DbClient, claim: ClaimedProof): Promise<string> {
  await settleProof(db, claim, { ending: "failed" }, new Date());
  return "failed";
}

/** What became of the claim, in a word for the log. */
async function prove(db: DbClient, claim: ClaimedProof, { pace, stopping }: AttemptOptions): Promise<string> {
  const task = await readTask(db, claim);
  if (task === "lost") return "lost";
  if (task === "outdated") {
    await settleProof(db, claim, { ending: "outdated" }, new Date());
    return "outdated";
  }
  const lost = new AbortController();
  const timeUp = AbortSignal.timeout(pace.wallMs);
  const watch = watchClaim(db, claim, { pace, lost });
  try {
    const result = await runInThread("prove", task, {
      signal: AbortSignal.any([stopping, lost.signal, timeUp]),
      onProgress: watch.note,
    });
    await watch.end();
    if (lost.signal.aborted) return "lost";
    if (stopping.aborted) {
      await saveProofProgress(db, claim, result);
      await releaseProof(db, claim, { isAttemptCounted: false });
      return "released";
    }
    const { score, criteria, groups } = result;
    const ending = endingOf({ score, bound: result.bound, isTimeUp: timeUp.aborted });
    const found = isBetter(score, claim.startScore)
      ? { score, criteria, groups: groups.map((ids) => [...ids]) }
      : null;
    const isOurs = await settleProof(db, claim, { ending, findings: result, found }, new Date());
    return isOurs ? ending : "lost";
  } finally {
    await watch.end();
  }
}

/** What the thread is given, or why there is nothing to prove. Read as of one instant, like the problem it belongs to. */
async function readTask(
  db: DbClient,
  { planId, round }: ClaimedProof,
): Promise<Tasks["prove"]["input"] | "lost" | "outdated"> {
  return db.$transaction(
    async (tx) => {
      const view = await readProofView(tx, planId);
      if (!view?.proof || view.proof.round !== round) return "lost";
      const { plan, problem, options, tableRules, facilitators, seed } = view;
      if (!isSameProblem(problemSchema.parse(view.proof.problem), problem)) return "outdated";
      const day = await findDay(tx, view);
      const cards = await listAttendees(tx, { sessionId: view.sessionId });
      const people = cards.map(({ registrationId }) => registrationId);
      const constraints = { ...withTableRules(options.constraints, tableRules), pins: problem.pins };
      return {
        cards,
        themes: day.themes,
        model: await readingOf(tx, day, cards),
        locale: day.locale,
        options: toEngineOptions({ ...options, constraints, facilitators }, people, seed),
        plan: plan.tables,
      };
    },
    { isolationLevel: "RepeatableRead" },
  );
}

/** Keeps the claim alive and saves what is found, now and then; aborts `lost` once the claim is ours no longer. */
function watchClaim(
  db: DbClient,
  claim: ClaimedProof,
  { pace, lost }: { readonly pace: ProverPace; readonly lost: AbortController },
) {
  let latest: ProofProgress | undefined;
  let renewedAt = performance.now();
  let inHand = Promise.resolve();

  async function look(): Promise<void> {
    const findings = latest;
    latest = undefined;
    const isDue = performance.now() - renewedAt > pace.leaseMs / 4;
    if (!findings && !isDue) return;
    const isOurs = findings ? await saveProofProgress(db, claim, findings) : true;
    if (isOurs && isDue) renewedAt = performance.now();
    if (!isOurs || (isDue && !(await renewProof(db, claim, pace.leaseMs)))) lost.abort();
  }
  const timer = setInterval(() => {
    inHand = inHand
      .then(look)
      // The database is away for a moment; if for longer, the lease runs out and the proof is done again.
      .catch((error) => log("warn", "proof.not_saved", { planId: claim.planId, ...describeError(error) }));
  }, pace.saveMs);

  return {
    note: (progress: ProofProgress) => {
      latest = progress;
    },
    async end() {
      clearInterval(timer);
      await inHand;
    },
  };
}
