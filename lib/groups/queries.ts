import { z } from "zod";
import { listChangedAnswers } from "@/lib/answer-marks/queries";
import type { ChangedAnswers } from "@/lib/answer-marks/schema";
import type { Db, Prisma } from "@/lib/db/client";
import { listFacilitators } from "@/lib/facilitators/queries";
import { asGroupFacilitator } from "@/lib/facilitators/rules";
import type { GroupFacilitator, PlanFacilitator } from "@/lib/facilitators/schema";
import { largestTable } from "@/lib/group-sizes/rules";
import type { Locale } from "@/lib/i18n/locales";
import { toRevision } from "@/lib/plan-history/queries";
import { historyOf } from "@/lib/plan-history/rules";
import { findProof } from "@/lib/proofs/queries";
import type { ProofDto } from "@/lib/proofs/schema";
import { noteSentence, reasonSentences } from "@/lib/reasons/rules";
import { keptReasonSchema, keptTermSchema } from "@/lib/reasons/schema";
import { listRounds } from "@/lib/rounds/queries";
import { dayMeetings } from "@/lib/rounds/rules";
import type { PlanRound } from "@/lib/rounds/schema";
import { type Note, noteSchema } from "@/lib/seating/schema";
import { listActiveRules } from "@/lib/table-rules/queries";
import { brokenRuleNotes, withTableRules } from "@/lib/table-rules/rules";
import type { TableRule } from "@/lib/table-rules/schema";
import { askedSizes } from "./rules";
import {
  type GroupDto,
  type PlanConstraints,
  type PlanDto,
  planOptionsSchema,
  type UnmetDto,
} from "./schema";

const PLAN_INCLUDE = {
  session: {
    select: { id: true, kind: true, title: true, workshopId: true, workshop: { select: { status: true } } },
  },
  basedOn: { select: { id: true, number: true, name: true, deletedAt: true } },
  groups: { orderBy: { position: "asc" } },
  members: {
    include: {
      registration: {
        select: {
          name: true,
          status: true,
          languages: true,
          themes: true,
          seats: { select: { sessionId: true } },
        },
      },
    },
  },
  revisions: { orderBy: { version: "asc" }, select: { version: true, actorId: true, change: true } },
} as const satisfies Prisma.PlanInclude;

type PlanRow = Prisma.PlanGetPayload<{ include: typeof PLAN_INCLUDE }>;

const criteriaSchema = z.record(z.string(), z.number());

interface PlanReader {
  readonly locale: Locale;
  /** Whose undo it is; absent: nobody's with an account. */
  readonly userId?: string | null;
}

/** One plan with everything a board or an API client shows, sentences in `locale`. Null when it does not exist. */
export async function findPlan(
  db: Db,
  params: { readonly planId: string } & PlanReader,
): Promise<PlanDto | null> {
  const row = await db.plan.findUnique({
    where: { id: params.planId, deletedAt: null },
    include: PLAN_INCLUDE,
  });
  if (!row) return null;
  const arrivals = await db.registration.findMany({
    where: {
      status: "confirmed",
      seats: { some: { sessionId: row.session.id } },
      planMembers: { none: { planId: row.id } },
    },
    select: { id: true, name: true },
  });
  const changed = await listChangedAnswers(db, row.id);
  const tableRules = await listActiveRules(db, row.session.id);
  const facilitators = await listFacilitators(db, row.session);
  const proof = await findProof(db, params);
  const rounds = await listRounds(db, params);
  return proof && toPlanDto(row, { arrivals, changed, tableRules, facilitators, proof, rounds }, params);
}

function toPlanDto(
  row: PlanRow,
  {
    arrivals,
    changed,
    tableRules,
    facilitators,
    proof,
    rounds,
  }: {
    readonly arrivals: readonly { id: string; name: string }[];
    readonly changed: readonly ChangedAnswers[];
    readonly tableRules: readonly TableRule[];
    readonly facilitators: readonly PlanFacilitator[];
    readonly proof: ProofDto;
    readonly rounds: PlanRound[];
  },
  { locale, userId = null }: PlanReader,
): PlanDto {
  const names = new Map(
    row.members.map(({ registrationId, registration }) => [registrationId, registration.name]),
  );
  const reader = { locale, voice: "they", nameOf: (id: string) => names.get(id) } as const;
  const [here, gone] = partition(row.members, ({ registration }) => isHere(registration, row.sessionId));
  const history = historyOf(row.revisions.map(toRevision), userId);
  const options = planOptionsSchema.parse(row.options);
  const tableOf = new Map(row.groups.map(({ id, position }) => [id, position]));
  const rules = withTableRules({ ...options.constraints, pins: {} }, tableRules);
  const notes = (kept: unknown) => toNotes(noteSchema.array().parse(kept), reader);
  return {
    id: row.id,
    workshopId: row.session.workshopId,
    session: row.session.kind === "parallel" ? { id: row.session.id, title: row.session.title ?? "" } : null,
    number: row.number,
    round: row.round,
    rounds,
    meetings: rounds.length > 0 ? dayMeetings(rounds, rules) : null,
    name: row.name,
    origin: row.origin,
    basedOn: toBase(row.basedOn),
    status: row.status,
    isEditable: row.status !== "superseded" && row.session.workshop.status !== "archived",
    version: row.version,
    publishedVersion: row.publishedVersion,
    seed: row.seed,
    size: options.size,
    groupCount: options.askedCount ?? null,
    minSize: options.minSize ?? null,
    maxSize: options.maxSize ?? null,
    tableMax: largestTable(here.length + arrivals.length, askedSizes(options)),
    weights: options.weights ?? null,
    questions: options.questions,
    terms: options.terms,
    constraints: options.constraints,
    rules: tableRules.map((rule) => ({ ...rule, registrationIds: [...rule.registrationIds] })),
    score: row.score,
    bound: proof.bound,
    gap: proof.gap,
    criteria: criteriaSchema.parse(row.criteria),
    groups: row.groups.map((group): GroupDto => {
      const terms = keptTermSchema.array().parse(group.sharedTerms);
      return {
        id: group.id,
        position: group.position,
        name: group.name,
        score: group.score,
        criteria: criteriaSchema.parse(group.criteria),
        sharedTerms: terms.map(({ label }) => label),
        underline: terms.flatMap(({ forms }) => forms),
        warnings: notes(group.warnings),
        facilitator: facilitatorOf(group, row.members, facilitators),
        members: here
          .filter(({ groupId }) => groupId === group.id)
          .map(({ registrationId, registration, match, reasons, pinned }) => ({
            registrationId,
            name: registration.name,
            match,
            reasons: reasonSentences(keptReasonSchema.array().parse(reasons), reader),
            pinned,
          }))
          .sort(byName(locale)),
      };
    }),
    unplaced: [
      ...here.filter(({ groupId }) => groupId === null).map(toPerson),
      ...arrivals.map(({ id, name }) => ({ registrationId: id, name })),
    ].sort(byName(locale)),
    departed: gone.filter(({ groupId }) => groupId !== null).map(toPerson),
    facilitators: facilitators.map(({ id, name, languages, themes, tableMax }) => ({
      id,
      name,
      languages: [...languages],
      themes: [...themes],
      tableMax,
    })),
    since: {
      arrivals: arrivals.map(({ id, name }) => ({ registrationId: id, name })).sort(byName(locale)),
      departures: gone
        .flatMap((member) => {
          const table = tableOf.get(member.groupId ?? "");
          return table === undefined ? [] : [{ ...toPerson(member), table }];
        })
        .sort((a, b) => a.table - b.table || byName(locale)(a, b)),
      changed: changed.map(({ registrationId, name, isLanguages, isAnswers }) => ({
        registrationId,
        name,
        isLanguages,
        isAnswers,
      })),
    },
    unmet: toNotes(unmetNow(row, here, rules), reader),
    proof,
    canUndo: history.undoable !== undefined,
    canRedo: history.redoable !== undefined,
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}

/** Who gave up the session, or the day, has left its groups. */
function isHere({ status, seats }: PlanRow["members"][number]["registration"], sessionId: string): boolean {
  return status === "confirmed" && seats.some((seat) => seat.sessionId === sessionId);
}

function facilitatorOf(
  group: PlanRow["groups"][number],
  members: PlanRow["members"],
  facilitators: readonly PlanFacilitator[],
): GroupFacilitator | null {
  const facilitator = facilitators.find(({ id }) => id === group.facilitatorId);
  if (!facilitator) return null;
  const people = members.filter(({ groupId }) => groupId === group.id);
  return asGroupFacilitator(facilitator, {
    members: people.map(({ registration }) => registration),
    isFixed: group.facilitatorFixed,
  });
}

/**
 * What does not hold: rules about named people as they are now, whether made before the last change of the plan or after it;
 * the rest as it was judged then.
 */
function unmetNow(
  { unmet, groups }: PlanRow,
  here: PlanRow["members"],
  constraints: PlanConstraints,
): readonly Note[] {
  const tables = groups.map(({ id }) =>
    here.filter(({ groupId }) => groupId === id).map(({ registrationId }) => registrationId),
  );
  // A pin of the plan follows the person: only the workshop's rules hold somebody at a table.
  const now = brokenRuleNotes(constraints, tables);
  const kept = noteSchema.array().parse(unmet);
  return [...kept.filter(({ kind, because = "" }) => !NAMED_RULES.has(kind) || UNKNOWN.has(because)), ...now];
}

const UNKNOWN: ReadonlySet<string> = new Set(["unknown_person", "unknown_group"]);

const NAMED_RULES: ReadonlySet<Note["kind"]> = new Set(["together", "apart", "pin"]);

function toBase(base: PlanRow["basedOn"]): PlanDto["basedOn"] {
  return base && !base.deletedAt ? { id: base.id, number: base.number, name: base.name } : null;
}

function toPerson({ registrationId, registration }: PlanRow["members"][number]) {
  return { registrationId, name: registration.name };
}

function toNotes(
  notes: readonly Note[],
  reader: { readonly locale: Locale; readonly nameOf: (id: string) => string | undefined },
): UnmetDto[] {
  return notes.map((note) => ({
    rule: note.kind,
    message: noteSentence(note, reader),
    registrationIds: note.registrationIds,
  }));
}

function byName(locale: Locale) {
  const { compare } = new Intl.Collator(locale);
  return (a: { name: string; registrationId: string }, b: { name: string; registrationId: string }) =>
    compare(a.name, b.name) || (a.registrationId < b.registrationId ? -1 : 1);
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}
