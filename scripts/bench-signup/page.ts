import { randomUUID } from "node:crypto";
import { hashToken, randomToken } from "@/lib/auth/token";
import { figuresOf, run } from "./load";
import { get, openWorkshop } from "./people";
import type { Instance, Site } from "./site";

export interface PageRow {
  readonly people: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly kilobytes: number;
  readonly errors: number;
}

const PEOPLE = 3_000;
/** The others wait. */
const SEATED = 1_500;

/** The organiser's page of 3,000 registrations, half of them in line, asked for one after the other, as the server answers it. */
export async function measurePage(
  { db }: Site,
  { instance, seconds }: { readonly instance: Instance; readonly seconds: number },
): Promise<PageRow> {
  const { id, teamId, sessionId } = await openWorkshop(db, SEATED);
  const people = Array.from({ length: PEOPLE }, (_, index) => ({
    id: randomUUID(),
    workshopId: id,
    reference: `P${index}`,
    ...(index < SEATED
      ? { status: "confirmed" as const }
      : { status: "waitlisted" as const, lineNumber: BigInt(index) }),
    name: `Personne ${index}`,
    email: `page-${index}@example.org`,
    emailKey: `page-${index}@example.org`,
    locale: "fr" as const,
    languages: ["fr"],
    questions: ["Comment garder la confiance quand tout passe à l’écran ?"],
    organisation: `Organisation ${index % 97}`,
  }));
  await db.$transaction(async (tx) => {
    await tx.registration.createMany({ data: people });
    const seats = people.slice(0, SEATED).map(({ id: person }) => person);
    await tx.$executeRaw`
      UPDATE "Seat" SET "registrationId" = p."id" FROM unnest(${seats}::uuid[]) WITH ORDINALITY AS p("id", "number")
      WHERE "Seat"."sessionId" = ${sessionId}::uuid AND "Seat"."number" = p."number"`;
  });
  const token = randomToken();
  const user = await db.user.create({
    data: {
      email: `organiser-${randomUUID()}@example.org`,
      emailVerified: new Date(),
      memberships: { create: { teamId, role: "owner" } },
      signInSessions: {
        create: { sessionToken: hashToken(token), expires: new Date(Date.now() + 86_400_000) },
      },
    },
  });
  const path = `/organiser/workshops/${id}/registrations`;
  const next = () => get(path, 0, [`cookie: atelier-session=${token}`]);
  const order = { ports: [instance.port], connections: 1, next };
  await run({ ...order, seconds: 2 });
  const exchanges = await run({ ...order, seconds });
  const { p50Ms, p99Ms, errors } = figuresOf(exchanges, { seconds, isGood: (status) => status === 200 });
  await db.workshop.delete({ where: { id } });
  await db.user.delete({ where: { id: user.id } });
  return { people: PEOPLE, p50Ms, p99Ms, kilobytes: (exchanges[0]?.body.length ?? 0) / 1_000, errors };
}
