import type { Facilitator } from "@/lib/allocation/facilitators";
import { criterionId } from "@/lib/answer-criteria/rules";
import { listAnswerMarks } from "@/lib/answer-marks/queries";
import { listAttendees } from "@/lib/attendees/queries";
import { recordAudit } from "@/lib/audit/commands";
import { requirePlan, requireWorkshop } from "@/lib/auth/access";
import { userIdOf } from "@/lib/auth/actor";
import type { Db, Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, invalidField } from "@/lib/errors";
import { listFacilitators, listLeaders } from "@/lib/facilitators/queries";
import { engineFacilitators, fixedFacilitators } from "@/lib/facilitators/rules";
import { findGroupSettings } from "@/lib/group-settings/queries";
import { sizesOf, toPlanWeights } from "@/lib/group-settings/rules";
import type { GroupSettings } from "@/lib/group-settings/schema";
import { boundsError, sizesError, tableCountOf } from "@/lib/group-sizes/rules";
import type { Locale } from "@/lib/i18n/locales";
import { assignLeaders } from "@/lib/leading/queries";
import { createPlan, nextNumber } from "@/lib/new-plans/commands";
import { fingerprintPeople } from "@/lib/proofs/queries";
import { type Day, findDay, readingOf } from "@/lib/seating/queries";
import { listActiveRules } from "@/lib/table-rules/queries";
import { twoTables, withTableRules } from "@/lib/table-rules/rules";
import { conflictInWords } from "@/lib/table-rules/wording";
import { runInThread } from "@/lib/threads/run";
import { findContradictions } from "@/lib/unmet-rules/queries";
import { unmetNote } from "@/lib/unmet-rules/rules";
import { findPlan } from "./queries";
import { askedSizes, keptSizes, toEngineOptions } from "./rules";
import {
  constraintsSchema,
  type PlanDto,
  type PlanOptions,
  type ProposeInput,
  planOptionsSchema,
} from "./schema";

/**
 * Forms groups of everybody with a confirmed seat and keeps them as a new draft plan beside the others. The engine
 * runs outside of any transaction, in a thread of its own; a worker proves later how good the groups are. Throws not_found, not_enough_people (fewer than two), invalid_input (a rule names
 * somebody without a seat, or so many people cannot be seated in groups of the sizes asked for), infeasible (rules of the organiser contradict each other; the smallest sets are named).
 */
export async function proposePlan(
  context: Context,
  request: {
    readonly workshopId: string;
    readonly input: ProposeInput;
    readonly locale: Locale;
  },
): Promise<PlanDto> {
  const { db, actor, now } = context;
  const { input, locale } = request;
  const workshop = await requireWorkshop(db, actor, request.workshopId, "plan.edit");
  const day = await findDay(db, { workshopId: workshop.id, sessionId: input.session });
  // Read first: who comes or goes from here on makes the proof outgrown rather than wrong.
  const fingerprint = await fingerprintPeople(db, day.sessionId);
  const marks = await listAnswerMarks(db, day.sessionId);
  const cards = await listAttendees(db, day);
  if (cards.length < 2) throw new AppError("not_enough_people");

  const people = cards.map(({ registrationId }) => registrationId);
  const number = await nextNumber(db, day.sessionId);
  const seed = input.seed ?? number;
  const base = input.keepPins ? await findBase(db, day.sessionId, input.basedOn) : undefined;
  const options = await planOptions(db, day, input, { people, base });
  const tableRules = await listActiveRules(db, day.sessionId);
  const constraints = withTableRules(options.constraints, tableRules);
  const led = await leadersWanted(db, day, base, tableCountOf(people.length, askedSizes(options)));
  const fixed = fixedFacilitators(led);
  const engineOptions = toEngineOptions({ ...options, constraints, facilitators: fixed }, people, seed);
  const contradictions = [...twoTables(tableRules), ...(await findContradictions(cards, engineOptions))];
  if (contradictions.length > 0) {
    const nameOf = (id: string) => cards.find(({ registrationId }) => registrationId === id)?.name;
    const conflicts = contradictions.map((conflict) => conflictInWords(conflict, { locale, nameOf }));
    throw new AppError("infeasible", { members: { conflicts } });
  }
  const asked = {
    cards,
    themes: day.themes,
    model: await readingOf(db, day, cards),
    options: { ...engineOptions, iterations: undefined },
    locale: day.locale,
  };
  const roundCount = input.rounds ?? 1;
  const proposed =
    roundCount > 1
      ? await runInThread("proposeRounds", { ...asked, rounds: roundCount, rules: constraints })
      : [await runInThread("propose", asked)];
  const rounds = await Promise.all(
    proposed.map(async (round) => ({ ...round, leaders: await assignLeaders(cards, round.assessment, led) })),
  );
  // A rule of the workshop holds by itself: only who was pinned in a plan is pinned in this one.
  const pinned = Object.keys(options.constraints.pins).filter((id) => people.includes(id));
  const save = async (tx: Prisma.TransactionClient) => {
    let of: { readonly id: string; readonly number: number } | undefined;
    for (const [index, { allocation: result, assessment, leaders }] of rounds.entries()) {
      const made = await createPlan(tx, {
        day,
        seed,
        options: { ...options, iterations: result.iterations },
        people: fingerprint,
        marks,
        proved: { bound: result.bound, ending: rounds.length > 1 ? "rounds" : null },
        assessment,
        unmet: result.unmet.map(unmetNote),
        unplaced: result.unplaced,
        leaders,
        tableRules,
        pinned,
        basedOnId: of ? undefined : base?.id,
        round: { round: index + 1, of },
        createdById: userIdOf(actor),
        now,
      });
      of ??= made;
    }
    const id = of?.id;
    if (id === undefined) throw new Error("a proposal without a round");
    await recordAudit(tx, {
      actor,
      at: now,
      action: "plan.propose",
      teamId: workshop.teamId,
      workshopId: workshop.id,
      subjectId: id,
      ...(rounds.length > 1 && { changes: { rounds: rounds.length } }),
    });
    return id;
  };
  // Six rounds of hundreds are many rows: all of them or none.
  const planId = await db.$transaction(save, { timeout: 30_000 });
  return planOrThrow(db, { planId, locale, userId: userIdOf(actor) });
}

/** The plan as organisers read it; throws not_found for missing and foreign ones alike. */
export async function readPlan(
  { db, actor }: Context,
  request: { readonly planId: string; readonly locale: Locale },
): Promise<PlanDto> {
  const { id } = await requirePlan(db, actor, request.planId, "plan.read");
  return planOrThrow(db, { planId: id, locale: request.locale, userId: userIdOf(actor) });
}

/** Does `work`; where it finds its version stale, the refusal carries the plan as it is now as `current`. */
export async function withCurrentPlan<T>(
  context: Context,
  request: { readonly planId: string; readonly locale: Locale },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "stale_version") throw error;
    const current = await readPlan(context, request);
    throw new AppError("stale_version", { members: { ...error.details.members, current } });
  }
}

async function planOrThrow(db: Db, params: Parameters<typeof findPlan>[1]): Promise<PlanDto> {
  const plan = await findPlan(db, params);
  if (!plan) throw new AppError("not_found");
  return plan;
}

/**
 * What the engine is asked for: the request, else what the workshop's settings say, over the rules and pins of the plan
 * it is based on where pins are kept.
 */
async function planOptions(
  db: Db,
  day: Day,
  input: ProposeInput,
  { people, base }: { readonly people: readonly string[]; readonly base: Base | undefined },
): Promise<Omit<PlanOptions, "iterations">> {
  const asked = input.constraints ?? {};
  const settings = await findGroupSettings(db, day);
  const known = new Set<string>(settings.questions.map(({ key }) => criterionId(key)));
  const stranger = Object.keys(input.weights ?? {}).find((id) => id.startsWith("answer:") && !known.has(id));
  if (stranger) throw invalidField(`weights.${stranger}`, "unknown_field");
  const { sharedLanguage } = settings;
  const rules = constraintsSchema.parse({ ...base?.constraints, sharedLanguage, ...asked });
  const here = new Set(people);
  const isGone = (id: string) => !here.has(id);
  for (const rule of ["together", "apart"] as const) {
    if (asked[rule]?.flat().some(isGone)) throw invalidField(`constraints.${rule}`, "person_not_seated");
  }
  if (Object.keys(asked.pins ?? {}).some(isGone)) throw invalidField("constraints.pins", "person_not_seated");
  return {
    ...planSizes(input, settings, people.length),
    weights: input.weights ?? toPlanWeights(settings.weights, settings.questions),
    questions: settings.questions.map(({ weight: _, ...question }) => question),
    terms: {
      spreadProjects: input.terms?.spreadProjects ?? settings.spreadProjects,
      nobodyLeft: input.terms?.nobodyLeft ?? settings.nobodyLeft,
      notAlone: input.terms?.notAlone ?? settings.notAlone,
    },
    constraints: { ...rules, pins: { ...base?.pins, ...asked.pins } },
  };
}

/** The sizes asked for, else those of the settings. Throws invalid_input where so many people cannot be seated like that. */
function planSizes(
  input: ProposeInput,
  settings: GroupSettings,
  peopleCount: number,
): ReturnType<typeof keptSizes> {
  const { size, groupCount, minSize, maxSize } = input;
  const isOwn = [size, groupCount, minSize, maxSize].some((one) => one !== undefined);
  const sizes = isOwn
    ? { size: size ?? settings.groupSize, groupCount, minSize, maxSize }
    : sizesOf(settings);
  const wrong = boundsError(sizes) ?? sizesError(peopleCount, sizes);
  if (wrong) throw invalidField(wrong.path, wrong.code, wrong.values);
  return keptSizes(sizes);
}

type Base = NonNullable<Awaited<ReturnType<typeof findBase>>>;

/** Those who can accompany tables, with the tables that are theirs: always, or by hand in the plan whose pins are kept. */
async function leadersWanted(
  db: Db,
  day: Day,
  base: Base | undefined,
  tableCount: number,
): Promise<readonly Facilitator[]> {
  const facilitators = await listFacilitators(db, day);
  const byHand = base ? await listLeaders(db, { planId: base.id, isFixed: true }) : [];
  return engineFacilitators(facilitators, { tableCount, byHand });
}

async function findBase(db: Db, sessionId: string, basedOn: string | undefined) {
  const plan = await db.plan.findFirst({
    where: { sessionId, deletedAt: null, ...(basedOn && { id: basedOn }) },
    orderBy: [{ number: "desc" }, { round: "asc" }],
    select: {
      id: true,
      options: true,
      members: {
        where: { pinned: true, groupId: { not: null } },
        select: { registrationId: true, group: { select: { position: true } } },
      },
    },
  });
  if (!plan) return undefined;
  const { constraints } = planOptionsSchema.parse(plan.options);
  const pins = Object.fromEntries(
    plan.members.flatMap(({ registrationId, group }) => (group ? [[registrationId, group.position]] : [])),
  );
  return { id: plan.id, constraints: { ...constraints, pins: {} }, pins };
}
