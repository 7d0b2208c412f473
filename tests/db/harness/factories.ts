import { randomBytes } from "node:crypto";
import type { Role } from "@/lib/auth/actor";
import type { Db, DbClient, Prisma } from "@/lib/db/client";

// Rows that tests begin with, valid as they come; each test overrides only what it is about. Also the e2e seeds.

/** Different at each call and in each process, so that tests can share a database. */
export function unique(prefix: string): string {
  return `${prefix}-${randomBytes(5).toString("hex")}`;
}

export function makeTeam(db: Db, overrides: Partial<Prisma.TeamUncheckedCreateInput> = {}) {
  return db.team.create({ data: { name: unique("Team"), ...overrides } });
}

/** A user; with `teamId` a member of that team, organiser unless `role` says otherwise. */
export function makeUser(
  db: Db,
  {
    teamId,
    role = "organiser",
    ...overrides
  }: Partial<Prisma.UserUncheckedCreateInput> & { teamId?: string; role?: Role } = {},
) {
  const memberships = teamId ? { create: { teamId, role } } : undefined;
  const email = `${unique("organiser")}@example.org`;
  return db.user.create({
    data: { email, name: "Ada Organisatrice", emailVerified: new Date(), memberships, ...overrides },
  });
}

type WorkshopOverrides = Partial<Prisma.WorkshopUncheckedCreateInput> & { capacity?: number };

/** A published workshop, two weeks from now in Zurich, with its day session, its seats and (unless given) a team. */
export async function makeWorkshop(db: DbClient, { capacity = 12, ...overrides }: WorkshopOverrides = {}) {
  const teamId = overrides.teamId ?? (await makeTeam(db)).id;
  const startsAt = new Date(Date.now() + 14 * 24 * 3_600_000);
  const workshop = await db.workshop.create({
    data: {
      slug: unique("atelier"),
      status: "published",
      publishedAt: new Date(),
      title: "Atelier d’essai",
      summary: "Une journée pour essayer.",
      timeZone: "Europe/Zurich",
      startsAt,
      endsAt: new Date(startsAt.getTime() + 8 * 3_600_000),
      languages: ["fr"],
      themes: ["Confiance", "Outils"],
      ...overrides,
      teamId,
      sessions: { create: { kind: "day", capacity } },
    },
    include: { sessions: true },
  });
  const [session] = workshop.sessions;
  if (!session) throw new Error("a workshop has its day session");
  const numbers = Array.from({ length: capacity }, (_, index) => index + 1);
  await db.seat.createMany({ data: numbers.map((number) => ({ sessionId: session.id, number })) });
  return { ...workshop, session };
}

type SessionOverrides = Partial<Prisma.SessionUncheckedCreateInput> & {
  workshopId: string;
  /** Hours after the day before at noon UTC: sessions at one hour clash. */
  hour?: number;
};

/** A parallel session of two hours on the eve of the workshop, with its seats. */
export async function makeSession(db: DbClient, { hour = 0, capacity = 6, ...overrides }: SessionOverrides) {
  const { startsAt: day } = await db.workshop.findUniqueOrThrow({ where: { id: overrides.workshopId } });
  const startsAt = new Date(day.getTime() + (hour - 24) * 3_600_000);
  const session = await db.session.create({
    data: {
      kind: "parallel",
      title: "Qui garde nos données ?",
      startsAt,
      endsAt: new Date(startsAt.getTime() + 2 * 3_600_000),
      capacity,
      ...overrides,
    },
  });
  const numbers = Array.from({ length: capacity }, (_, index) => index + 1);
  await db.seat.createMany({ data: numbers.map((number) => ({ sessionId: session.id, number })) });
  await db.workshop.update({
    where: { id: overrides.workshopId },
    data: { sessionsVersion: { increment: 1 } },
  });
  return session;
}

type RegistrationOverrides = Partial<Prisma.RegistrationUncheckedCreateInput> & { workshopId: string };

/** A registration; confirmed (on the lowest free seat) unless `status` says otherwise; waitlisted ones join the line's end. */
export function makeRegistration(db: DbClient, overrides: RegistrationOverrides) {
  const email = overrides.email ?? `${unique("attendee")}@example.org`;
  const status = overrides.status ?? "confirmed";
  return db.$transaction(async (tx) => {
    const registration = await tx.registration.create({
      data: {
        reference: randomBytes(4).toString("hex").toUpperCase(),
        name: "Zoé Essai",
        email,
        emailKey: email.trim().toLowerCase(),
        locale: "fr",
        languages: ["fr"],
        questions: ["Comment garder la confiance quand tout passe à l’écran ?"],
        lineNumber: status === "waitlisted" ? await nextLineNumber(tx) : null,
        confirmedAt: status === "confirmed" ? new Date() : null,
        cancelledAt: status === "cancelled" ? new Date() : null,
        offeredAt: status === "offered" ? new Date() : null,
        offerExpiresAt: status === "offered" ? new Date(Date.now() + 24 * 3_600_000) : null,
        ...overrides,
        status,
      },
    });
    if (status === "confirmed" || status === "offered") await takeSeat(tx, registration);
    return registration;
  });
}

async function nextLineNumber(tx: Prisma.TransactionClient): Promise<bigint> {
  const rows = await tx.$queryRaw<{ n: bigint }[]>`select nextval('registration_line_seq') as n`;
  return rows[0]?.n ?? 1n;
}

async function takeSeat(
  tx: Prisma.TransactionClient,
  { id, workshopId }: { id: string; workshopId: string },
): Promise<void> {
  const taken = await tx.$executeRaw`
    update "Seat" set "registrationId" = ${id}::uuid where ("sessionId", "number") in (
      select s."sessionId", s."number" from "Seat" s join "Session" d on d."id" = s."sessionId"
      where d."workshopId" = ${workshopId}::uuid and d."kind" = 'day' and s."registrationId" is null
        and s."number" <= d."capacity"
      order by s."number" limit 1 for update of s skip locked)`;
  if (taken !== 1) throw new Error("the workshop has no free seat: make it with a larger capacity");
}
