import { requirePlan } from "@/lib/auth/access";
import type { Context } from "@/lib/db/context";
import { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import { findProof } from "./queries";
import { isNarrower, isSameProblem, PROOF_PEOPLE_MAX } from "./rules";
import { type Problem, type ProofDto, type ProofEnding, problemSchema } from "./schema";

interface ProofRequest {
  readonly planId: string;
  readonly problem: Problem;
  readonly score: number;
  /** What the proof begins with where none is known that holds. */
  readonly bound: number;
  /** Set where the proof is done already, such as for groups that another one found. */
  readonly ending?: ProofEnding | null;
  readonly peopleCount: number;
  readonly now: Date;
}

/**
 * Orders the proof of a plan in the transaction that makes or changes it; a worker does it. The same problem as before
 * keeps the proof it has. A narrower one, such as a pin more, begins with the bound of before, which holds for it.
 */
export async function requestProof(tx: Prisma.TransactionClient, request: ProofRequest): Promise<void> {
  const { planId, problem, score, peopleCount, now } = request;
  const before = await tx.proof.findUnique({ where: { planId } });
  const known = before && problemSchema.parse(before.problem);
  // What one round can be depends on who meets in the others: its bound is taken anew each time.
  const isFixed = request.ending !== "rounds";
  if (isFixed && known && isSameProblem(problem, known)) return;
  const bound = isFixed && before && known && isNarrower(problem, known) ? before.bound : request.bound;
  const ending = request.ending ?? (peopleCount > PROOF_PEOPLE_MAX ? "size" : null);
  const order = {
    state: ending ? "done" : "running",
    ending,
    problem,
    bound: Math.min(1, Math.max(0, bound)),
    startScore: score,
    steps: 0,
    attempts: 0,
    found: Prisma.DbNull,
    dismissedAt: null,
    openedPlanId: null,
    leaseUntil: null,
    requestedAt: now,
    startedAt: null,
    finishedAt: ending ? now : null,
  } as const;
  await tx.proof.upsert({
    where: { planId },
    create: { planId, ...order },
    update: { ...order, round: { increment: 1 } },
  });
}

/** How far the proof of a plan has come; throws not_found for missing and foreign ones alike. */
export async function readProof({ db, actor }: Context, planId: string): Promise<ProofDto> {
  const { id } = await requirePlan(db, actor, planId, "plan.read");
  const proof = await findProof(db, { planId: id });
  if (!proof) throw new AppError("not_found");
  return proof;
}
