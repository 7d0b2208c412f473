import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, type FieldError } from "@/lib/errors";
import { correctAnswers } from "@/lib/form-answers/commands";
import { formAnswers, toAnswers } from "@/lib/form-answers/dto";
import type { GivenAnswers } from "@/lib/form-answers/schema";
import { blankAnswers } from "@/lib/form-questions/queries";
import { spreadNewsWish } from "@/lib/news-consent/commands";
import { recordEdit } from "@/lib/registration-edits/commands";
import { editsBetween, snapshotOf } from "@/lib/registration-edits/rules";
import type { FieldEdit } from "@/lib/registration-edits/schema";
import { themeErrors } from "@/lib/registrations/rules";
import { verifyLink } from "@/lib/signing/registration-link";
import { canEditAnswers, isLive } from "./rules";
import type { OwnAnswersChange } from "./schema";

type Tx = Prisma.TransactionClient;

const whole = { workshop: true, ...formAnswers } satisfies Prisma.RegistrationInclude;
type Row = Prisma.RegistrationGetPayload<{ include: typeof whole }>;

/**
 * Changes what somebody told us, by whoever opened their link, and writes down what it was before. What they agree to can
 * be changed at any time, the rest until the deadline. Returns what changed: nothing is written, and nothing logged, where
 * nothing did. `isWhole`: own questions that are not answered in `change` lose their answer. Throws not_found for a link
 * that opens nothing; stale_version (with the current one) where `version` is given and older; editing_closed past the
 * deadline; wrong_state once cancelled; invalid_input.
 */
export async function changeOwnAnswers(
  { db, now }: Context,
  {
    token,
    change,
    isWhole = false,
  }: { readonly token: string; readonly change: OwnAnswersChange; readonly isWhole?: boolean },
): Promise<readonly FieldEdit[]> {
  const registrationId = await verifyLink(db, token);
  if (!registrationId) throw new AppError("not_found");
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "id" = ${registrationId}::uuid FOR UPDATE`;
    const current = await readWhole(tx, registrationId);
    refuseUntimely(current, change, now);
    if (change.version !== undefined && change.version !== current.version) {
      throw new AppError("stale_version", { members: { currentVersion: current.version } });
    }
    const errors = errorsOf(change, current);
    if (change.answers) {
      const given = isWhole ? { ...(await blankAnswers(tx, current)), ...change.answers } : change.answers;
      await correctOwn(tx, current, given, { locale: change.locale ?? current.locale, errors });
    } else if (errors.length > 0) {
      throw new AppError("invalid_input", { errors });
    }
    const columns = columnsOf(change, current, now);
    const { formAnswers: answersAfter } = change.answers ? await readWhole(tx, registrationId) : current;
    const edits = editsBetween(
      snapshotOf(current, toAnswers(current.formAnswers)),
      snapshotOf({ ...current, ...columns }, toAnswers(answersAfter)),
    );
    if (edits.length === 0) return edits;
    const { version } = await tx.registration.update({
      where: { id: registrationId },
      data: { ...columns, version: { increment: 1 } },
      select: { version: true },
    });
    const { workshop, emailKey } = current;
    const isWanted = change.consents?.news;
    if (isWanted !== undefined && isWanted !== current.newsWanted) {
      await spreadNewsWish(tx, now, { registrationId, emailKey, teamId: workshop.teamId, isWanted });
    }
    await recordEdit(tx, {
      actor: { kind: "attendee", registrationId },
      at: now,
      action: "registration.edit",
      teamId: workshop.teamId,
      workshopId: workshop.id,
      registrationId,
      version,
      edits,
    });
    return edits;
  });
}

function readWhole(tx: Tx, id: string): Promise<Row> {
  return tx.registration.findUniqueOrThrow({ where: { id }, include: whole });
}

function refuseUntimely({ status, workshop }: Row, change: OwnAnswersChange, now: Date): void {
  if (!isLive(status, workshop.status)) throw new AppError("wrong_state");
  const { version: _, consents: __, ...answers } = change;
  if (Object.keys(answers).length > 0 && !canEditAnswers(status, workshop, now))
    throw new AppError("editing_closed");
}

/** A theme that is offered no more may stay where it was chosen; house rules once accepted need no second time. */
function errorsOf({ themes, consents }: OwnAnswersChange, current: Row): FieldError[] {
  const { workshop } = current;
  const errors = themeErrors(themes ?? [], [...workshop.themes, ...current.themes]);
  const isAsked = workshop.houseRules !== null && current.houseRulesAt === null;
  if (isAsked && consents?.houseRules === false) {
    errors.push({ path: "consents.houseRules", code: "house_rules_required" });
  }
  return errors;
}

/** All that is wrong is said at once, whoever finds it. */
async function correctOwn(
  tx: Tx,
  { id, workshopId }: Row,
  given: GivenAnswers,
  { locale, errors }: { readonly locale: Row["locale"]; readonly errors: readonly FieldError[] },
): Promise<void> {
  try {
    await correctAnswers(tx, { workshopId, registrationId: id, given, locale, isLenient: false });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "invalid_input") throw error;
    throw new AppError("invalid_input", { errors: [...errors, ...(error.details.errors ?? [])] });
  }
  if (errors.length > 0) throw new AppError("invalid_input", { errors });
}

/** The row's columns that the change speaks of. */
function columnsOf(
  { version: _, answers: __, consents = {}, project, ...fields }: OwnAnswersChange,
  current: Row,
  now: Date,
) {
  return {
    ...fields,
    ...(project !== undefined && {
      projectTitle: project?.title ?? null,
      projectDescription: project?.description || null,
      projectShared: project?.share ?? false,
    }),
    houseRulesAt: current.houseRulesAt ?? (consents.houseRules ? now : null),
    showToGroup: consents.showToGroup ?? current.showToGroup,
    photosAllowed: consents.photos ?? current.photosAllowed,
    newsWanted: consents.news ?? current.newsWanted,
  };
}
