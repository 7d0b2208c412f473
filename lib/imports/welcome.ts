import type { Prisma } from "@/lib/db/client";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessages } from "@/lib/outbox/commands";
import { hasMailbox } from "@/lib/registrations/rules";

type Tx = Prisma.TransactionClient;

/** The mail that anybody gets who signs up; returns how many are owed. Who has no address gets none. */
export async function writeToAll(
  tx: Tx,
  {
    workshop,
    ids,
  }: { readonly workshop: Prisma.WorkshopGetPayload<object>; readonly ids: readonly string[] },
): Promise<number> {
  const people = await tx.registration.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { lineNumber: "asc" },
  });
  const waitingBefore = await tx.registration.count({
    where: { workshopId: workshop.id, status: "waitlisted", id: { notIn: [...ids] } },
  });
  const places = new Map(
    people
      .filter(({ lineNumber }) => lineNumber !== null)
      .map(({ id }, index) => [id, waitingBefore + index + 1]),
  );
  const reachable = people.filter(({ email }) => hasMailbox(email));
  await enqueueMessages(
    tx,
    reachable.map((person) => {
      const about = { workshop: mailWorkshop(workshop), registration: mailRegistration(person) };
      const position = places.get(person.id);
      const content =
        position === undefined
          ? { kind: "registration_confirmed" as const, params: about }
          : { kind: "registration_waitlisted" as const, params: { ...about, position } };
      return {
        ...content,
        locale: person.locale,
        toAddress: person.email,
        toName: person.name,
        workshopId: workshop.id,
        registrationId: person.id,
      };
    }),
  );
  return reachable.length;
}
