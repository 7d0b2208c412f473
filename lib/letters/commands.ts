import { recordAudit } from "@/lib/audit/commands";
import { requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, type FieldError } from "@/lib/errors";
import { TEMPLATES } from "@/lib/mail/letters";
import type { LetterName, Wording } from "@/lib/mail/schema";
import { wordingFaults } from "@/lib/mail/wording-faults";
import { isEditable } from "@/lib/workshops/rules";
import { findLetter, type LetterKey } from "./queries";
import type { LetterChange, LetterDto } from "./schema";

/**
 * Sends a letter in the organiser's words from now on; mails that are owed but not written yet included. Our own words
 * typed again are a return to them. Throws not_found, forbidden, invalid_input (a placeholder unknown, missing or out
 * of place), stale_version (with the letter as it is now as `current`), wrong_state (workshop cancelled or archived).
 */
export async function changeLetter(
  context: Context,
  { key, change }: { readonly key: LetterKey; readonly change: LetterChange },
): Promise<LetterDto> {
  const { version, ...wording } = change;
  requireFaultless(key.letter, wording);
  return writeVersion(context, key, version, wording);
}

/** Sends a letter in our own words again. Throws as changeLetter does. */
export function restoreLetter(
  context: Context,
  { key, version }: { readonly key: LetterKey; readonly version: number },
): Promise<LetterDto> {
  return writeVersion(context, key, version, undefined);
}

/** Gives a copied workshop the words of the one it was copied from, inside the transaction that copies. */
export async function copyLetters(
  tx: Prisma.TransactionClient,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const latest = await tx.letterVersion.findMany({
    where: { workshopId: from },
    distinct: ["letter", "locale"],
    orderBy: { version: "desc" },
  });
  const data = latest
    .filter(({ subject }) => subject !== null)
    .map(({ createdAt: _at, ...row }) => ({ ...row, workshopId: to, version: 1 }));
  await tx.letterVersion.createMany({ data });
}

/** What is wrong with words for a letter, as errors of its form. */
export function wordingErrors(letter: LetterName, wording: Wording): FieldError[] {
  return wordingFaults(wording, TEMPLATES[letter]).map(({ path, code, names }) => ({
    path,
    code,
    values: { names: names.join(", "), count: names.length },
  }));
}

function requireFaultless(letter: LetterName, wording: Wording): void {
  const errors = wordingErrors(letter, wording);
  if (errors.length > 0) throw new AppError("invalid_input", { errors });
}

async function writeVersion(
  { db, actor, now }: Context,
  key: LetterKey,
  version: number,
  wanted: Wording | undefined,
): Promise<LetterDto> {
  const { teamId } = await requireWorkshop(db, actor, key.workshopId, "message.send");
  const { workshopId, letter, language } = key;
  return db.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ status: Parameters<typeof isEditable>[0] }[]>`
      SELECT "status"::text FROM "Workshop" WHERE "id" = ${workshopId}::uuid FOR UPDATE`;
    const current = await findLetter(tx, key);
    if (version !== current.version) {
      throw new AppError("stale_version", { members: { currentVersion: current.version, current } });
    }
    const status = rows[0]?.status;
    if (!status || !isEditable(status)) throw new AppError("wrong_state");
    const wording = wanted && isSame(wanted, current.original) ? undefined : wanted;
    if (wording ? isSame(wording, current) && !current.isOriginal : current.isOriginal) return current;
    await tx.letterVersion.create({
      data: {
        workshopId,
        letter,
        locale: language,
        version: version + 1,
        subject: wording?.subject ?? null,
        body: wording?.body ?? null,
        createdAt: now,
        createdById: actor.kind === "user" ? actor.userId : null,
      },
    });
    await recordAudit(tx, {
      actor,
      at: now,
      action: wording ? "letter.update" : "letter.restore",
      teamId,
      workshopId,
      changes: { letter, language, version: version + 1 },
    });
    return findLetter(tx, key);
  });
}

function isSame(a: Wording, b: Wording): boolean {
  return a.subject === b.subject && a.body === b.body;
}
