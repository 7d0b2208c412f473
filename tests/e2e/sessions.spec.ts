import type { Page } from "@playwright/test";
import { fieldId } from "@/components/ui/field";
import { translator } from "@/lib/i18n/catalogue";
import { localizedPath } from "@/lib/i18n/paths";
import { manageToken } from "@/lib/signing/registration-link";
import type { Seed } from "./harness/seed";
import { expect, expectAccessible, PHONE, test } from "./harness/test";
import { fillSignUp, submitButton, workshopPath } from "./sign-up-form";

const t = translator("fr", "sessions");
const signUp = translator("fr", "public");

const box = (page: Page, id: string) => page.locator(`#${fieldId(`sessions.${id}`)}`);

function addressOf(name: string): string {
  return `${name.toLowerCase()}-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.org`;
}

/** The summit: two days, and on their eve three master classes, two of them at the same hour. */
async function summit(seed: Seed, overrides: Partial<Parameters<Seed["workshop"]>[0]> = {}) {
  const workshop = await seed.workshop({ title: "Le sommet", capacity: 12, ...overrides });
  const workshopId = workshop.id;
  const data = await seed.session({ workshopId, title: "Qui garde nos données ?", capacity: 1, position: 1 });
  const screens = await seed.session({ workshopId, title: "Écrans et attention", capacity: 6, position: 2 });
  const evening = await seed.session({
    workshopId,
    title: "Soirée des communautés",
    hour: 6,
    capacity: 6,
    place: "Salle du lac",
    position: 3,
  });
  return { ...workshop, data, screens, evening };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled, viewport: PHONE });

    test("an organiser builds the programme, people choose from it, and each session fills by itself", async ({
      page,
      seed,
      signIn,
    }) => {
      const { teamId } = await signIn("organiser");
      const { id, slug } = await seed.workshop({ teamId, title: "Le sommet", capacity: 12 });

      await page.goto(`/organiser/workshops/${id}`);
      await page.getByRole("link", { name: t("organiser.offer") }).click();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("link", { name: t("organiser.addFirst") }).click();
      await page.getByRole("button", { name: t("organiser.add") }).click();
      await expect(page.getByRole("alert").first()).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      for (const [title, capacity] of [
        ["Qui garde nos données ?", "1"],
        ["Écrans et attention", "6"],
      ] as const) {
        await page.goto(`/organiser/workshops/${id}/sessions/new`);
        await page.getByLabel(t("organiser.titleLabel"), { exact: true }).fill(title);
        await page.getByLabel(t("organiser.capacity")).fill(capacity);
        await page.getByRole("button", { name: t("organiser.add") }).click();
        await expect(page.getByText(t("organiser.done.added"))).toBeVisible();
      }
      await page.getByRole("button", { name: t("organiser.upOf", { title: "Écrans et attention" }) }).click();
      await expect(page.getByText(t("organiser.done.moved"))).toBeVisible();
      await expect(page.getByRole("heading", { level: 3 })).toHaveText([
        "Écrans et attention",
        "Qui garde nos données ?",
      ]);
      await page.getByLabel(t("organiser.required")).check();
      await page.getByRole("button", { name: t("organiser.saveRule") }).click();
      await expect(page.getByText(t("organiser.done.rule"))).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);

      // Nobody signs up without a session now, and nobody for two at once.
      const sessions = await seed.db.session.findMany({
        where: { workshopId: id, kind: "parallel" },
        orderBy: { position: "asc" },
      });
      const [screens, data] = sessions;
      if (!screens || !data) throw new Error("two sessions were added");
      await page.goto(workshopPath("fr", slug));
      await expect(page.getByRole("heading", { name: t("programme") })).toBeVisible();
      await fillSignUp(page, "fr", {
        name: "Inès",
        email: addressOf("ines"),
        question: "À qui sont nos données ?",
      });
      await submitButton(page, "fr").click();
      await expect(page.getByRole("alert").getByText("Choisissez au moins une session.")).toBeVisible();
      await box(page, data.id).check();
      await box(page, screens.id).check();
      const clash = t("clash", { title: screens.title ?? "", other: data.title ?? "" });
      if (javaScriptEnabled) await expect(page.getByRole("status").getByText(clash)).toBeVisible();
      await submitButton(page, "fr").click();
      await expect(page.getByRole("alert").getByRole("link", { name: /en même temps/ })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await box(page, screens.id).uncheck();
      await submitButton(page, "fr").click();
      await expect(page.getByText(signUp("registered.nextHeading"))).toBeVisible();
      await expect(page.getByText(data.title ?? "")).toBeVisible();
      await expect(page.getByRole("listitem").getByText(t("status.confirmed"))).toBeVisible();

      await page.goto(`/organiser/workshops/${id}`);
      await expect(page.getByText(t("organiser.taken", { taken: 1, capacity: 1 }))).toBeVisible();
      await page.getByRole("link", { name: t("organiser.peopleOf", { title: data.title ?? "" }) }).click();
      await expect(page.getByRole("link", { name: "Inès", exact: true })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test("a full session is waited for; whoever leaves it makes place, and both read so by mail", async ({
      page,
      seed,
      mailbox,
    }) => {
      const { id, slug, data, screens, evening } = await summit(seed);
      const first = await seed.registration({ workshopId: id, email: addressOf("premiere") });
      await seed.db.$transaction(async (tx) => {
        await tx.sessionPlace.create({
          data: { registrationId: first.id, sessionId: data.id, lineNumber: BigInt(Date.now()) },
        });
        await tx.seat.update({
          where: { sessionId_number: { sessionId: data.id, number: 1 } },
          data: { registrationId: first.id },
        });
      });
      const email = addressOf("second");
      await page.goto(workshopPath("fr", slug));
      await fillSignUp(page, "fr", { name: "Second", email, question: "Et nos enfants ?" });
      await expect(page.getByText(t("seats.waitlist", { waiting: 0 })).first()).toBeVisible();
      await box(page, data.id).check();
      await box(page, evening.id).check();
      await submitButton(page, "fr").click();
      await expect(page.getByText(t("status.waitlisted", { position: 1 }))).toBeVisible();
      const confirmation = await mailbox.waitFor(email);
      expect(confirmation.text).toContain(data.title);
      expect(confirmation.text).toContain("Salle du lac");

      await page.goto(`/r/${manageToken(first)}`);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByText(t("change"), { exact: true }).click();
      await box(page, data.id).uncheck();
      await box(page, screens.id).check();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("button", { name: t("save") }).click();
      await expect(page.getByText(t("saved"))).toBeVisible();
      expect((await mailbox.waitFor(first.email)).text).toContain(screens.title);
      const promoted = await mailbox.waitFor(email, { count: 2 });
      expect(promoted.subject).toContain(data.title);
      expect(await seed.db.seat.count({ where: { sessionId: data.id, registrationId: { not: null } } })).toBe(
        1,
      );
    });

    test("an organiser moves somebody in the line of a session with a reason, unless the line has changed since", async ({
      page,
      seed,
      signIn,
    }) => {
      const line = translator("fr", "line");
      const { teamId } = await signIn("organiser");
      const { id, data } = await summit(seed, { teamId });
      const people: Awaited<ReturnType<Seed["registration"]>>[] = [];
      for (const name of ["Léa Assise", "Marc Premier", "Noé Deuxième", "Ada Tardive"]) {
        const person = await seed.registration({ workshopId: id, name });
        people.push(person);
        await seed.db.$executeRaw`
          INSERT INTO "SessionPlace" ("registrationId", "sessionId", "lineNumber")
          VALUES (${person.id}::uuid, ${data.id}::uuid, nextval('registration_line_seq'))`;
      }
      const [seated, first, , late] = people;
      if (!seated || !first || !late) throw new Error("four people were registered");
      await seed.db.seat.update({
        where: { sessionId_number: { sessionId: data.id, number: 1 } },
        data: { registrationId: seated.id },
      });
      const title = data.title ?? "";
      const pageOf = (person: { readonly id: string }) =>
        `/organiser/workshops/${id}/registrations/${person.id}`;
      // Said once more in the form below it, which is folded.
      const standing = (position: number) => page.getByText(t("status.waitlisted", { position })).first();
      const ask = async (to: "first" | "last", reason: string) => {
        await page.getByRole("button", { name: t("organiser.moveOf", { title }) }).click();
        const question = page.getByRole("dialog").filter({ visible: true });
        if (javaScriptEnabled) await expectAccessible(page);
        await question.getByLabel(line(`order.tos.${to}`)).check();
        await question.getByLabel(line("order.reason")).fill(reason);
        return question.getByRole("button", { name: line("order.moveAction"), exact: true });
      };

      await page.goto(pageOf(late));
      await expect(standing(3)).toBeVisible();
      await (await ask("first", "Vient de loin")).click();
      await expect(page.getByText(line("order.moved"))).toBeVisible();
      await expect(standing(1)).toBeVisible();
      await expect(page.getByText(line("log.actions.session_line_move"))).toBeVisible();
      await expect(page.getByText(line("log.ranks", { from: 3, to: 1 }))).toBeVisible();
      await expect(page.getByText(line("log.reason", { reason: "Vient de loin" }))).toBeVisible();
      await page.goto(`/r/${manageToken(first)}`);
      await expect(standing(2)).toBeVisible();

      // Somebody else moves them while this organiser writes the reason.
      await page.goto(pageOf(late));
      const move = await ask("last", "Arrive plus tard");
      const seen = await seed.db.sessionPlace.findMany({
        where: { sessionId: data.id },
        orderBy: { lineNumber: "asc" },
      });
      const [, place, behind] = seen;
      if (!place || !behind) throw new Error("three people wait");
      expect(place.registrationId).toBe(late.id);
      await seed.db.$transaction(async (tx) => {
        const put = (registrationId: string, lineNumber: bigint) =>
          tx.sessionPlace.update({
            where: { registrationId_sessionId: { registrationId, sessionId: data.id } },
            data: { lineNumber },
          });
        await put(late.id, -1n * place.lineNumber);
        await put(behind.registrationId, place.lineNumber);
        await put(late.id, behind.lineNumber);
      });
      await move.click();
      const told = translator("fr", "errors")("problems.stale_version.detail");
      await expect(page.getByText(told)).toBeVisible();
      await page.goto(pageOf(late));
      await expect(standing(2)).toBeVisible();
      await expect(page.getByText(line("log.reason", { reason: "Arrive plus tard" }))).toBeHidden();
    });

    test("an organiser moves somebody, and removes a session only knowing whom it concerns", async ({
      page,
      seed,
      signIn,
      mailbox,
    }) => {
      const { teamId } = await signIn("organiser");
      const { id, slug, screens, evening } = await summit(seed, { teamId });
      const email = addressOf("deplacee");
      await page.goto(workshopPath("fr", slug));
      await fillSignUp(page, "fr", { name: "Déplacée", email, question: "Qui décide ?" });
      await box(page, screens.id).check();
      await submitButton(page, "fr").click();
      await expect(page.getByRole("listitem").getByText(t("status.confirmed"))).toBeVisible();
      const person = await seed.db.registration.findFirstOrThrow({ where: { email } });

      await page.goto(`/organiser/workshops/${id}/registrations/${person.id}`);
      await page.getByText(t("organiser.changePerson")).click();
      await box(page, screens.id).uncheck();
      await box(page, evening.id).check();
      await page.getByRole("button", { name: t("organiser.savePerson") }).click();
      await expect(page.getByText(t("organiser.done.sessions"))).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      // Two mails that wait together may leave in either order.
      await mailbox.waitFor(email, { count: 2 });

      await page.goto(`/organiser/workshops/${id}/sessions`);
      await page
        .getByRole("button", { name: t("organiser.removeOf", { title: evening.title ?? "" }) })
        .click();
      const question = page.getByRole("dialog").filter({ visible: true });
      await expect(question.getByText(/Une personne l’a choisie/)).toBeVisible();
      await question.getByRole("button", { name: t("organiser.remove"), exact: true }).click();
      await expect(page.getByText(t("organiser.done.removed"))).toBeVisible();
      const mail = await mailbox.waitFor(email, { count: 3 });
      expect(mail.text).toContain(translator("fr", "mail")("sessionsChanged.none"));
      expect(mail.text).toContain(evening.title);
    });
  });
}

test("the programme reads in every language, and a session's line too", async ({ page, seed }) => {
  const { slug, data } = await summit(seed);
  await seed.db.session.update({ where: { id: data.id }, data: { capacity: 0 } });
  for (const locale of ["de", "it", "en"] as const) {
    const words = translator(locale, "sessions");
    await page.goto(localizedPath(locale, `/workshops/${slug}`));
    await expect(page.getByRole("heading", { name: words("programme") })).toBeVisible();
    await expect(page.getByText(words("seats.closed")).first()).toBeVisible();
    await expect(box(page, data.id)).toBeDisabled();
  }
});
