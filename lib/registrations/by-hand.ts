import { randomUUID } from "node:crypto";
import { recordAudit } from "@/lib/audit/commands";
import { requireRegistration, requireWorkshop } from "@/lib/auth/access";
import { arrive } from "@/lib/check-ins/commands";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, invalidField } from "@/lib/errors";
import { correctAnswers } from "@/lib/form-answers/commands";
import { formAnswers, toAnswers } from "@/lib/form-answers/dto";
import { blankAnswers } from "@/lib/form-questions/queries";
import { mailLine, mailRegistration, mailWorkshop } from "@/lib/mail/facts";
import { enqueueMessage } from "@/lib/outbox/commands";
import { recordEdit } from "@/lib/registration-edits/commands";
import { editsBetween, snapshotOf } from "@/lib/registration-edits/rules";
import { choiceErrors } from "@/lib/sessions/rules";
import { isEditable } from "@/lib/workshops/rules";
import { enter } from "./enter";
import { withFreshLook } from "./fresh-look";
import { organiserRegistration } from "./queries";
import { emailKeyOf, passesLine, themeErrors } from "./rules";
import type { OrganiserRegistrationInput, RegistrationChange } from "./schema";
import { claimSeat } from "./seats";
import { answerColumns, loadFacts, readFormAnswers } from "./sign-up";

type Tx = Prisma.TransactionClient;

// What organisers do with a registration by hand.

/**
 * Signs somebody up, whatever the sign-up times and the house rules say, but not beyond the seats: where none is free the
 * person joins the line. Who stands at the door is taken in with it, if they got a seat, and waits for nobody once the day
 * has begun. The person gets the same mail as anybody. Throws not_found or forbidden; invalid_input for an
 * address that is registered already; wrong_state once cancelled or archived; workshop_full without a line.
 */
export async function addRegistration(
  context: Context,
  { workshopId, input }: { readonly workshopId: string; readonly input: OrganiserRegistrationInput },
): Promise<{ readonly id: string }> {
  const { db, actor, now } = context;
  const { teamId } = await requireWorkshop(db, actor, workshopId, "registration.edit");
  return withFreshLook(() =>
    db.$transaction(async (tx) => {
      const facts = await loadFacts(tx, { workshop: { id: workshopId }, emailKey: emailKeyOf(input.email) });
      if (!facts) throw new AppError("not_found");
      if (!isEditable(facts.status)) throw new AppError("wrong_state");
      refuseThemes(input.themes, facts.themes);
      const { answers, errors } = readFormAnswers(input.answers, facts, input.locale, { isLenient: true });
      if (errors.length > 0) throw new AppError("invalid_input", { errors });
      // An organiser may leave the choice to the person.
      const choice = choiceErrors(input.sessions, facts.sessions, { required: false, now });
      if (choice.length > 0) throw new AppError("invalid_input", { errors: choice });
      if (facts.known && facts.known.status !== "cancelled")
        throw invalidField("email", "already_registered");
      const entry = await enter(
        tx,
        context,
        passesLine({ isHere: input.arrived }, facts, now) ? { ...facts, isLineEmpty: true } : facts,
        {
          columns: answerColumns(input, now),
          answers,
          sessionIds: input.sessions,
          source: "organiser",
          statuses: ["draft", "published", "closed"],
        },
        claimSeat,
      );
      if (!entry) throw new AppError("workshop_full");
      await recordAudit(tx, {
        actor,
        at: now,
        action: "registration.add",
        teamId,
        workshopId,
        subjectId: entry.id,
      });
      if (input.arrived) {
        const { id: registrationId } = entry;
        await arrive(tx, context, { id: randomUUID(), takenAt: now, registrationId, workshopId, teamId });
      }
      return { id: entry.id };
    }),
  );
}

/**
 * Corrects what somebody told us. A new address ends the links sent to the old one and gets the mail that the old one
 * got. Throws not_found or forbidden; stale_version (with the current one) where `version` is given and older;
 * invalid_input for an address that another registration has; wrong_state once it is cancelled.
 */
export async function changeRegistration(
  { db, actor, now }: Context,
  {
    registrationId,
    change,
    isWhole = false,
  }: {
    readonly registrationId: string;
    readonly change: RegistrationChange;
    /** Own questions that `change` does not answer lose their answer. */
    readonly isWhole?: boolean;
  },
): Promise<void> {
  const { workshopId, teamId } = await requireRegistration(db, actor, registrationId, "registration.edit");
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "id" = ${registrationId}::uuid FOR UPDATE`;
    const current = await tx.registration.findUniqueOrThrow({
      where: { id: registrationId },
      include: { workshop: true, ...formAnswers },
    });
    if (change.version !== undefined && change.version !== current.version) {
      const members = { current: await organiserRegistration(tx, { workshopId, id: registrationId }) };
      throw new AppError("stale_version", { members });
    }
    if (current.status === "cancelled") throw new AppError("wrong_state");
    refuseThemes(change.themes ?? [], [...current.workshop.themes, ...current.themes]);
    const emailKey = change.email === undefined ? current.emailKey : emailKeyOf(change.email);
    const isAddressNew = emailKey !== current.emailKey;
    if (isAddressNew && (await isTaken(tx, workshopId, emailKey)))
      throw invalidField("email", "already_registered");

    const { version: _, project, answers, ...fields } = change;
    if (answers) {
      const { locale } = current;
      const given = isWhole ? { ...(await blankAnswers(tx, { workshopId })), ...answers } : answers;
      await correctAnswers(tx, { workshopId, registrationId, given, locale, isLenient: true });
    }
    const columns = { ...fields, ...projectColumns(current, project) };
    const { formAnswers: answersAfter } = answers
      ? await tx.registration.findUniqueOrThrow({ where: { id: registrationId }, include: formAnswers })
      : current;
    const edits = editsBetween(
      snapshotOf(current, toAnswers(current.formAnswers)),
      snapshotOf({ ...current, ...definedOf(columns) }, toAnswers(answersAfter)),
    );
    if (edits.length === 0) return;
    const changed = await tx.registration.update({
      where: { id: registrationId },
      data: {
        ...columns,
        emailKey,
        version: { increment: 1 },
        ...(isAddressNew && { linkVersion: { increment: 1 } }),
      },
      include: { workshop: true },
    });
    if (isAddressNew) await writeAgain(tx, now, changed);
    const { version } = changed;
    const event = { action: "registration.change", teamId, workshopId, registrationId, version } as const;
    await recordEdit(tx, { actor, at: now, ...event, edits });
  });
}

/** What a change leaves out does not hide what stands there. */
function definedOf<T extends object>(columns: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as never;
}

function refuseThemes(chosen: readonly string[], offered: readonly string[]): void {
  const errors = themeErrors(chosen, offered);
  if (errors.length > 0) throw new AppError("invalid_input", { errors });
}

/** The project after the change. Throws invalid_input where a description would be left without a title. */
function projectColumns(
  current: { projectTitle: string | null; projectDescription: string | null; projectShared: boolean },
  change: RegistrationChange["project"],
) {
  if (change === undefined) return {};
  const project = change && {
    title: change.title ?? current.projectTitle ?? "",
    description: change.description ?? current.projectDescription ?? "",
    share: change.share ?? current.projectShared,
  };
  if (project?.title === "" && project.description !== "")
    throw invalidField("project.title", "project_title_required");
  const isKept = project !== null && project.title !== "";
  return {
    projectTitle: isKept ? project.title : null,
    projectDescription: isKept && project.description !== "" ? project.description : null,
    projectShared: isKept && project.share,
  };
}

async function isTaken(tx: Tx, workshopId: string, emailKey: string): Promise<boolean> {
  return (await tx.registration.count({ where: { workshopId, emailKey } })) > 0;
}

type Changed = Prisma.RegistrationGetPayload<{ include: { workshop: true } }>;

/** To a corrected address: where the person stands, and the link that now works. */
async function writeAgain(tx: Tx, now: Date, row: Changed): Promise<void> {
  const about = { workshop: mailWorkshop(row.workshop), registration: mailRegistration(row) };
  const position =
    row.lineNumber === null
      ? undefined
      : await tx.registration.count({
          where: { workshopId: row.workshopId, status: "waitlisted", lineNumber: { lte: row.lineNumber } },
        });
  await enqueueMessage(tx, {
    ...standingMail(row, about, { position, now }),
    locale: row.locale,
    toAddress: row.email,
    toName: row.name,
    workshopId: row.workshopId,
    registrationId: row.id,
  });
}

function standingMail(
  { status, offerExpiresAt, workshop }: Changed,
  about: {
    readonly workshop: ReturnType<typeof mailWorkshop>;
    readonly registration: ReturnType<typeof mailRegistration>;
  },
  { position, now }: { readonly position: number | undefined; readonly now: Date },
) {
  if (position !== undefined) {
    const kind = "registration_waitlisted" as const;
    return { kind, params: { ...about, position, line: mailLine(workshop, now) } };
  }
  if (status === "offered" && offerExpiresAt) {
    const kind = "seat_offered" as const;
    return { kind, params: { ...about, expiresAt: offerExpiresAt.toISOString() } };
  }
  const kind =
    status === "pending" ? ("registration_received" as const) : ("registration_confirmed" as const);
  return { kind, params: about };
}
