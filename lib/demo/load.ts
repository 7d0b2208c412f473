import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { toColumns } from "@/lib/form-answers/rules";
import { contentOf } from "@/lib/form-changes/rules";
import type { DemoAttendee } from "./attendee";
import { DEMO_ATTENDEES, demoAddress } from "./attendees";
import { DEMO_QUESTIONS, demoAnswers } from "./questions";
import { DEMO_SEATS, demoOpensAt, demoWorkshop } from "./workshop";

// Any number will do as long as nothing else locks it: two processes starting at once load the demonstration once.
const LOADING_LOCK = 413_220_427;

export type LoadDemoOutcome =
  | { readonly ok: true; readonly workshopId: string }
  | { readonly ok: false; readonly reason: "has_workshops" };

/**
 * Puts the demonstration workshop into a database without any workshop: 72 seats, 61 of them taken. No mail is owed:
 * its attendees do not exist. Joins the oldest team, or makes one.
 */
export async function loadDemo({ db, actor, now }: Context): Promise<LoadDemoOutcome> {
  return db.$transaction(async (tx): Promise<LoadDemoOutcome> => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOADING_LOCK}::bigint)`;
    if ((await tx.workshop.count()) > 0) return { ok: false, reason: "has_workshops" };
    const team =
      (await tx.team.findFirst({ orderBy: { createdAt: "asc" } })) ??
      (await tx.team.create({ data: { name: "Atelier" } }));
    const workshop = await tx.workshop.create({
      data: {
        ...demoWorkshop(now),
        team: { connect: { id: team.id } },
        sessions: { create: { kind: "day", capacity: DEMO_SEATS } },
      },
      select: { id: true, sessions: { select: { id: true } } },
    });
    const registrations = demoRegistrations(workshop.id, now);
    await tx.registration.createMany({ data: registrations });
    await writeAnswers(tx, workshop.id, registrations);
    for (const { id: sessionId } of workshop.sessions) {
      await tx.seat.createMany({
        data: Array.from({ length: DEMO_SEATS }, (_, index) => ({
          sessionId,
          number: index + 1,
          registrationId: registrations[index]?.id ?? null,
        })),
      });
    }
    await recordAudit(tx, { actor, at: now, action: "demo.load", teamId: team.id, workshopId: workshop.id });
    return { ok: true, workshopId: workshop.id };
  });
}

async function writeAnswers(
  tx: Prisma.TransactionClient,
  workshopId: string,
  registrations: readonly { readonly id: string }[],
): Promise<void> {
  const questions = DEMO_QUESTIONS.map((input, index) => {
    const { key, kind, required, audience, grouping, chart } = input;
    const columns = { key, kind, required, audience, grouping, chart, content: contentOf(input) };
    return { ...columns, id: randomUUID(), workshopId, position: index + 1 };
  });
  await tx.formQuestion.createMany({ data: questions });
  await tx.formAnswer.createMany({
    data: DEMO_ATTENDEES.flatMap((attendee, index) => {
      const answers = demoAnswers(attendee, index);
      return questions.flatMap(({ id: questionId, key, kind }) => {
        const value = answers[key];
        if (value === undefined) return [];
        const { choices, day: _, ...columns } = toColumns(kind, value);
        return [
          { ...columns, choices: [...choices], questionId, registrationId: registrations[index]?.id ?? "" },
        ];
      });
    }),
  });
}

export type RemoveDemoOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: "not_demo" };

/**
 * Deletes a demonstration workshop with everything in it, real sign-ups to it included. Any other workshop is left
 * alone. Throws not_found or forbidden.
 */
export async function removeDemo(
  { db, actor, now }: Context,
  workshopId: string,
): Promise<RemoveDemoOutcome> {
  return db.$transaction(async (tx): Promise<RemoveDemoOutcome> => {
    const { teamId } = await requireWorkshop(tx, actor, workshopId, "workshop.delete");
    const { count } = await tx.workshop.deleteMany({ where: { id: workshopId, isDemo: true } });
    if (count === 0) return { ok: false, reason: "not_demo" };
    await recordAudit(tx, { actor, at: now, action: "demo.remove", teamId, workshopId });
    return { ok: true };
  });
}

// The list order is the order of the line: signed up at even distances between the opening and now.
function demoRegistrations(workshopId: string, now: Date) {
  const openedMs = demoOpensAt(now).getTime();
  const stepMs = (now.getTime() - openedMs) / (DEMO_ATTENDEES.length + 1);
  return DEMO_ATTENDEES.map((attendee, index) => {
    const signedUpAt = new Date(openedMs + Math.round(stepMs * (index + 1)));
    return {
      ...demoRegistration(attendee, index),
      id: randomUUID(),
      workshopId,
      houseRulesAt: signedUpAt,
      createdAt: signedUpAt,
      confirmedAt: signedUpAt,
    };
  });
}

function demoRegistration(attendee: DemoAttendee, index: number) {
  const address = demoAddress(attendee.name);
  return {
    reference: `DEMO-${String(index + 1).padStart(2, "0")}`,
    status: "confirmed",
    source: "demo",
    name: attendee.name,
    email: address,
    emailKey: address,
    organisation: attendee.organisation,
    role: attendee.role,
    locale: attendee.locale,
    languages: [...attendee.languages],
    level: attendee.level,
    questions: [...attendee.questions],
    projectTitle: attendee.project?.title,
    projectDescription: attendee.project?.description,
    projectShared: attendee.project?.share ?? false,
    themes: [...attendee.themes],
    accessNeeds: attendee.accessNeeds,
    foodNeeds: attendee.foodNeeds,
    showToGroup: attendee.showToGroup,
    // Two in three agree to photos, one in four wants news.
    photosAllowed: index % 3 !== 2,
    newsWanted: index % 4 === 0,
  } satisfies Partial<Prisma.RegistrationCreateManyInput>;
}
