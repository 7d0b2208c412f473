import type { Db } from "@/lib/db/client";
import { activeRules } from "./rules";
import type { TableRule } from "./schema";

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
