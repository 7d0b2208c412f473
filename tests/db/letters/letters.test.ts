import { beforeEach, describe, expect, it } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { changeLetter, restoreLetter } from "@/lib/letters/commands";
import {
  findLetter,
  findWording,
  type LetterKey,
  listLetters,
  listLetterVersions,
} from "@/lib/letters/queries";
import { duplicateWorkshop } from "@/lib/workshops/commands";
import { makeTeam, makeUser, makeWorkshop } from "@/tests/db/harness/factories";
import { createTestDb } from "@/tests/db/harness/test-db";

const { db } = await createTestDb({ poolSizeMax: 10 });
const now = new Date("2027-01-05T09:00:00Z");

let actor: UserActor;
let key: LetterKey;
const words = { subject: "Bienvenue à {workshop}", body: "Bonjour {name},\n\n{when}\n\n{link}" };

beforeEach(async () => {
  const team = await makeTeam(db);
  const user = await makeUser(db, { teamId: team.id, name: "Ada" });
  const workshop = await makeWorkshop(db, { teamId: team.id });
  actor = { kind: "user", userId: user.id, roles: [{ teamId: team.id, role: "organiser" }] };
  key = { workshopId: workshop.id, letter: "registration_confirmed", language: "de" };
});

const context = () => ({ db, actor, now });
const change = (version: number, wording = words) =>
  changeLetter(context(), { key, change: { version, ...wording } });

describe("the words of a letter", () => {
  it("are ours until an organiser saves others, in that language and workshop alone", async () => {
    expect(await findLetter(db, key)).toMatchObject({ version: 0, isOriginal: true });
    const saved = await change(0);
    expect(saved).toMatchObject({ version: 1, isOriginal: false, ...words, changedBy: "Ada" });
    expect(await findWording(db, key)).toEqual(words);
    expect(await findWording(db, { ...key, language: "fr" })).toBeUndefined();
    const other = await makeWorkshop(db);
    expect(await findWording(db, { ...key, workshopId: other.id })).toBeUndefined();
    const list = await listLetters(db, { workshopId: key.workshopId });
    expect(list.filter(({ reworded }) => reworded.length > 0)).toEqual([
      { letter: "registration_confirmed", reworded: ["de"] },
    ]);
  });

  it("with a placeholder unknown or missing are refused, named, and nothing is written", async () => {
    await expect(change(0, { subject: "{nom}", body: "Bonjour" })).rejects.toMatchObject({
      code: "invalid_input",
      details: {
        errors: [
          { path: "subject", code: "placeholder_unknown", values: { names: "{nom}" } },
          { path: "body", code: "placeholder_missing", values: { names: "{link}" } },
        ],
      },
    });
    expect(await db.letterVersion.count({ where: { workshopId: key.workshopId } })).toBe(0);
  });

  it("based on an older version are refused with the current ones", async () => {
    await change(0);
    await expect(change(0, { ...words, subject: "Autre" })).rejects.toMatchObject({
      code: "stale_version",
      details: { members: { currentVersion: 1, current: { subject: words.subject } } },
    });
  });

  it("saved by two at once: one is kept, the other is told", async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) => change(0, { ...words, subject: `Version ${index}` })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.letterVersion.count({ where: { workshopId: key.workshopId } })).toBe(1);
  });

  it("go back to ours, every version kept and saying nothing new twice", async () => {
    await change(0);
    await change(1);
    const restored = await restoreLetter(context(), { key, version: 1 });
    expect(restored).toMatchObject({ version: 2, isOriginal: true, ...restored.original });
    expect(await findWording(db, key)).toBeUndefined();
    const versions = await listLetterVersions(db, key);
    expect(versions.map(({ version, wording }) => [version, wording?.subject])).toEqual([
      [2, undefined],
      [1, words.subject],
    ]);
    const again = await change(2, { ...restored.original });
    expect(again.version).toBe(2);
  });

  it("that the letter no longer understands are not sent", async () => {
    await db.letterVersion.create({
      data: {
        workshopId: key.workshopId,
        letter: key.letter,
        locale: "de",
        version: 1,
        subject: "{gone}",
        body: "{link}",
      },
    });
    expect(await findWording(db, key)).toBeUndefined();
  });

  it("are nobody's of another team, and nobody's who only receives people", async () => {
    const roles = (role: "organiser" | "reception", teamId: string) => ({
      ...actor,
      roles: [{ teamId, role }],
    });
    const stranger = roles("organiser", (await makeTeam(db)).id);
    const request = { key, change: { version: 0, ...words } };
    await expect(changeLetter({ db, actor: stranger, now }, request)).rejects.toMatchObject({
      code: "not_found",
    });
    const reception = roles("reception", actor.roles[0]?.teamId ?? "");
    await expect(changeLetter({ db, actor: reception, now }, request)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("go along with a copy of the workshop", async () => {
    await change(0);
    await change(1, { ...words, subject: "Deux" });
    const copy = await duplicateWorkshop(context(), { workshopId: key.workshopId });
    expect(await findWording(db, { ...key, workshopId: copy.id })).toEqual({ ...words, subject: "Deux" });
  });
});
