import type { FixedFacilitator } from "@/lib/allocation/problem";
import type { Db, Prisma } from "@/lib/db/client";
import { type PlanOptions, planOptionsSchema } from "@/lib/groups/schema";
import { listActiveRules } from "@/lib/table-rules/queries";
import type { TableRule } from "@/lib/table-rules/schema";
import { isNarrower, isSameProblem, problemOf, type SeatedPlan, toProofDto } from "./rules";
import { foundPlanSchema, type Problem, type ProofDto, problemSchema } from "./schema";

const SEATED_INCLUDE = {
  proof: true,
  session: { select: { workshopId: true } },
  groups: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      position: true,
      facilitatorFixed: true,
      facilitator: { select: { id: true, languages: true } },
    },
  },
  members: {
    select: { registrationId: true, groupId: true, pinned: true, registration: { select: { name: true } } },
  },
} as const satisfies Prisma.PlanInclude;

type SeatedRow = Prisma.PlanGetPayload<{ include: typeof SEATED_INCLUDE }>;

/** A plan with its proof, read for what the proof needs. */
export interface ProofView {
  readonly sessionId: string;
  readonly workshopId: string;
  readonly options: PlanOptions;
  /** The workshop's rules, as far as they count now. */
  readonly tableRules: readonly TableRule[];
  /** Whose table is fixed in this plan. */
  readonly facilitators: readonly FixedFacilitator[];
  readonly seed: number;
  readonly plan: SeatedPlan;
  /** The problem as people, answers and rules are now. */
  readonly problem: Problem;
  /** Null for a plan that was never given one. */
  readonly proof: SeatedRow["proof"];
}

export async function readProofView(db: Db, planId: string): Promise<ProofView | null> {
  const row = await db.plan.findUnique({ where: { id: planId }, include: SEATED_INCLUDE });
  if (!row) return null;
  const options = planOptionsSchema.parse(row.options);
  const tableRules = await listActiveRules(db, row.sessionId);
  const facilitators = row.groups.flatMap(({ facilitator, facilitatorFixed, position }) =>
    facilitator && facilitatorFixed ? [{ ...facilitator, group: position - 1 }] : [],
  );
  return {
    sessionId: row.sessionId,
    workshopId: row.session.workshopId,
    options,
    tableRules,
    facilitators,
    seed: row.seed,
    plan: toSeatedPlan(row),
    problem: problemOf({
      people: await fingerprintPeople(db, row.sessionId),
      options,
      pins: pinsOf(row),
      tableRules,
      facilitators,
    }),
    proof: row.proof,
  };
}

/** How good a plan is at most, beside the best that is known to be possible. Null: no such plan. */
export async function findProof(db: Db, params: { readonly planId: string }): Promise<ProofDto | null> {
  const view = await readProofView(db, params.planId);
  if (!view) return null;
  const { plan, proof, problem } = view;
  // Scores are never above 1.
  if (!proof) return toProofDto({ state: "done", ending: "failed", round: 0, bound: 1 }, plan, NOTHING_FOUND);
  const isOffered = proof.found !== null && !proof.dismissedAt && !proof.openedPlanId;
  return toProofDto(proof, plan, {
    isCurrent: isSameProblem(problemSchema.parse(proof.problem), problem),
    found: isOffered ? foundPlanSchema.parse(proof.found) : null,
  });
}

/** The bound of the proof that a plan has, as far as it holds for this problem too. */
export async function knownBound(db: Db, planId: string, problem: Problem): Promise<number | undefined> {
  const proof = await db.proof.findUnique({ where: { planId }, select: { problem: true, bound: true } });
  return proof && isNarrower(problem, problemSchema.parse(proof.problem)) ? proof.bound : undefined;
}

const NOTHING_FOUND = { isCurrent: true, found: null } as const;

/**
 * One value for everybody with a seat and all that groups are formed by; another one as soon as somebody comes, goes
 * or answers otherwise. The database computes it, so that it costs no transfer of answers.
 */
export async function fingerprintPeople(db: Db, sessionId: string): Promise<string> {
  const [row] = await db.$queryRaw<{ fingerprint: string }[]>`
    SELECT md5(jsonb_build_array(
      (SELECT jsonb_build_array(w."themes", w."themeWords", w."textEngine") FROM "Session" s JOIN "Workshop" w ON w."id" = s."workshopId"
       WHERE s."id" = ${sessionId}::uuid),
      (SELECT string_agg(md5(jsonb_build_array(r."id", r."languages", r."organisation", r."level", r."questions",
         r."projectTitle", r."projectDescription", r."themes",
         (SELECT string_agg(v."model" || v."part" || v."textHash", '' ORDER BY v."model", v."part")
          FROM "TextVector" v WHERE v."registrationId" = r."id"))::text), '' ORDER BY r."id")
       FROM "Seat" c JOIN "Registration" r ON r."id" = c."registrationId"
       WHERE c."sessionId" = ${sessionId}::uuid AND r."status" = 'confirmed')
    )::text || coalesce(
      (SELECT string_agg(jsonb_build_array(a."registrationId", q."key", a."number", a."choices")::text, ''
         ORDER BY a."registrationId", q."key")
       FROM "Seat" c JOIN "Registration" r ON r."id" = c."registrationId"
       JOIN "FormAnswer" a ON a."registrationId" = r."id" JOIN "FormQuestion" q ON q."id" = a."questionId"
       WHERE c."sessionId" = ${sessionId}::uuid AND r."status" = 'confirmed'
         AND a."kind" IN ('choice', 'choices', 'scale', 'number')), '')
    ) AS "fingerprint"`;
  return row?.fingerprint ?? "";
}

function toSeatedPlan({ score, groups, members }: SeatedRow): SeatedPlan {
  const names = new Map(
    members.map(({ registrationId, registration }) => [registrationId, registration.name]),
  );
  return {
    score,
    tables: groups.map(({ id }) =>
      members.filter(({ groupId }) => groupId === id).map(({ registrationId }) => registrationId),
    ),
    pinned: new Set(members.filter(({ pinned }) => pinned).map(({ registrationId }) => registrationId)),
    led: new Set(
      groups.filter(({ facilitatorFixed }) => facilitatorFixed).map(({ position }) => position - 1),
    ),
    nameOf: (registrationId) => names.get(registrationId) ?? "",
  };
}

/** The pinned people of a plan and their tables, from 1. */
function pinsOf({ groups, members }: SeatedRow): Record<string, number> {
  const positions = new Map(groups.map(({ id, position }) => [id, position]));
  return Object.fromEntries(
    members.flatMap(({ registrationId, groupId, pinned }) => {
      const position = groupId ? positions.get(groupId) : undefined;
      return pinned && position ? [[registrationId, position]] : [];
    }),
  );
}
