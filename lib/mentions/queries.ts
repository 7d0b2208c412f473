import type { Db } from "@/lib/db/client";
import { listEdits } from "@/lib/registration-edits/queries";

/** Somebody by what others may call them: every name and address that they had since they signed up. */
export interface Mentioned {
  readonly registrationId: string;
  readonly workshopId: string;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
}

export async function findMentioned(
  db: Db,
  row: { readonly id: string; readonly workshopId: string; readonly name: string; readonly email: string },
): Promise<Mentioned> {
  const edits = [...(await listEdits(db, { registrationId: row.id })).values()].flat();
  const earlier = (wanted: string) =>
    edits.flatMap(({ field, from }) => (field === wanted && typeof from === "string" ? [from] : []));
  return {
    registrationId: row.id,
    workshopId: row.workshopId,
    names: [...new Set([row.name, ...earlier("name")])],
    addresses: [...new Set([row.email, ...earlier("email")])],
  };
}
