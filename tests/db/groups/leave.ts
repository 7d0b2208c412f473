import type { DbClient } from "@/lib/db/client";

/** Somebody gives up their seat, as `cancel` leaves the rows. */
export async function cancelByOrganiser(db: DbClient, registrationId: string): Promise<void> {
  await db.$transaction([
    db.registration.update({
      where: { id: registrationId },
      data: { status: "cancelled", cancelledAt: new Date() },
    }),
    db.seat.updateMany({ where: { registrationId }, data: { registrationId: null } }),
  ]);
}
