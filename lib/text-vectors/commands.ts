import type { DbClient } from "@/lib/db/client";
import type { ModelSetting } from "@/lib/embedders/engines";
import { type Embedder, EmbedderError } from "@/lib/matching/embedder";
import { calibrate, calibrationTexts, toUnit } from "@/lib/matching/embedding-matcher";
import { hashOf, modelName } from "./queries";
import { textsToRead, toBytes } from "./rules";
import { TEXT_PARTS, type TextPart } from "./schema";

/** Texts per step: what was read before a failure is kept. */
const BATCH = 64;
/** Groups of a day are looked at again for some weeks; later nobody compares. */
const DAYS_AFTER = 30;

interface Unread {
  readonly registrationId: string;
  readonly part: TextPart;
  readonly text: string;
}

/**
 * Lets a sentence model read what people wrote since, in all workshops that use it; forgets vectors of texts that are
 * no longer there. A model that fails leaves what it has read, and its fault for organisers to see; the next run tries
 * again. Returns how many texts were read.
 */
export async function readTexts(
  { db, now, signal }: { readonly db: DbClient; readonly now: Date; readonly signal: AbortSignal },
  setting: ModelSetting,
  embedder: Embedder,
): Promise<number> {
  const model = modelName(setting);
  const unread = await findUnread(db, { engine: setting.engine, model, now });
  if (unread.length === 0) return 0;
  let read = 0;
  try {
    if (!(await ensureCalibrated(db, { model, embedder, signal, now }))) return 0;
    for (let at = 0; at < unread.length && !signal.aborted; at += BATCH) {
      const batch = unread.slice(at, at + BATCH);
      const vectors = await unitVectors(
        embedder,
        batch.map(({ text }) => text),
        signal,
      );
      await keep(db, { model, batch, vectors });
      read += batch.length;
    }
    await db.textModel.update({ where: { model }, data: { lastReadAt: now, fault: null } });
  } catch (error) {
    if (!(error instanceof EmbedderError)) throw error;
    await noteFault(db, { model, fault: error.fault, now });
  }
  return read;
}

async function findUnread(
  db: DbClient,
  {
    engine,
    model,
    now,
  }: { readonly engine: ModelSetting["engine"]; readonly model: string; readonly now: Date },
): Promise<Unread[]> {
  const people = await db.registration.findMany({
    where: {
      status: { in: ["confirmed", "offered", "waitlisted", "pending"] },
      workshop: {
        textEngine: engine,
        status: { notIn: ["archived", "cancelled"] },
        endsAt: { gt: new Date(now.getTime() - DAYS_AFTER * 24 * 3_600_000) },
      },
    },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      questions: true,
      projectTitle: true,
      projectDescription: true,
      textVectors: { where: { model }, select: { part: true, textHash: true } },
    },
  });
  const unread: Unread[] = [];
  const gone: { registrationId: string; part: TextPart }[] = [];
  for (const { id, questions, projectTitle, projectDescription, textVectors } of people) {
    const project = { title: projectTitle ?? "", description: projectDescription ?? "" };
    const texts = textsToRead({ questions, project });
    for (const part of TEXT_PARTS) {
      const text = texts.get(part);
      const kept = textVectors.find((vector) => vector.part === part);
      if (text && kept?.textHash !== hashOf(text)) unread.push({ registrationId: id, part, text });
      if (!text && kept) gone.push({ registrationId: id, part });
    }
  }
  if (gone.length > 0) await db.textVector.deleteMany({ where: { model, OR: gone } });
  return unread;
}

/** False where the model cannot tell a translation from any other text: then its vectors would only mislead. */
async function ensureCalibrated(
  db: DbClient,
  {
    model,
    embedder,
    signal,
    now,
  }: {
    readonly model: string;
    readonly embedder: Embedder;
    readonly signal: AbortSignal;
    readonly now: Date;
  },
): Promise<boolean> {
  const known = await db.textModel.upsert({ where: { model }, create: { model }, update: {} });
  if (known.unrelated !== null && known.same !== null) return true;
  const calibration = calibrate(await unitVectors(embedder, calibrationTexts(), signal));
  if (!calibration) {
    await noteFault(db, { model, fault: "tells_nothing", now });
    return false;
  }
  await db.textModel.update({ where: { model }, data: calibration });
  return true;
}

async function unitVectors(
  embedder: Embedder,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<readonly Float32Array[]> {
  const vectors = (await embedder.embed(texts, { signal })).map(toUnit);
  const length = vectors[0]?.length;
  return vectors.map((vector) => {
    if (!vector || vector.length !== length) throw new EmbedderError("bad_answer");
    return vector;
  });
}

/** People who left meanwhile are passed over. */
async function keep(
  db: DbClient,
  {
    model,
    batch,
    vectors,
  }: {
    readonly model: string;
    readonly batch: readonly Unread[];
    readonly vectors: readonly Float32Array[];
  },
): Promise<void> {
  await db.$transaction(async (tx) => {
    for (const [index, { registrationId, part, text }] of batch.entries()) {
      const vector = vectors[index];
      if (!vector) continue;
      await tx.$executeRaw`
        INSERT INTO "TextVector" ("registrationId", "part", "model", "textHash", "vector")
        SELECT "id", ${part}::"TextPart", ${model}, ${hashOf(text)}, ${toBytes(vector)}
        FROM "Registration" WHERE "id" = ${registrationId}::uuid
        ON CONFLICT ("registrationId", "part", "model") DO UPDATE
          SET "textHash" = EXCLUDED."textHash", "vector" = EXCLUDED."vector", "createdAt" = now()`;
    }
  });
}

async function noteFault(
  db: DbClient,
  { model, fault, now }: { readonly model: string; readonly fault: string; readonly now: Date },
): Promise<void> {
  await db.textModel.upsert({
    where: { model },
    create: { model, fault, failedAt: now },
    update: { fault, failedAt: now },
  });
}
