import type { Db } from "@/lib/db/client";

/** How many people had their data erased for a workshop. */
export function countErasures(db: Db, { workshopId }: { readonly workshopId: string }): Promise<number> {
  return db.erasure.count({ where: { workshopId } });
}
