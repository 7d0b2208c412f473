import { beforeEach, describe, expect, test } from "vitest";
import { listAttendees } from "@/lib/attendees/queries";
import { applySettings } from "@/lib/env";
import type { Embedder } from "@/lib/matching/embedder";
import { EmbedderError } from "@/lib/matching/embedder";
import { calibrationTexts } from "@/lib/matching/embedding-matcher";
import { findDay, readingOf } from "@/lib/seating/queries";
import { prepareRoom } from "@/lib/seating/rules";
import { readTexts } from "@/lib/text-vectors/commands";
import { textEngineHealth } from "@/lib/text-vectors/queries";
import { loadWordVectors } from "@/lib/vectors/queries";
import { makeRegistration, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();
const now = new Date();
const signal = new AbortController().signal;
const SETTING = { engine: "service", model: "petit", host: "models.example.org" } as const;

/** A model with a direction of its own for each subject, and that knows a translation by its place in the list. */
function model(subjects: readonly (readonly string[])[] = []): Embedder & { readonly asked: string[] } {
  const asked: string[] = [];
  const fixed = calibrationTexts();
  return {
    asked,
    embed: async (texts) =>
      texts.map((text) => {
        asked.push(text);
        const vector = new Float32Array(40);
        const subject = subjects.findIndex((words) => words.some((word) => text.includes(word)));
        const place = subject >= 0 ? 20 + subject : fixed.indexOf(text) >> 1;
        vector[place < 0 ? 39 : place] = 3;
        return vector;
      }),
  };
}

beforeEach(async () => {
  // Vite sets BASE_URL to "/".
  applySettings({
    BASE_URL: "https://atelier.example.org",
    EMBEDDINGS_URL: "https://models.example.org/v1",
    EMBEDDINGS_MODEL: "petit",
  });
  await db.textVector.deleteMany();
  await db.textModel.deleteMany();
  await db.workshop.updateMany({ data: { textEngine: "built_in" } });
});

async function workshopOf(questions: readonly string[]) {
  const workshop = await makeWorkshop(db, { textEngine: "service", themes: [] });
  const people = [];
  for (const question of questions) {
    people.push(await makeRegistration(db, { workshopId: workshop.id, questions: [question] }));
  }
  return { workshop, people };
}

async function room(workshopId: string) {
  const day = await findDay(db, { workshopId });
  const cards = await listAttendees(db, day);
  const read = await readingOf(db, day, cards);
  return { cards, read, room: prepareRoom(cards, day.themes, { words: loadWordVectors(), model: read }) };
}

describe("a sentence model", () => {
  test("reads each text once, and again when it changes", async () => {
    const { people } = await workshopOf(["Vendre du miel ?", "Honig verkaufen?"]);
    const embedder = model();
    expect(await readTexts({ db, now, signal }, SETTING, embedder)).toBe(2);
    expect(await readTexts({ db, now, signal }, SETTING, embedder)).toBe(0);
    const changed = { questions: ["Vendre des œufs ?"] };
    await db.registration.update({ where: { id: people[0]?.id }, data: changed });
    expect(await readTexts({ db, now, signal }, SETTING, embedder)).toBe(1);
    expect(embedder.asked.at(-1)).toBe("Vendre des œufs ?");
  });

  test("reads nothing of workshops that did not choose it", async () => {
    const workshop = await makeWorkshop(db);
    await makeRegistration(db, { workshopId: workshop.id });
    const embedder = model();
    expect(await readTexts({ db, now, signal }, SETTING, embedder)).toBe(0);
    expect(embedder.asked).toEqual([]);
  });

  test("brings together in the room what shares no word", async () => {
    const questions = [
      "Vendre du miel ?",
      "Warum summt es hinter dem Haus?",
      "Qui lit nos courriels ?",
    ] as const;
    const { workshop } = await workshopOf(questions);
    const before = await room(workshop.id);
    expect(before.read).toBeUndefined();
    await readTexts({ db, now, signal }, SETTING, model([["miel", "summt"], ["courriels"]]));
    const after = await room(workshop.id);
    expect(after.read?.coverage).toEqual({ read: 3, total: 3 });
    const at = (text: string) => after.cards.findIndex((card) => card.questions[0] === text);
    const pair = questions
      .slice(0, 2)
      .map(at)
      .sort((a, b) => a - b) as [number, number];
    expect(before.room.similarities.questions(...pair)).toBeLessThan(0.3);
    expect(after.room.similarities.questions(...pair)).toBeGreaterThan(0.65);
  });

  test("that fails leaves what it has read, says why, and goes on at the next run", async () => {
    await workshopOf(Array.from({ length: 3 }, (_, k) => `Question ${k} ?`));
    const broken: Embedder = {
      embed: async () => {
        throw new EmbedderError("timeout");
      },
    };
    expect(await readTexts({ db, now, signal }, SETTING, broken)).toBe(0);
    const service = (await textEngineHealth(db)).find(({ engine }) => engine === "service");
    expect(service).toMatchObject({ isSetUp: true, host: "models.example.org", fault: "timeout" });
    expect(await readTexts({ db, now, signal }, SETTING, model())).toBe(3);
    const mended = (await textEngineHealth(db)).find(({ engine }) => engine === "service");
    expect(mended).toMatchObject({ fault: null, lastReadAt: now.toISOString() });
  });

  test("to which all texts are one is not believed", async () => {
    const { workshop } = await workshopOf(["Une question ?"]);
    const flat: Embedder = { embed: async (texts) => texts.map(() => Float32Array.of(1, 1)) };
    expect(await readTexts({ db, now, signal }, SETTING, flat)).toBe(0);
    const service = (await textEngineHealth(db)).find(({ engine }) => engine === "service");
    expect(service?.fault).toBe("tells_nothing");
    expect((await room(workshop.id)).read).toBeUndefined();
  });

  test("forgets a person with the person", async () => {
    const { people } = await workshopOf(["À effacer ?"]);
    await readTexts({ db, now, signal }, SETTING, model());
    await db.registration.delete({ where: { id: people[0]?.id } });
    expect(await db.textVector.count()).toBe(0);
  });

  test("forgets a project that was taken back", async () => {
    const { people } = await workshopOf(["Une question ?"]);
    const id = people[0]?.id;
    await db.registration.update({ where: { id }, data: { projectTitle: "Une carte" } });
    await readTexts({ db, now, signal }, SETTING, model());
    await db.registration.update({ where: { id }, data: { projectTitle: null } });
    await readTexts({ db, now, signal }, SETTING, model());
    expect(await db.textVector.findMany({ select: { part: true } })).toEqual([{ part: "questions" }]);
  });
});
