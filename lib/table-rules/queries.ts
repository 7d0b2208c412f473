import type { HardRule } from "@/lib/allocation/hard-rule";
import { listAttendees } from "@/lib/attendees/queries";
import type { AttendeeCard } from "@/lib/attendees/schema";
import { requireWorkshop } from "@/lib/auth/access";
import type { Db } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { findGroupSettings } from "@/lib/group-settings/queries";
import { sizesOf } from "@/lib/group-settings/rules";
import type { GroupSizes } from "@/lib/group-sizes/fields";
import { tableCountOf } from "@/lib/group-sizes/rules";
import { keptSizes, toEngineOptions } from "@/lib/groups/rules";
import { constraintsSchema } from "@/lib/groups/schema";
import type { Locale } from "@/lib/i18n/locales";
import { type Day, findDay } from "@/lib/seating/queries";
import { findContradictions } from "@/lib/unmet-rules/queries";
import { activeRules, isPartOf, ruleOf, twoTables, withTableRules } from "./rules";
import type { AskedRule, RuleConflict, TableRule, TableRulesDto } from "./schema";
import { conflictInWords, ruleSentence } from "./wording";

const RULE_SELECT = {
  id: true,
  kind: true,
  table: true,
  members: { orderBy: { registrationId: "asc" }, select: { registrationId: true } },
} as const;

/** The rules of a session, oldest first; people without a seat included. */
export async function listTableRules(db: Db, sessionId: string): Promise<TableRule[]> {
  const rows = await db.tableRule.findMany({
    where: { sessionId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: RULE_SELECT,
  });
  return rows.map(({ members, ...rule }) => ({
    ...rule,
    registrationIds: members.map(({ registrationId }) => registrationId),
  }));
}

/** What the rules of a session say of people with a confirmed seat: the rules that groups must keep now. */
export async function listActiveRules(db: Db, sessionId: string): Promise<TableRule[]> {
  const rules = await listTableRules(db, sessionId);
  if (rules.length === 0) return [];
  const seated = await db.registration.findMany({
    where: {
      id: { in: rules.flatMap(({ registrationIds }) => registrationIds) },
      status: "confirmed",
      seats: { some: { sessionId } },
    },
    select: { id: true },
  });
  return activeRules(
    rules,
    seated.map(({ id }) => id),
  );
}

/** How often the rules of a session were changed. */
export async function rulesVersion(db: Db, sessionId: string): Promise<number> {
  const { rulesVersion: version } = await db.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: { rulesVersion: true },
  });
  return version;
}

export interface RulesRequest {
  readonly workshopId: string;
  /** Of a parallel session; absent: the day, or the session of the rule that is meant. */
  readonly sessionId?: string;
  readonly locale: Locale;
}

/** A workshop's rules in words, and those that cannot all hold; throws not_found. */
export async function readTableRules({ db, actor }: Context, request: RulesRequest): Promise<TableRulesDto> {
  const { id } = await requireWorkshop(db, actor, request.workshopId, "plan.read");
  return describeRules(db, { ...request, workshopId: id });
}

/** The day's where there is no such rule: that it is missing is then found there. */
export async function sessionOfRule(
  db: Db,
  { workshopId, ruleId }: { readonly workshopId: string; readonly ruleId: string },
): Promise<string | undefined> {
  const rule = await db.tableRule.findFirst({
    where: { id: ruleId, session: { workshopId } },
    select: { sessionId: true },
  });
  return rule?.sessionId;
}

/** Which rules a rule would contradict, the smallest sets, without adding it; throws not_found. */
export async function explainTableRule(
  { db, actor }: Context,
  request: RulesRequest & { readonly rule: AskedRule },
): Promise<readonly RuleConflict[]> {
  const { id } = await requireWorkshop(db, actor, request.workshopId, "plan.read");
  const world = await readWorld(db, await findDay(db, { ...request, workshopId: id }));
  const rule = ruleOf(request.rule, "new");
  const conflicts = await contradictions(world, [...world.rules, rule]);
  return inWords(
    conflicts.filter((conflict) => isPartOf(conflict, rule)),
    world,
    request.locale,
  );
}

/** What rules are held against: the people with a seat, and what else counts. */
export interface World {
  readonly cards: readonly AttendeeCard[];
  readonly rules: readonly TableRule[];
  readonly sizes: GroupSizes;
  readonly sharedLanguage: boolean;
  readonly tableCount: number;
}

export async function readWorld(db: Db, day: Day): Promise<World> {
  const [cards, rules, settings] = await Promise.all([
    listAttendees(db, day),
    listTableRules(db, day.sessionId),
    findGroupSettings(db, day),
  ]);
  const sizes = sizesOf(settings);
  return {
    cards,
    rules,
    sizes,
    sharedLanguage: settings.sharedLanguage,
    tableCount: tableCountOf(cards.length, sizes),
  };
}

export async function contradictions(
  { cards, sizes, sharedLanguage }: World,
  rules: readonly TableRule[],
): Promise<readonly (readonly HardRule[])[]> {
  const people = cards.map(({ registrationId }) => registrationId);
  const active = activeRules(rules, people);
  if (active.length === 0) return [];
  const constraints = withTableRules(constraintsSchema.parse({ sharedLanguage }), active);
  const options = toEngineOptions({ ...keptSizes(sizes), constraints }, people, 1);
  return [...twoTables(active), ...(await findContradictions(cards, options))];
}

export async function describeRules(db: Db, { locale, ...where }: RulesRequest): Promise<TableRulesDto> {
  const day = await findDay(db, where);
  const version = await rulesVersion(db, day.sessionId);
  const world = await readWorld(db, day);
  const names = await namesOf(db, world);
  const seated = new Set(world.cards.map(({ registrationId }) => registrationId));
  const { compare } = new Intl.Collator(locale);
  const reader = { locale, nameOf: (id: string) => names.get(id) };
  return {
    version,
    tableCount: world.tableCount,
    rules: world.rules.map((rule) => ({
      id: rule.id,
      kind: rule.kind,
      table: rule.table,
      people: rule.registrationIds
        .map((id) => ({ registrationId: id, name: names.get(id) ?? "", isSeated: seated.has(id) }))
        .sort((a, b) => compare(a.name, b.name)),
      sentence: ruleSentence(rule, reader),
    })),
    conflicts: [...inWords(await contradictions(world, world.rules), world, locale)],
  };
}

/** By registration id, those who gave up their seat too. */
async function namesOf(db: Db, { rules, cards }: World): Promise<ReadonlyMap<string, string>> {
  const known = new Map(cards.map(({ registrationId, name }) => [registrationId, name]));
  const missing = rules.flatMap(({ registrationIds }) => registrationIds).filter((id) => !known.has(id));
  const rows = await db.registration.findMany({
    where: { id: { in: missing } },
    select: { id: true, name: true },
  });
  return new Map([...known, ...rows.map(({ id, name }) => [id, name] as const)]);
}

export function inWords(
  conflicts: readonly (readonly HardRule[])[],
  { cards }: World,
  locale: Locale,
): readonly RuleConflict[] {
  const names = new Map(cards.map(({ registrationId, name }) => [registrationId, name]));
  return conflicts.map((conflict) => conflictInWords(conflict, { locale, nameOf: (id) => names.get(id) }));
}
