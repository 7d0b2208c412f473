import type { Db, DbClient } from "@/lib/db/client";
import type { FoundPlan, ProofEnding } from "./schema";

/** A proof in a worker's hands. Round and attempt tell this claim from every other one. */
export interface ClaimedProof {
  readonly planId: string;
  readonly round: number;
  /** This one included. */
  readonly attempts: number;
  readonly startScore: number;
}

export interface ProofFindings {
  readonly bound: number;
  readonly steps: number;
}

/**
 * Takes a proof that nobody works on, for `leaseMs`; undefined when there is none. The newest order first: somebody is
 * looking at that plan. A proof whose worker died comes back when its lease has run out. Workers skip each other's rows
 * instead of waiting for them; the database's clock decides, so that workers on several hosts agree.
 */
export async function claimProof(db: DbClient, leaseMs: number): Promise<ClaimedProof | undefined> {
  const [claimed] = await db.$queryRaw<ClaimedProof[]>`
    UPDATE "Proof"
    SET "attempts" = "attempts" + 1, "startedAt" = coalesce("startedAt", now()),
        "leaseUntil" = now() + ${leaseMs}::int * interval '1 millisecond'
    WHERE "planId" = (
      SELECT "planId" FROM "Proof"
      WHERE "state" = 'running' AND ("leaseUntil" IS NULL OR "leaseUntil" < now())
      ORDER BY "requestedAt" DESC
      LIMIT 1
      FOR UPDATE SKIP LOCKED
    )
    RETURNING "planId", "round", "attempts", "startScore"`;
  return claimed;
}

/** Keeps a claim alive. False: it is ours no longer, because the plan has a new problem, is gone, or another took over. */
export async function renewProof(db: DbClient, claim: ClaimedProof, leaseMs: number): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE "Proof" SET "leaseUntil" = now() + ${leaseMs}::int * interval '1 millisecond'
    WHERE "planId" = ${claim.planId}::uuid AND "round" = ${claim.round} AND "attempts" = ${claim.attempts}
      AND "state" = 'running'`;
  return count === 1;
}

/** Writes down how far a proof has come. A bound never rises: an attempt after a death starts over from a higher one. */
export async function saveProofProgress(
  db: Db,
  claim: ClaimedProof,
  { bound, steps }: ProofFindings,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE "Proof" SET "bound" = least("bound", ${bound}::float8), "steps" = ${steps}::int
    WHERE "planId" = ${claim.planId}::uuid AND "round" = ${claim.round} AND "attempts" = ${claim.attempts}
      AND "state" = 'running'`;
  return count === 1;
}

/** Ends a proof, with the better groups where some were found. False, and nothing changed, where it is ours no longer. */
export async function settleProof(
  db: DbClient,
  claim: ClaimedProof,
  end: { readonly ending: ProofEnding; readonly findings?: ProofFindings; readonly found?: FoundPlan | null },
  now: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    if (end.findings) await saveProofProgress(tx, claim, end.findings);
    const { count } = await tx.proof.updateMany({
      where: mine(claim),
      data: {
        state: "done",
        ending: end.ending,
        leaseUntil: null,
        finishedAt: now,
        found: end.found ?? undefined,
      },
    });
    return count === 1;
  });
}

/** Gives a proof back: to be taken up by anybody at once, without counting as an attempt, or after `restMs`. */
export async function releaseProof(
  db: DbClient,
  claim: ClaimedProof,
  { isAttemptCounted, restMs = 0 }: { readonly isAttemptCounted: boolean; readonly restMs?: number },
): Promise<void> {
  await db.$executeRaw`
    UPDATE "Proof"
    SET "leaseUntil" = now() + ${restMs}::int * interval '1 millisecond',
        "attempts" = "attempts" - ${isAttemptCounted ? 0 : 1}::int
    WHERE "planId" = ${claim.planId}::uuid AND "round" = ${claim.round} AND "attempts" = ${claim.attempts}
      AND "state" = 'running'`;
}

function mine({ planId, round, attempts }: ClaimedProof) {
  return { planId, round, attempts, state: "running" } as const;
}
