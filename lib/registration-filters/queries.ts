import { STANDING } from "@/lib/check-ins/queries";
import type { Db, Prisma } from "@/lib/db/client";
import { FORM_LIMITS } from "@/lib/form-questions/fields";
import { listStoredQuestions } from "@/lib/form-questions/queries";
import { say } from "@/lib/form-questions/rules";
import type { FormQuestion } from "@/lib/form-questions/schema";
import type { Locale } from "@/lib/i18n/locales";
import { cleanLine } from "@/lib/text";
import type { FilterChoices, RegistrationChoice } from "./schema";

/** `about` is not for the database to judge: see listWhoAsks. */
export type RegistrationFilter = Omit<RegistrationChoice, "about"> & { readonly workshopId: string };

/** The filter as the database understands it. */
export async function filterWhere(
  db: Db,
  { workshopId, q, status, language, invitation, session, table, arrival, answer }: RegistrationFilter,
): Promise<Prisma.RegistrationWhereInput> {
  // Cleaned as the texts it is compared with: a page's address can hold what PostgreSQL refuses.
  const words = cleanLine(q ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  return {
    workshopId,
    status,
    ...(language && { languages: { has: language } }),
    ...(invitation && { invitation: { label: cleanLine(invitation) } }),
    ...(session && {
      sessionPlaces: { some: { sessionId: session } },
      ...(!status && { status: { not: "cancelled" as const } }),
    }),
    ...(table !== undefined && { planMembers: { some: await toldTable(db, workshopId, table) } }),
    ...(arrival && {
      status: status ?? "confirmed",
      checkIns: { [arrival === "here" ? "some" : "none"]: STANDING },
    }),
    ...(answer && { formAnswers: { some: answered(workshopId, answer) } }),
    AND: words.map((word) => {
      const contains = { contains: word.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
      return {
        OR: [
          { name: contains },
          { email: contains },
          { organisation: contains },
          { reference: contains },
          { projectTitle: contains },
        ],
      };
    }),
  };
}

/** By what people were told, not by a change that was not announced yet. */
async function toldTable(db: Db, workshopId: string, position: number): Promise<Prisma.PlanMemberWhereInput> {
  const groups = await db.planGroup.findMany({
    where: { position, plan: publishedPlan(workshopId) },
    select: { id: true },
  });
  return { plan: { status: "published" }, publishedGroupId: { in: groups.map(({ id }) => id) } };
}

function publishedPlan(workshopId: string): Prisma.PlanWhereInput {
  return { status: "published", session: { workshopId, kind: "day" } };
}

function answered(workshopId: string, answer: string): Prisma.FormAnswerWhereInput {
  const [key = "", option = ""] = answer.split(":");
  const step = /^\d{1,2}$/.test(option) ? [{ number: Number(option) }] : [];
  return { question: { workshopId, key }, OR: [{ choices: { has: option } }, ...step] };
}

/** What the filter can be set to in this workshop; labels in the reader's language. */
export async function listFilterChoices(
  db: Db,
  { workshopId, locale }: { readonly workshopId: string; readonly locale: Locale },
): Promise<FilterChoices> {
  const [spoken, invitations, sessions, groups, arrival, workshop, stored] = await Promise.all([
    db.$queryRaw<{ language: string }[]>`
      SELECT l."language" FROM "Registration", unnest("languages") AS l("language")
      WHERE "workshopId" = ${workshopId}::uuid GROUP BY l."language" ORDER BY count(*) DESC, l."language"`,
    db.invitation.findMany({
      where: { workshopId, registrations: { some: {} } },
      distinct: ["label"],
      orderBy: { label: "asc" },
      select: { label: true },
    }),
    db.session.findMany({
      where: { workshopId, kind: "parallel" },
      orderBy: [{ startsAt: "asc" }, { position: "asc" }, { id: "asc" }],
      select: { id: true, title: true },
    }),
    db.planGroup.findMany({
      where: { plan: publishedPlan(workshopId) },
      orderBy: { position: "asc" },
      select: { position: true, name: true },
    }),
    db.checkIn.findFirst({ where: { ...STANDING, registration: { workshopId } }, select: { id: true } }),
    db.workshop.findUniqueOrThrow({ where: { id: workshopId }, select: { languages: true } }),
    listStoredQuestions(db, { workshopId }),
  ]);
  const asked = stored.filter(({ isRemoved }) => !isRemoved).map(({ question }) => question);
  return {
    languages: spoken.map(({ language }) => language),
    invitations: invitations.map(({ label }) => label),
    sessions: sessions.map(({ id, title }) => ({ id, title: title ?? "" })),
    tables: tablesOnce(groups),
    hasArrivals: arrival !== null,
    answers: asked.flatMap((question) => answersOf(question, locale, workshop.languages)),
  };
}

/** In several rounds of a day a table has several names: then its number alone says which it is. */
function tablesOnce(
  groups: readonly { readonly position: number; readonly name: string }[],
): FilterChoices["tables"] {
  return [...new Set(groups.map(({ position }) => position))].map((number) => {
    const [name = "", ...others] = new Set(
      groups.filter(({ position }) => position === number).map((group) => group.name),
    );
    return { number, name: others.length === 0 ? name : "" };
  });
}

function answersOf(
  question: FormQuestion,
  locale: Locale,
  languages: readonly Locale[],
): FilterChoices["answers"] {
  const label = say(question.label, locale, languages)?.text ?? question.key;
  const isScale = question.kind === "scale";
  const options = isScale
    ? Array.from({ length: FORM_LIMITS.scaleMax }, (_, index) => String(index + 1)).map((step) => ({
        key: step,
        text: step,
      }))
    : question.options.map((option) => ({
        key: option.key,
        text: say(option.label, locale, languages)?.text ?? option.key,
      }));
  return options.map(({ key, text }) => ({ value: `${question.key}:${key}`, label: `${label} · ${text}` }));
}
