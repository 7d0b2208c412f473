import type { Db } from "@/lib/db/client";
import type { SignUpSettings } from "./schema";

/** How people wait for a seat of this workshop and get one. Who may ask is the caller's question. */
export async function findSignUpSettings(
  db: Db,
  { workshopId }: { readonly workshopId: string },
): Promise<SignUpSettings> {
  const row = await db.workshop.findUniqueOrThrow({
    where: { id: workshopId },
    select: {
      version: true,
      approval: true,
      invitationOnly: true,
      addressCheck: true,
      promotion: true,
      offerHours: true,
      tableMin: true,
      lineGoesOn: true,
      groupSize: true,
      answersUntil: true,
      handover: true,
    },
  });
  const { groupSize, tableMin, answersUntil, ...rest } = row;
  // A whole table is what one thinks of first.
  const until = answersUntil?.toISOString() ?? null;
  return { ...rest, answersUntil: until, completeTables: tableMin !== null, tableMin: tableMin ?? groupSize };
}
