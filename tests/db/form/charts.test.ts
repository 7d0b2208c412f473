import { expect, test } from "vitest";
import { listCharts } from "@/lib/answer-charts/queries";
import { cancelRegistration } from "@/lib/registrations/cancel";
import { createTestDb } from "../harness/test-db";
import { signUp } from "../registrations/sign-up-kit";
import { EVERY_KIND, makeFormScene, setForm } from "./form-kit";

const { db } = await createTestDb();

test("charts count the answers of all who did not cancel, and only of questions that make one", async () => {
  const scene = await makeFormScene(db, { capacity: 2 });
  const charted = ["premier", "outils", "aise"];
  await setForm(
    scene,
    EVERY_KIND.map((question) => ({ ...question, chart: charted.includes(question.key ?? "") })),
  );
  const answers = { premier: "non", outils: ["oui", "autre"], aise: 4 };
  for (const one of [answers, { ...answers, aise: 1 }, { premier: "non" }]) {
    await signUp(db, scene.slug, { answers: one });
  }
  await signUp(db, scene.slug, { email: "gone@example.org", answers });
  const { id } = await db.registration.findFirstOrThrow({ where: { email: "gone@example.org" } });
  await cancelRegistration(scene.context, { registrationId: id, by: "organiser" });

  const charts = await listCharts(db, scene);
  expect(charts.map(({ key, answered, mean }) => [key, answered, mean])).toEqual([
    ["premier", 3, null],
    ["outils", 2, null],
    ["aise", 2, 2.5],
  ]);
  expect(charts[1]?.bars.map(({ key, count, share }) => [key, count, share])).toEqual([
    ["oui", 2, 1],
    ["non", 0, 0],
    ["autre", 2, 1],
  ]);
});
