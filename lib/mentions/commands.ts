import type { Prisma } from "@/lib/db/client";
import { findWording } from "@/lib/letters/queries";
import { renderMail } from "@/lib/mail/render";
import { letterName, messageParams } from "@/lib/mail/schema";
import { filterWhere } from "@/lib/registration-filters/queries";
import type { Mentioned } from "./queries";
import { withoutAny, withoutCompanion, withoutMate, withoutWords } from "./rules";

type Tx = Prisma.TransactionClient;

/**
 * Forgets somebody in what organisers wrote: what was for them alone goes with the tests of it, in what was for others their
 * full name and address are blotted out. Takes the broadcasts' locks: call it before locking the registration, since who
 * sends a broadcast holds it, and then needs the rows of its readers.
 */
export async function forgetInBroadcasts(tx: Tx, person: Mentioned): Promise<void> {
  const { workshopId } = person;
  const found = await tx.broadcast.findMany({ where: { workshopId }, orderBy: { id: "asc" } });
  const changed: string[] = [];
  for (const { id } of found.filter((row) => mayMention(row, person))) {
    await tx.$queryRaw`SELECT 1 FROM "Broadcast" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const row = await tx.broadcast.findUnique({ where: { id } });
    if (!row) continue;
    if (await wasForThemAlone(tx, row, person)) {
      await tx.message.deleteMany({ where: { broadcastId: id } });
      await tx.broadcast.delete({ where: { id } });
      continue;
    }
    const { texts, audience } = withoutWords({ texts: row.texts, audience: row.audience }, wordsOf(person));
    if (texts === row.texts && audience === row.audience) continue;
    changed.push(id);
    await tx.broadcast.update({
      where: { id },
      data: {
        texts: texts as Prisma.InputJsonObject,
        audience: audience as Prisma.InputJsonObject,
        version: { increment: 1 },
      },
    });
  }
  await blotMails(tx, person, changed);
}

type BroadcastRow = Prisma.BroadcastGetPayload<object>;

function wordsOf({ names, addresses }: Mentioned): string[] {
  return [...addresses, ...names];
}

function audienceOf({ audience }: BroadcastRow): { readonly registrationId?: unknown; readonly q?: unknown } {
  return typeof audience === "object" && audience !== null && !Array.isArray(audience) ? audience : {};
}

function mayMention(row: BroadcastRow, person: Mentioned): boolean {
  const { registrationId, q } = audienceOf(row);
  return (
    registrationId === person.registrationId ||
    (typeof q === "string" && q !== "") ||
    withoutWords(row.texts, wordsOf(person)) !== row.texts
  );
}

/** Chosen as a person, or by words that find this person and nobody else. */
async function wasForThemAlone(
  tx: Tx,
  row: BroadcastRow,
  { registrationId, workshopId }: Mentioned,
): Promise<boolean> {
  const { registrationId: chosen, q } = audienceOf(row);
  if (chosen === registrationId) return true;
  if (typeof q !== "string" || q === "" || row.recipients > 1) return false;
  const finds = await tx.registration.findMany({
    where: await filterWhere(tx, { workshopId, q }),
    select: { id: true },
    take: 2,
  });
  return finds.length === 1 && finds[0]?.id === registrationId;
}

/** In the mails of these broadcasts, and in those with a word of the organisers' own. */
async function blotMails(tx: Tx, person: Mentioned, broadcastIds: readonly string[]): Promise<void> {
  const { workshopId, registrationId } = person;
  const rows = await tx.message.findMany({
    where: {
      workshopId,
      OR: [{ registrationId: null }, { registrationId: { not: registrationId } }],
      AND: {
        OR: [
          { broadcastId: { in: [...broadcastIds] } },
          ...wordsOf(person).map((word) => ({
            params: { path: ["note"], string_contains: word, mode: "insensitive" as const },
          })),
        ],
      },
    },
    select: { id: true, params: true, subject: true, text: true, html: true },
  });
  for (const { id, ...row } of rows) {
    const { params, ...rendered } = withoutWords(row, wordsOf(person));
    await tx.message.update({
      where: { id },
      data: { params: params as Prisma.InputJsonObject, ...rendered },
    });
  }
}

/** The mails about a seat that was handed to them: the proposal, and their name in what its holder was told. */
export async function forgetInHandovers(
  tx: Tx,
  { workshopId, registrationId, names, addresses }: Mentioned,
): Promise<void> {
  const ofOthers = { workshopId, registrationId: { not: registrationId } };
  for (const address of addresses) {
    await tx.message.deleteMany({
      where: { ...ofOthers, kind: "seat_proposed", toAddress: { equals: address, mode: "insensitive" } },
    });
  }
  const rows = await tx.message.findMany({
    where: {
      ...ofOthers,
      kind: { in: ["seat_declined", "seat_unanswered", "seat_handed_over"] },
      OR: names.map((name) => ({ params: { path: ["other"], equals: name } })),
    },
    select: { id: true, params: true, subject: true, text: true, html: true },
  });
  for (const { id, ...row } of rows) {
    const { params, ...rendered } = withoutAny(row, names);
    await tx.message.update({
      where: { id },
      data: { params: params as Prisma.InputJsonObject, ...rendered },
    });
  }
}

/**
 * Their name, questions and project in the mails that announced a group to others: out of what is still to be sent, and out
 * of the text that we keep of what was, which is written anew without them.
 */
export async function forgetInGroupMails(tx: Tx, person: Mentioned, baseUrl: string): Promise<void> {
  const { workshopId, registrationId } = person;
  const messages = await tx.message.findMany({
    where: { workshopId, kind: "group_announced", registrationId: { not: registrationId } },
    select: { id: true, params: true, locale: true, text: true, createdAt: true },
  });
  for (const { id, params, locale, text, createdAt } of messages) {
    const without = withoutMate(params, person.names);
    if (without === undefined) continue;
    const parsed = messageParams.group_announced.safeParse(without);
    const message = parsed.success && ({ kind: "group_announced", params: parsed.data } as const);
    const letter = message && letterName(message);
    const rendered =
      message && letter && text !== null
        ? await renderMail(
            { ...message, id, locale },
            {
              baseUrl,
              now: createdAt,
              wording: await findWording(tx, { workshopId, letter, language: locale }),
            },
          )
        : { text: null, html: null };
    await tx.message.update({
      where: { id },
      data: { params: without as Prisma.InputJsonObject, text: rendered.text, html: rendered.html },
    });
  }
}

/** The reasons why others sit where they do, without those that are about this person alone. */
export async function forgetInReasons(tx: Tx, { workshopId, registrationId }: Mentioned): Promise<void> {
  const members = await tx.$queryRaw<{ planId: string; registrationId: string; reasons: unknown }[]>`
    SELECT m."planId", m."registrationId", m."reasons"
    FROM "PlanMember" m JOIN "Plan" p ON p."id" = m."planId" JOIN "Session" s ON s."id" = p."sessionId"
    WHERE s."workshopId" = ${workshopId}::uuid AND m."registrationId" <> ${registrationId}::uuid
      AND m."reasons"::text LIKE ${`%${registrationId}%`}
    ORDER BY m."planId", m."registrationId"`;
  for (const { planId, registrationId: ofOther, reasons } of members) {
    await tx.planMember.update({
      where: { planId_registrationId: { planId, registrationId: ofOther } },
      data: { reasons: withoutCompanion(reasons, registrationId) as Prisma.InputJsonArray },
    });
  }
}
