import { describe, expect, test } from "vitest";
import { DELETE, GET } from "@/app/api/registrations/[token]/data/route";
import { changeOwnAnswers } from "@/lib/own-answers/commands";
import { manageToken } from "@/lib/signing/registration-link";
import { EVERY_KIND, makeFormScene, setForm } from "../form/form-kit";
import { makeRegistration } from "../harness/factories";
import { createTestDb } from "../harness/test-db";
import { anybody, mailsTo, makePerson } from "./kit";

const { db } = await createTestDb();

describe("one's own data as a file", () => {
  const call = (handler: typeof GET, token: string) =>
    handler(new Request(`http://localhost:3000/api/registrations/${token}/data`), {
      params: Promise.resolve({ token }),
    });

  test("holds registration, worded answers, messages, group and log, and no link that opens anything", async () => {
    const scene = await makeFormScene(db);
    await setForm(scene, EVERY_KIND);
    const person = await makeRegistration(db, { workshopId: scene.workshopId, name: "Inès Müller" });
    const token = manageToken(person);
    await changeOwnAnswers(anybody(db), { token, change: { role: "Potière", answers: { premier: "non" } } });
    const response = await call(GET, token);
    expect(response.headers.get("content-disposition")).toMatch(/attachment; filename=".+\.json"/);
    const text = await response.text();
    const held = JSON.parse(text);
    expect(held).toMatchObject({
      registration: { name: "Inès Müller", role: "Potière", reference: person.reference },
      ownQuestions: [{ question: "Premier atelier ?", answer: "Non" }],
      messages: [],
      groups: [],
      log: [{ action: "registration.edit", by: "attendee" }],
    });
    expect(text).not.toContain(token);
  });

  test("is nobody's who has no link, and erased by DELETE", async () => {
    const person = await makePerson(db);
    expect((await call(GET, "a".repeat(43))).status).toBe(404);
    const token = manageToken(person);
    const request = new Request(`http://localhost:3000/api/registrations/${token}/data`, {
      method: "DELETE",
    });
    expect((await DELETE(request, { params: Promise.resolve({ token }) })).status).toBe(204);
    expect((await call(GET, token)).status).toBe(404);
    expect((await mailsTo(db, person.email)).map(({ kind }) => kind)).toEqual(["data_erased"]);
  });
});
