import type { Db } from "@/lib/db/client";

/** The workshops where a seat may have to be given on: somebody waits, or an offer's time is over. */
export async function workshopsToSweep(db: Db, { now }: { readonly now: Date }): Promise<string[]> {
  const rows = await db.workshop.findMany({
    where: {
      OR: [
        {
          OR: [{ status: "published" }, { status: "closed", lineGoesOn: true }],
          registrations: { some: { status: "waitlisted" } },
        },
        {
          status: { in: ["published", "closed"] },
          registrations: { some: { status: "offered", offerExpiresAt: { lte: now } } },
        },
      ],
    },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
