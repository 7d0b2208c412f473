import { z } from "zod";
import type { Db } from "@/lib/db/client";
import { type FieldEdit, fieldEditSchema } from "./schema";

const editsSchema = z.array(fieldEditSchema).catch([]);

/** What somebody's edits changed, by the version of the registration that each of them made. */
export async function listEdits(
  db: Db,
  { registrationId }: { readonly registrationId: string },
): Promise<ReadonlyMap<number, readonly FieldEdit[]>> {
  const rows = await db.registrationEdit.findMany({ where: { registrationId } });
  return new Map(rows.map(({ version, changes }) => [version, editsSchema.parse(changes)]));
}
