import type { Prisma } from "@/lib/db/client";
import type { Assessment } from "./rules";

/** A group of a plan as it stands in the database, in the order of its table. */
export interface PlacedGroup {
  readonly id: string;
  readonly registrationIds: readonly string[];
}

/**
 * Writes what `assessment` says about `groups` (same order) and who sits where. People in `unplaced` stay in the plan
 * without a group. A group keeps its name when people are moved by hand: the organiser knows it by that name.
 */
export async function saveSeating(
  tx: Prisma.TransactionClient,
  seating: {
    readonly planId: string;
    readonly groups: readonly PlacedGroup[];
    readonly unplaced: readonly string[];
    readonly assessment: Assessment;
  },
): Promise<void> {
  const { planId, groups, unplaced, assessment } = seating;
  const members = groups.flatMap((group, index) =>
    (assessment.groups[index]?.members ?? []).map((member) => ({
      ...member,
      groupId: group.id as string | null,
    })),
  );
  const rows = [
    ...members,
    ...unplaced.map((registrationId) => ({ registrationId, groupId: null, match: 0, reasons: [] })),
  ];
  for (const [index, group] of groups.entries()) {
    const { score = 0, criteria = {}, warnings = [], sharedTerms = [] } = assessment.groups[index] ?? {};
    await tx.planGroup.update({
      where: { id: group.id },
      data: { score, criteria, warnings: [...warnings], sharedTerms: [...sharedTerms] },
    });
  }
  // One statement for everybody: 3,000 upserts would hold the plan's lock for seconds.
  await tx.$executeRaw`
    INSERT INTO "PlanMember" ("planId", "registrationId", "groupId", "match", "reasons")
    SELECT ${planId}::uuid, row."registrationId", row."groupId", row."match", row."reasons"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row("registrationId" uuid, "groupId" uuid, "match" float8, "reasons" jsonb)
    ON CONFLICT ("planId", "registrationId") DO UPDATE
      SET "groupId" = EXCLUDED."groupId", "match" = EXCLUDED."match", "reasons" = EXCLUDED."reasons"`;
}
