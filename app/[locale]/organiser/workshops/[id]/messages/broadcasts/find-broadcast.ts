import { requireBroadcast } from "@/lib/auth/access";
import type { UserActor } from "@/lib/auth/actor";
import { broadcastById } from "@/lib/broadcasts/queries";
import type { BroadcastDto } from "@/lib/broadcasts/schema";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/** A message of this workshop; undefined for a missing one and for another workshop's. */
export async function findBroadcast(
  actor: UserActor,
  { workshopId, broadcastId }: { readonly workshopId: string; readonly broadcastId: string },
): Promise<BroadcastDto | undefined> {
  try {
    const { id } = await requireBroadcast(db(), actor, broadcastId, "message.read");
    const broadcast = await broadcastById(db(), id);
    return broadcast.workshopId === workshopId ? broadcast : undefined;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
