import type { Db } from "@/lib/db/client";
import { listEdits } from "@/lib/registration-edits/queries";

/** Every name that somebody bore since they signed up: others may have been told an earlier one. */
export async function namesBorne(
  db: Db,
  row: { readonly id: string; readonly name: string },
): Promise<readonly string[]> {
  const edits = await listEdits(db, { registrationId: row.id });
  const earlier = [...edits.values()]
    .flat()
    .flatMap(({ field, from }) => (field === "name" && typeof from === "string" ? [from] : []));
  return [...new Set([row.name, ...earlier])];
}

/** How many people had their data erased for a workshop. */
export function countErasures(db: Db, { workshopId }: { readonly workshopId: string }): Promise<number> {
  return db.erasure.count({ where: { workshopId } });
}
