import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { openImport } from "@/lib/imports/commands";
import { confirmImport } from "@/lib/imports/confirm";
import { countOutcomes } from "@/lib/imports/rules";
import { makeTeam, makeUser, makeWorkshop } from "../harness/factories";
import { createTestDb } from "../harness/test-db";

const { db } = await createTestDb();

// Real sign-up exports, which are not ours to ship: checked where they lie beside the project.
const FOLDER = new URL("../../../../shared/data/", import.meta.url);

describe.skipIf(!existsSync(FOLDER))("a real export goes in without hand work", () => {
  test.each([
    { file: "indico-export-2021-online-may.csv", people: 82, withQuestions: 49, withLevel: 82 },
    { file: "typeform-export-2018-oslo-june.csv", people: 42, withQuestions: 0, withLevel: 42 },
  ])(
    "$file: everybody, and twice the same adds nobody",
    async ({ file, people, withQuestions, withLevel }) => {
      const { id: teamId } = await makeTeam(db);
      const { id: userId } = await makeUser(db, { teamId });
      const { id: workshopId } = await makeWorkshop(db, { teamId, capacity: 40, themes: [] });
      const actor: Actor = { kind: "user", userId, roles: [{ teamId, role: "organiser" }] };
      const context = { db, actor, now: new Date() };
      const bring = async () => {
        const bytes = readFileSync(new URL(file, FOLDER));
        const { id: importId } = await openImport(context, {
          workshopId,
          file: { name: file, bytes },
          options: {},
        });
        return countOutcomes((await confirmImport(context, { workshopId, importId })).rows);
      };
      expect(await bring()).toMatchObject({ seat: 40, line: people - 40, failed: 0 });
      expect(await bring()).toMatchObject({ seat: 0, line: 0, failed: 0 });
      const kept = await db.registration.findMany({ where: { workshopId } });
      expect(kept).toHaveLength(people);
      expect(kept.filter(({ questions }) => questions.length > 0)).toHaveLength(withQuestions);
      expect(kept.filter(({ level }) => level !== null)).toHaveLength(withLevel);
      expect(kept.filter(({ themes }) => themes.length > 0).length).toBeGreaterThan(people / 2);
    },
  );
});
