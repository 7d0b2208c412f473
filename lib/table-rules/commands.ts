import { recordAudit } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, invalidField } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { findDay } from "@/lib/seating/queries";
import {
  contradictions,
  describeRules,
  inWords,
  type RulesRequest,
  readWorld,
  rulesVersion,
  sessionOfRule,
  type World,
} from "./queries";
import { isPartOf, isSameRule, ruleOf } from "./rules";
import type { AskedRule, TableRule, TableRulesDto } from "./schema";

/** Others who change rules at the same time may get ahead this often before the request is refused. */
const ATTEMPTS_MAX = 4;

/**
 * Adds a rule that holds for every plan of the workshop from now on. The same rule again changes nothing. Throws
 * not_found, infeasible (with the smallest set of rules that contradict each other as `conflicts`), invalid_input (somebody
 * without a seat, a table that will not be there), wrong_state, stale_version (others kept changing the rules).
 */
export async function addTableRule(
  context: Context,
  request: RulesRequest & { readonly rule: AskedRule },
): Promise<TableRulesDto> {
  await changeRules(context, request, "add", (rules) => {
    const rule = ruleOf(request.rule, "new");
    return rules.some((known) => isSameRule(known, rule)) ? undefined : { saved: rule };
  });
  return describeRules(context.db, request);
}

/** Replaces a rule. `version` is that of the rules it is based on. Throws as addTableRule. */
export async function changeTableRule(
  context: Context,
  request: RulesRequest & { readonly ruleId: string; readonly rule: AskedRule; readonly version: number },
): Promise<TableRulesDto> {
  const sessionId = await sessionOfRule(context.db, request);
  await changeRules(context, { ...request, sessionId }, "change", (rules, version) => {
    if (!rules.some(({ id }) => id === request.ruleId)) throw new AppError("not_found");
    if (version !== request.version)
      throw new AppError("stale_version", { members: { currentVersion: version } });
    return { saved: ruleOf(request.rule, request.ruleId), removedId: request.ruleId };
  });
  return describeRules(context.db, { ...request, sessionId });
}

/** Takes a rule away; throws not_found, wrong_state. */
export async function removeTableRule(
  context: Context,
  request: RulesRequest & { readonly ruleId: string },
): Promise<TableRulesDto> {
  const sessionId = await sessionOfRule(context.db, request);
  await changeRules(context, { ...request, sessionId }, "remove", (rules) => {
    if (!rules.some(({ id }) => id === request.ruleId)) throw new AppError("not_found");
    return { removedId: request.ruleId };
  });
  return describeRules(context.db, { ...request, sessionId });
}

interface RuleChange {
  readonly saved?: TableRule;
  readonly removedId?: string;
}

/**
 * Whether rules contradict each other is searched before the transaction; where others changed them in the meantime, the
 * whole is done again, so that two halves of a contradiction that come at once are never both kept.
 */
async function changeRules(
  { db, actor, now }: Context,
  request: RulesRequest,
  verb: "add" | "change" | "remove",
  decide: (rules: readonly TableRule[], version: number) => RuleChange | undefined,
): Promise<void> {
  const { id: workshopId, teamId } = await requireWorkshop(db, actor, request.workshopId, "plan.edit");
  const day = await findDay(db, { ...request, workshopId });
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    const version = await rulesVersion(db, day.sessionId);
    const world = await readWorld(db, day);
    const change = decide(world.rules, version);
    if (!change) return;
    if (change.saved) await refuse(change.saved, change.removedId, world, request.locale);
    const isDone = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Session" WHERE "id" = ${day.sessionId}::uuid FOR NO KEY UPDATE`;
      if ((await rulesVersion(tx, day.sessionId)) !== version) return false;
      const { status } = await tx.workshop.findUniqueOrThrow({
        where: { id: workshopId },
        select: { status: true },
      });
      if (status === "cancelled" || status === "archived") throw new AppError("wrong_state");
      const ruleId = await saveRule(tx, day.sessionId, change, {
        createdById: actor.kind === "user" ? actor.userId : null,
        now,
      });
      await tx.session.update({ where: { id: day.sessionId }, data: { rulesVersion: { increment: 1 } } });
      await recordAudit(tx, {
        actor,
        at: now,
        action: `table_rule.${verb}`,
        teamId,
        workshopId,
        subjectId: ruleId,
        changes: {
          kind: change.saved?.kind,
          people: change.saved?.registrationIds,
          table: change.saved?.table,
        },
      });
      return true;
    });
    if (isDone) return;
  }
  throw new AppError("stale_version", { members: { currentVersion: await rulesVersion(db, day.sessionId) } });
}

/** Refuses what no groups could keep. */
async function refuse(
  rule: TableRule,
  removedId: string | undefined,
  world: World,
  locale: Locale,
): Promise<void> {
  const here = new Set(world.cards.map(({ registrationId }) => registrationId));
  if (rule.registrationIds.some((id) => !here.has(id)))
    throw invalidField("registrationIds", "person_not_seated");
  if ((rule.table ?? 0) > world.tableCount) throw invalidField("table", "table_unknown");
  const others = world.rules.filter(({ id }) => id !== removedId);
  const conflicts = await contradictions(world, [...others, rule]);
  const concerned = conflicts.filter((conflict) => isPartOf(conflict, rule));
  if (concerned.length > 0) {
    throw new AppError("infeasible", { members: { conflicts: inWords(concerned, world, locale) } });
  }
}

async function saveRule(
  tx: Prisma.TransactionClient,
  sessionId: string,
  { saved, removedId }: RuleChange,
  by: { readonly createdById: string | null; readonly now: Date },
): Promise<string> {
  if (!saved) {
    await tx.tableRule.delete({ where: { id: removedId ?? "" } });
    return removedId ?? "";
  }
  const { kind, table } = saved;
  const members = { create: saved.registrationIds.map((registrationId) => ({ registrationId })) };
  if (removedId) {
    await tx.tableRuleMember.deleteMany({ where: { ruleId: removedId } });
    await tx.tableRule.update({ where: { id: removedId }, data: { kind, table, members } });
    return removedId;
  }
  const { id } = await tx.tableRule.create({
    data: { sessionId, kind, table, members, createdById: by.createdById, createdAt: by.now },
    select: { id: true },
  });
  return id;
}
