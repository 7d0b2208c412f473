import { translator } from "@/lib/i18n/catalogue";
import { manageToken } from "@/lib/signing/registration-link";
import { expect, expectAccessible, PHONE, test } from "./harness/test";
import { fillSignUp } from "./sign-up-form";

const t = translator("fr", "admission");
const line = translator("fr", "line");
const pages = translator("fr", "public");
const invitations = translator("fr", "invitations");
const errors = translator("fr", "errors");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled, viewport: PHONE });

    test("an organiser decides on each sign-up, several at once, with a word that the people read", async ({
      page,
      seed,
      signIn,
      mailbox,
    }) => {
      const { teamId } = await signIn("organiser");
      const { id, slug } = await seed.workshop({ teamId, capacity: 1 });
      const older = {
        workshopId: id,
        status: "pending",
        createdAt: new Date(Date.now() - 3_600_000),
      } as const;
      const first = await seed.registration({ ...older, name: "Ada Première" });

      await page.goto(`/organiser/workshops/${id}/edit/sign-up`);
      await page.getByLabel(t("settings.approval")).check();
      await page.getByRole("button", { name: line("settings.save") }).click();
      await expect(page.getByText(line("settings.saved"))).toBeVisible();
      await expect(page.getByLabel(t("settings.approval"))).toBeChecked();

      await page.goto(`/workshops/${slug}`);
      await expect(page.getByText(t("aside.approval"))).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      const email = `${seed.unique("demande")}@example.org`;
      await fillSignUp(page, "fr", { name: "Inès Müller", email, question: "À qui sont nos données ?" });
      await page.getByRole("button", { name: t("form.submit") }).click();
      await expect(page.getByText(pages("registered.nextPending"))).toBeVisible();

      await page.goto(`/organiser/workshops/${id}`);
      await expect(page.getByText(t("decide.count", { count: 2 }))).toBeVisible();
      await page.getByRole("link", { name: t("decide.see") }).click();
      await page.getByRole("button", { name: t("decide.accept"), exact: true }).click();
      await expect(page.getByRole("alert").first()).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel(t("decide.all", { count: 2 })).check();
      await page.getByLabel(t("decide.note")).fill("Au plaisir de vous lire.");
      await page.getByRole("button", { name: t("decide.accept"), exact: true }).click();
      await expect(page.getByText(t("done.confirmed", { count: 1 }))).toBeVisible();
      await expect(page.getByText(t("done.waitlisted", { count: 1 }))).toBeVisible();
      await expect(page.getByLabel(t("decide.note"))).toBeHidden();

      await page.goto(`/r/${manageToken(first)}`);
      await expect(page.getByText(pages("manage.statusDetail.confirmed"))).toBeVisible();
      const mail = await mailbox.waitFor(email, { count: 2 });
      expect(mail.subject).toContain("acceptée");
      expect(mail.text).toContain("Au plaisir de vous lire.");
    });

    test("one request is declined on the person's page, and theirs says so", async ({
      page,
      seed,
      signIn,
    }) => {
      const { teamId } = await signIn("organiser");
      const { id } = await seed.workshop({ teamId, capacity: 3, approval: true });
      const asked = await seed.registration({ workshopId: id, status: "pending", name: "Ada Refusée" });
      await page.goto(`/organiser/workshops/${id}/registrations/${asked.id}`);
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("button", { name: t("decide.declineOpen"), exact: true }).click();
      await expect(page.getByText(t("decide.declineOneText"))).toBeVisible();
      await page.getByRole("button", { name: t("decide.decline"), exact: true }).click();
      await expect(page.getByText(t("done.declined", { count: 1 }))).toBeVisible();
      await page.goto(`/r/${manageToken(asked)}`);
      await expect(page.getByText(t("ended.declined"))).toBeVisible();
      await expect(page.getByRole("button", { name: line("comeBack.action") })).toBeHidden();
      if (javaScriptEnabled) await expectAccessible(page);
    });

    test("on invitation: a code for several people and a letter for each of two, then the link signs one up", async ({
      page,
      seed,
      signIn,
      mailbox,
    }) => {
      const { teamId } = await signIn("organiser");
      const { id } = await seed.workshop({ teamId, capacity: 3 });
      const home = `/organiser/workshops/${id}/invitations`;
      await page.goto(`/organiser/workshops/${id}/edit/sign-up`);
      await page.getByLabel(t("settings.invitationOnly")).check();
      await page.getByRole("button", { name: line("settings.save") }).click();
      await page.getByRole("link", { name: t("settings.invitations") }).click();
      await expect(page.getByRole("heading", { name: invitations("empty") })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);

      await page.getByRole("link", { name: invitations("add") }).click();
      await page.getByLabel(invitations("form.label")).fill("Partenaires");
      await page.getByLabel(invitations("form.usesMax")).fill("0");
      await page.getByLabel(invitations("form.onlyFor")).fill("example.org");
      await page.getByRole("button", { name: invitations("form.create") }).click();
      await expect(page.getByRole("alert").first()).toBeVisible();
      await expect(page.getByLabel(invitations("form.onlyFor"))).toHaveValue("example.org");
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel(invitations("form.usesMax")).fill("5");
      await page.getByRole("button", { name: invitations("form.create") }).click();
      await expect(page.getByText(invitations("done.added"))).toBeVisible();

      await page.getByRole("link", { name: invitations("invite") }).click();
      await expect(page.getByRole("link", { name: invitations("people.letter") })).toHaveAttribute(
        "href",
        /\/messages\/letters\/invitation$/,
      );
      const words = { subject: "{workshop}", body: "{greeting}\n\nVenez !\n\n{note}\n\n{link}" };
      await seed.db.letterVersion.create({
        data: { workshopId: id, letter: "invitation", locale: "fr", version: 1, ...words },
      });
      const email = `${seed.unique("invitee")}@example.org`;
      await page.getByLabel(invitations("people.people")).fill(`Inès Müller, ${email}\npersonne`);
      await page.getByLabel(invitations("form.label")).fill("Conférence");
      await page.getByLabel(invitations("people.note")).fill("Au plaisir de vous y voir.");
      await page.getByRole("button", { name: invitations("people.submit"), exact: true }).click();
      await expect(page.getByRole("alert").first()).toContainText("ligne 2");
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel(invitations("people.people")).fill(`Inès Müller, ${email}`);
      await page.getByRole("button", { name: invitations("people.submit"), exact: true }).click();
      await expect(page.getByText(invitations("done.made", { count: 1 }))).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);

      const letter = await mailbox.waitFor(email);
      expect(letter.text).toMatch(/Bonjour\sInès\sMüller,\s+Venez !\s/);
      expect(letter.text).toContain("Au plaisir de vous y voir.");
      const [link = ""] = /https?:\/\/\S+\?code=[A-Z0-9-]+/.exec(letter.text) ?? [];
      await page.goto(new URL(link).pathname + new URL(link).search);
      await expect(page.getByText(t("aside.invitationOnly"))).toBeVisible();
      const code = page.getByLabel(t("code.label"));
      const hers = await code.inputValue();
      expect(link).toContain(hers);
      await code.fill("K7MX3-RQPTB");
      await fillSignUp(page, "fr", { name: "Inès Müller", email, question: "À qui sont nos données ?" });
      await page.getByRole("button", { name: pages("signUp.submit") }).click();
      await expect(page.getByRole("alert").first()).toContainText(errors("fields.code_unknown"));
      await expect(page.getByLabel(pages("signUp.email"))).toHaveValue(email);
      if (javaScriptEnabled) await expectAccessible(page);
      await code.fill(hers.toLowerCase().replace("-", " "));
      await page.getByRole("button", { name: pages("signUp.submit") }).click();
      await expect(page.getByRole("heading", { name: pages("registered.titleConfirmed") })).toBeVisible();

      await page.goto(`${home}?q=${encodeURIComponent(hers)}`);
      await page
        .getByRole("link", { name: invitations("editOf", { code: hers, label: "Conférence" }) })
        .click();
      await expect(page.getByRole("link", { name: "Inès Müller", exact: true })).toBeVisible();
      await expect(page.getByText(invitations("one.usedText"))).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page
        .getByRole("button", { name: invitations("one.disable") })
        .first()
        .click();
      await page
        .getByRole("button", { name: invitations("one.disable") })
        .last()
        .click();
      await expect(page.getByText(invitations("done.disabled"))).toBeVisible();
    });

    test("where the address is checked first, the link in the mail asks once more, and only then is there a seat", async ({
      page,
      request,
      seed,
      signIn,
      mailbox,
    }) => {
      const { teamId } = await signIn("organiser");
      const { id, slug } = await seed.workshop({ teamId, capacity: 3 });
      await page.goto(`/organiser/workshops/${id}/edit/sign-up`);
      await page.getByLabel(t("settings.addressCheck")).check();
      await page.getByRole("button", { name: line("settings.save") }).click();
      await expect(page.getByLabel(t("settings.addressCheck"))).toBeChecked();

      const linkTo = async (email: string) => {
        const mail = await mailbox.waitFor(email);
        return new URL(/https?:\/\/\S+\/confirm\/\S+/.exec(mail.text)?.[0] ?? "").pathname;
      };
      const addressOf = (name: string) => `${seed.unique(name)}@example.org`;
      const [ines, max, zoe] = [addressOf("ines"), addressOf("max"), addressOf("zoe")];
      for (const [name, email] of [
        ["Max Parla-Main", max],
        ["Zoé Passant", zoe],
      ]) {
        const asked = await request.post(`/api/workshops/${slug}/registrations`, {
          data: {
            name,
            email,
            locale: "fr",
            languages: ["fr"],
            questions: ["Et après ?"],
            consents: { houseRules: true },
          },
        });
        expect(asked.status()).toBe(201);
      }
      await page.goto(`/workshops/${slug}`);
      await fillSignUp(page, "fr", {
        name: "Inès Prouvée",
        email: ines,
        question: "À qui sont nos données ?",
      });
      await page.getByRole("button", { name: t("form.submitCheck") }).click();
      await expect(page.getByRole("heading", { name: t("registered.title") })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      const [hers, passers] = [await linkTo(ines), await linkTo(zoe)];

      await page.goto(`/organiser/workshops/${id}`);
      await expect(page.getByText(t("unproved.count", { count: 3 }))).toBeVisible();
      await page.goto(hers);
      await expect(page.getByText("À qui sont nos données ?")).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("button", { name: t("check.confirm") }).click();
      await expect(page.getByRole("heading", { name: pages("registered.titleConfirmed") })).toBeVisible();
      await page.goto(hers);
      await expect(page.getByRole("heading", { name: t("check.overTitle") })).toBeVisible();
      await page.goto(passers);
      await page.getByRole("button", { name: t("check.notMe") }).click();
      await expect(page.getByRole("heading", { name: t("check.forgottenTitle") })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);

      await page.goto(`/organiser/workshops/${id}/registrations`);
      await expect(page.getByRole("link", { name: "Inès Prouvée", exact: true })).toBeVisible();
      await page.getByRole("link", { name: t("unproved.see") }).click();
      await expect(page.getByRole("rowheader", { name: "Max Parla-Main" })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole("button", { name: t("unproved.resendTo", { name: "Max Parla-Main" }) }).click();
      await expect(page.getByText(errors("problems.just_sent.detail"))).toBeVisible();
      // An organiser may, whatever the sign-up times say.
      await seed.db.workshop.update({ where: { id }, data: { status: "closed" } });
      await page.getByRole("button", { name: t("unproved.confirmOf", { name: "Max Parla-Main" }) }).click();
      await page.getByRole("button", { name: t("unproved.confirm"), exact: true }).click();
      await expect(page.getByText(t("unproved.done.confirmed"))).toBeVisible();
      await page.goto(`/organiser/workshops/${id}/registrations`);
      await expect(page.getByRole("link", { name: "Max Parla-Main", exact: true })).toBeVisible();
    });
  });
}
