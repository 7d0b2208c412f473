import { recordAudit } from "@/lib/audit/commands";
import { requireBroadcast, requireWorkshop } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, type FieldError } from "@/lib/errors";
import { LOCALES } from "@/lib/i18n/locales";
import { BROADCAST_PLACEHOLDERS } from "@/lib/mail/templates/broadcast";
import { wordingFaults } from "@/lib/mail/wording-faults";
import { broadcastById } from "./queries";
import {
  audienceSchema,
  type BroadcastChange,
  type BroadcastDto,
  type BroadcastInput,
  type BroadcastTexts,
  broadcastTextsSchema,
} from "./schema";

type Tx = Prisma.TransactionClient;

/**
 * Keeps a draft, sent to nobody. Throws not_found, forbidden, wrong_state (workshop archived), invalid_input (no text at
 * all; a placeholder unknown or out of place).
 */
export async function writeBroadcast(
  { db, actor, now }: Context,
  { workshopId, input }: { readonly workshopId: string; readonly input: BroadcastInput },
): Promise<BroadcastDto> {
  const { teamId } = await requireWorkshop(db, actor, workshopId, "message.send");
  const { languages } = await db.workshop.findUniqueOrThrow({
    where: { id: workshopId },
    select: { languages: true },
  });
  requireFaultless(input.texts, languages[0] ?? "fr");
  const id = await db.$transaction(async (tx) => {
    await requireOpenWorkshop(tx, workshopId);
    const row = await tx.broadcast.create({
      data: { workshopId, ...input, ...changedNow({ actor, now }), createdAt: now },
      select: { id: true },
    });
    const event = { actor, at: now, action: "broadcast.write", teamId, workshopId, subjectId: row.id };
    await recordAudit(tx, event);
    return row.id;
  });
  return broadcastById(db, id);
}

/**
 * Changes a draft. Throws as writeBroadcast does; stale_version (with `current`) where a colleague changed it meanwhile;
 * wrong_state once it is scheduled or sent.
 */
export async function changeBroadcast(
  { db, actor, now }: Context,
  { id, change }: { readonly id: string; readonly change: BroadcastChange },
): Promise<BroadcastDto> {
  const { teamId, workshopId } = await requireBroadcast(db, actor, id, "message.send");
  const { version, ...input } = change;
  const { languages } = await db.workshop.findUniqueOrThrow({
    where: { id: workshopId },
    select: { languages: true },
  });
  requireFaultless(input.texts, languages[0] ?? "fr");
  await db.$transaction(async (tx) => {
    await requireOpenWorkshop(tx, workshopId);
    const current = await lockBroadcast(tx, id);
    await requireVersion(tx, current, version);
    if (current.state !== "draft") throw new AppError("wrong_state");
    await tx.broadcast.update({
      where: { id },
      data: { ...input, ...changedNow({ actor, now }), version: { increment: 1 } },
    });
    const event = { actor, at: now, action: "broadcast.change", teamId, workshopId, subjectId: id };
    await recordAudit(tx, event);
  });
  return broadcastById(db, id);
}

/** Throws a draft away. Throws not_found, forbidden, stale_version, wrong_state once it is scheduled or sent. */
export async function deleteBroadcast(
  { db, actor, now }: Context,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<{ readonly workshopId: string }> {
  const { teamId, workshopId } = await requireBroadcast(db, actor, id, "message.send");
  await db.$transaction(async (tx) => {
    const current = await lockBroadcast(tx, id);
    await requireVersion(tx, current, version);
    if (current.state !== "draft") throw new AppError("wrong_state");
    await tx.broadcast.delete({ where: { id } });
    await recordAudit(tx, { actor, at: now, action: "broadcast.delete", teamId, workshopId, subjectId: id });
  });
  return { workshopId };
}

/** A new draft with the same words, to the same choice of people. Throws not_found, forbidden, wrong_state. */
export async function duplicateBroadcast(context: Context, id: string): Promise<BroadcastDto> {
  const { db, actor } = context;
  const { workshopId } = await requireBroadcast(db, actor, id, "message.send");
  const { audience, isNews, texts } = await broadcastById(db, id);
  return writeBroadcast(context, { workshopId, input: { audience, isNews, texts } });
}

/** What is wrong with the words, as errors of the form. */
export function broadcastErrors(texts: BroadcastTexts): FieldError[] {
  const rules = { allowed: BROADCAST_PLACEHOLDERS, required: [] };
  return LOCALES.flatMap((language) => {
    const text = texts[language];
    const faults = text ? wordingFaults(text, rules) : [];
    return faults.map(({ path, code, names }) => ({
      path: `texts.${language}.${path}`,
      code,
      values: { names: names.join(", "), count: names.length },
    }));
  });
}

function requireFaultless(texts: BroadcastTexts, first: string): void {
  const isBlank = LOCALES.every((language) => texts[language] === undefined);
  const errors = isBlank
    ? ["subject", "body"].map((field) => ({ path: `texts.${first}.${field}`, code: "required" }))
    : broadcastErrors(texts);
  if (errors.length > 0) throw new AppError("invalid_input", { errors });
}

export function changedNow({ actor, now }: Pick<Context, "actor" | "now">) {
  return { changedAt: now, changedById: actor.kind === "user" ? actor.userId : null };
}

/** Whoever archives the workshop waits, or is waited for. */
export async function requireOpenWorkshop(tx: Tx, workshopId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Workshop" WHERE "id" = ${workshopId}::uuid FOR SHARE`;
  const workshop = await tx.workshop.findUniqueOrThrow({ where: { id: workshopId } });
  if (workshop.status === "archived") throw new AppError("wrong_state");
  return workshop;
}

/** The row as it stays until the transaction ends: two who send it at once come one after the other. */
export async function lockBroadcast(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Broadcast" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.broadcast.findUnique({ where: { id } });
  if (!row) throw new AppError("not_found");
  return {
    ...row,
    audience: audienceSchema.parse(row.audience),
    texts: broadcastTextsSchema.parse(row.texts),
  };
}

/** Throws stale_version with the broadcast as it is. */
export async function requireVersion(
  tx: Tx,
  current: { readonly id: string; readonly version: number },
  version: number,
): Promise<void> {
  if (version === current.version) return;
  const members = { currentVersion: current.version, current: await broadcastById(tx, current.id) };
  throw new AppError("stale_version", { members });
}
