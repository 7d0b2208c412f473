import { randomBytes, randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { Context } from "@/lib/db/context";
import { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import { answerRows, replaceAnswers } from "@/lib/form-answers/commands";
import { formAnswers, toAnswers } from "@/lib/form-answers/dto";
import { listStoredQuestions } from "@/lib/form-questions/queries";
import { withFreshLook } from "@/lib/registrations/fresh-look";
import { ChangedMeanwhile } from "@/lib/registrations/newcomers";
import { newReference } from "@/lib/registrations/reference";
import { serveSessions } from "@/lib/session-lines/commands";
import { chosenSessions } from "@/lib/session-lines/queries";
import { lockLine, promoteWaiting } from "@/lib/waitlist/commands";
import { isEditable } from "@/lib/workshops/rules";
import { changeChoice, writeChoices } from "./choices";
import { moved } from "./mails";
import { findImport, planImport, readDraftTable } from "./queries";
import { countOutcomes, type Decision, reportOf } from "./rules";
import type { ImportReport } from "./schema";
import { tellOfSessions, writeToAll } from "./welcome";

type Tx = Prisma.TransactionClient;

/**
 * Does what the preview showed, all of it or nothing: seats while there are any, then the line; duplicates as chosen; mails
 * to newcomers only where chosen, to who gets other sessions always. Exact under any load, like a sign-up. Throws not_found or forbidden; wrong_state once confirmed, or
 * for a cancelled or archived workshop; busy where it does not come to its turn.
 */
export async function confirmImport(
  context: Context,
  { workshopId, importId }: { readonly workshopId: string; readonly importId: string },
): Promise<ImportReport> {
  const { db, actor, now } = context;
  const { teamId } = await requireWorkshop(db, actor, workshopId, "registration.edit");
  const draft = await findImport(db, { workshopId, importId });
  if (!draft) throw new AppError("not_found");
  // Read before anything is locked: a large file takes its time.
  const read = await readDraftTable(db, { importId });
  if (!read.ok) throw new AppError("wrong_state");

  return withFreshLook(() =>
    db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Import" WHERE "id" = ${importId}::uuid FOR UPDATE`;
        const { state } = await tx.import.findUniqueOrThrow({
          where: { id: importId },
          select: { state: true },
        });
        if (state !== "draft") throw new AppError("wrong_state");
        await lockLine(tx, workshopId);
        // Waits for a cancelling of the workshop at this moment, and is waited for by one.
        await tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${workshopId}::uuid FOR KEY SHARE`;
        const workshop = await tx.workshop.findUniqueOrThrow({
          where: { id: workshopId },
          include: { sessions: { where: { kind: "day" }, select: { id: true } } },
        });
        const [session] = workshop.sessions;
        if (!isEditable(workshop.status) || !session) throw new AppError("wrong_state");
        // Who waits already comes first.
        await promoteWaiting(tx, { actor, now, workshopId });
        const seats = await holdFreeSeats(tx, {
          workshopId,
          sessionId: session.id,
          most: read.table.rows.length,
        });
        const plan = await planImport(tx, {
          workshopId,
          table: read.table,
          choices: draft.choices,
          freeSeats: seats.length,
          now,
        });
        const created = await createAll(
          tx,
          { workshopId, sessionId: session.id, seats, now },
          plan.decisions,
        );
        await writeAnswers(tx, { workshopId, created }, plan.decisions);
        await writeChoices(tx, { created, now }, plan.decisions);
        const others = moved(plan.decisions);
        const before = await chosenSessions(tx, { registrationIds: others.map(({ id }) => id) });
        const changed = await changeAll(tx, { workshopId, now }, plan.decisions);
        const { sessions: _, ...row } = workshop;
        const only = [...created.values(), ...others.map(({ id }) => id)];
        await serveSessions(tx, { actor, now, workshop: row, only });
        await tellOfSessions(tx, { importId, workshop: row, people: others, before });
        await promoteWaiting(tx, { actor, now, workshopId });
        const ids = [...created.values(), ...changed.keys()];
        await recordEntries(tx, { importId, ids, changed });
        if (plan.addedThemes.length > 0)
          await tx.workshop.update({
            where: { id: workshopId },
            data: { themes: { push: [...plan.addedThemes] }, version: { increment: 1 } },
          });
        if (draft.choices.options.notify) await writeToAll(tx, { workshop, ids: [...created.values()] });
        const { welcome, moved: told, served } = plan.mails;
        const mails = welcome + told + served;
        const rows = plan.decisions
          .map((decision) => reportOf(decision, created.get(decision.row.row)))
          .sort((a, b) => a.row - b.row);
        const report: ImportReport = { rows, mails, addedThemes: [...plan.addedThemes] };
        await tx.import.update({
          where: { id: importId },
          data: { state: "done", bytes: null, report, finishedAt: now },
        });
        await recordAudit(tx, {
          actor,
          at: now,
          action: "registration.import",
          teamId,
          workshopId,
          subjectId: importId,
          changes: { ...countOutcomes(rows), mails },
        });
        return report;
      },
      { maxWait: 10_000, timeout: 60_000 },
    ),
  );
}

/** Free seats for as many newcomers, held until the transaction ends; none while somebody waits. */
async function holdFreeSeats(
  tx: Tx,
  { workshopId, sessionId, most }: { workshopId: string; sessionId: string; most: number },
): Promise<number[]> {
  const waiting = await tx.registration.count({ where: { workshopId, status: "waitlisted" } });
  if (waiting > 0) return [];
  const rows = await tx.$queryRaw<{ number: number }[]>`
    SELECT s."number" FROM "Seat" s JOIN "Session" d ON d."id" = s."sessionId"
    WHERE s."sessionId" = ${sessionId}::uuid AND s."registrationId" IS NULL AND s."number" <= d."capacity"
    ORDER BY s."number" LIMIT ${most} FOR UPDATE OF s SKIP LOCKED`;
  return rows.map(({ number }) => number);
}

/** Row number → id of the registration made of it. */
async function createAll(
  tx: Tx,
  {
    workshopId,
    sessionId,
    seats,
    now,
  }: { workshopId: string; sessionId: string; seats: number[]; now: Date },
  decisions: readonly Decision[],
): Promise<ReadonlyMap<number, string>> {
  const news = decisions.filter((decision) => decision.kind === "create");
  const waiting = news.filter(({ place }) => place === "line").length;
  const numbers = await tx.$queryRaw<{ n: bigint }[]>`
    SELECT nextval('registration_line_seq') AS n FROM generate_series(1, ${waiting}::int)`;
  const line = numbers.map(({ n }) => n).sort((a, b) => (a < b ? -1 : 1));
  const ids = new Map<number, string>();
  const seated: string[] = [];
  const data = news.map(({ row, place }) => {
    const id = randomUUID();
    ids.set(row.row, id);
    if (place === "seat") seated.push(id);
    const { languages, questions, themes, ...answers } = row.answers;
    return {
      ...answers,
      languages: [...languages],
      questions: [...questions],
      themes: [...themes],
      id,
      workshopId,
      reference: newReference(randomBytes),
      emailKey: row.emailKey,
      status: place === "seat" ? ("confirmed" as const) : ("waitlisted" as const),
      lineNumber: place === "line" ? (line.shift() ?? null) : null,
      source: "import" as const,
      createdAt: now,
      confirmedAt: place === "seat" ? now : null,
    };
  });
  try {
    for (let from = 0; from < data.length; from += AT_ONCE_MAX)
      await tx.registration.createMany({ data: data.slice(from, from + AT_ONCE_MAX) });
  } catch (error) {
    // Somebody signed up with one of these addresses at this moment.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw new ChangedMeanwhile();
    throw error;
  }
  const taken = seats.slice(0, seated.length);
  await tx.$executeRaw`
    UPDATE "Seat" s SET "registrationId" = p."id"
    FROM unnest(${seated}::uuid[], ${taken}::int[]) AS p("id", "number")
    WHERE s."sessionId" = ${sessionId}::uuid AND s."number" = p."number"`;
  return ids;
}

/** Below the number of values that one statement may carry. */
const AT_ONCE_MAX = 500;

/** What newcomers answer to the organiser's own questions. */
async function writeAnswers(
  tx: Tx,
  of: { readonly workshopId: string; readonly created: ReadonlyMap<number, string> },
  decisions: readonly Decision[],
): Promise<void> {
  const asked = await listAsked(tx, of.workshopId);
  const rows = decisions.flatMap((decision) => {
    const registrationId = decision.kind === "create" ? of.created.get(decision.row.row) : undefined;
    if (!registrationId) return [];
    return answerRows(asked, decision.row.own).map(({ day, choices, ...row }) => ({
      ...row,
      registrationId,
      day: day === null ? null : new Date(`${day}T00:00:00Z`),
      choices: [...choices],
    }));
  });
  for (let from = 0; from < rows.length; from += AT_ONCE_MAX)
    await tx.formAnswer.createMany({ data: rows.slice(from, from + AT_ONCE_MAX) });
}

async function listAsked(tx: Tx, workshopId: string) {
  return (await listStoredQuestions(tx, { workshopId })).filter(({ isRemoved }) => !isRemoved);
}

/** What was changed of each person, as it was. */
async function changeAll(
  tx: Tx,
  { workshopId, now }: { readonly workshopId: string; readonly now: Date },
  decisions: readonly Decision[],
): Promise<ReadonlyMap<string, Prisma.InputJsonObject>> {
  const stored = await listAsked(tx, workshopId);
  const changed = new Map<string, Prisma.InputJsonObject>();
  for (const decision of decisions) {
    if (decision.kind !== "change") continue;
    const { id, changes, own, chosen } = decision;
    const { formAnswers: rows, ...person } = await tx.registration.findUniqueOrThrow({
      where: { id },
      include: formAnswers,
    });
    const answers = toAnswers(rows);
    const before = {
      ...Object.fromEntries(Object.keys(changes).map((key) => [key, person[key as keyof typeof person]])),
      ...(Object.keys(own).length > 0 && { answers }),
      ...(chosen && { sessions: await changeChoice(tx, { registrationId: id, sessionIds: chosen, now }) }),
    };
    changed.set(id, before as Prisma.InputJsonObject);
    if (Object.keys(own).length > 0)
      await replaceAnswers(tx, { registrationId: id, stored, answers: { ...answers, ...own } });
    await tx.registration.update({
      where: { id },
      data: {
        ...changes,
        languages: changes.languages && [...changes.languages],
        questions: changes.questions && [...changes.questions],
        themes: changes.themes && [...changes.themes],
        version: { increment: 1 },
      },
    });
  }
  return changed;
}

/** By which an undo finds them again, and sees whether they have changed since. */
async function recordEntries(
  tx: Tx,
  {
    importId,
    ids,
    changed,
  }: {
    readonly importId: string;
    readonly ids: readonly string[];
    readonly changed: ReadonlyMap<string, Prisma.InputJsonObject>;
  },
): Promise<void> {
  const people = await tx.registration.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, version: true },
  });
  await tx.importEntry.createMany({
    data: people.map(({ id, version }) => ({
      importId,
      registrationId: id,
      kind: changed.has(id) ? ("updated" as const) : ("created" as const),
      versionAfter: version,
      before: changed.get(id),
    })),
  });
}
