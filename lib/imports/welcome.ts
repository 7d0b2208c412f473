import type { Prisma } from "@/lib/db/client";
import { mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessages } from "@/lib/outbox/commands";
import { hasMailbox, NO_MAILBOX } from "@/lib/registrations/rules";
import { tellSessionChange } from "@/lib/session-lines/commands";
import type { ChosenSession } from "@/lib/sessions/schema";

type Tx = Prisma.TransactionClient;

/** The mail that anybody gets who signs up. Who has no address gets none. */
export async function writeToAll(
  tx: Tx,
  {
    workshop,
    ids,
  }: { readonly workshop: Prisma.WorkshopGetPayload<object>; readonly ids: readonly string[] },
): Promise<void> {
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
}

interface Told {
  readonly importId: string;
  readonly workshop: Prisma.WorkshopGetPayload<object>;
  readonly people: readonly { readonly id: string; readonly left: readonly string[] }[];
  /** What they had chosen, and where they stood. */
  readonly before: ReadonlyMap<string, readonly ChosenSession[]>;
}

/** Tells who was registered already which sessions the import gave them, as a change by hand would: once. */
export function tellOfSessions(tx: Tx, told: Told): Promise<void> {
  return write(tx, told, keyOf(told.importId));
}

/**
 * The same once an import is undone: whoever's mail has not left by then gets neither, and who was told of nothing is told
 * of nothing.
 */
export async function tellOfUndo(tx: Tx, { people, ...told }: Told): Promise<void> {
  const key = keyOf(told.importId);
  const dedupeKey = { in: people.map(({ id }) => key(id)) };
  await tx.message.deleteMany({ where: { dedupeKey, state: { in: ["queued", "failed"] } } });
  const sent = await tx.message.findMany({ where: { dedupeKey }, select: { registrationId: true } });
  const ids = new Set(sent.map(({ registrationId }) => registrationId));
  const again = people.filter(({ id }) => ids.has(id));
  await write(tx, { ...told, people: again }, (id) => `${key(id)}:undo`);
}

const keyOf = (importId: string) => (registrationId: string) => `import:${importId}:${registrationId}`;

async function write(
  tx: Tx,
  { workshop, people, before }: Told,
  dedupeKey: (id: string) => string,
): Promise<void> {
  const left = new Map(people.map((person) => [person.id, person.left]));
  const reachable = await tx.registration.findMany({
    where: { id: { in: [...left.keys()] }, NOT: { emailKey: { endsWith: NO_MAILBOX } } },
    select: { id: true },
  });
  await tellSessionChange(tx, {
    workshop,
    by: "organiser",
    registrationIds: reachable.map(({ id }) => id),
    left: (id) => (before.get(id) ?? []).filter((session) => left.get(id)?.includes(session.id)),
    dedupeKey,
  });
}
