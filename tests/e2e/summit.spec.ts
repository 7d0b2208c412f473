import type { Page } from "@playwright/test";
import { fieldId } from "@/components/ui/field";
import { SYSTEM } from "@/lib/auth/actor";
import { translator } from "@/lib/i18n/catalogue";
import { formatShortDateTime } from "@/lib/i18n/format";
import { writeTimedMails } from "@/lib/mail-times/commands";
import { manageToken } from "@/lib/signing/registration-link";
import { PROPOSAL } from "./harness/board";
import type { Mail } from "./harness/mime";
import type { Seed } from "./harness/seed";
import { expect, expectAccessible, PHONE, test } from "./harness/test";
import { fillSignUp, submitButton, workshopPath } from "./sign-up-form";

// The summit: two plenary days, and on their eve three master classes at the same hours, each with its seats and its room.

const t = translator("fr", "sessions");
const mails = translator("fr", "mail");
const DATA = "Qui garde nos données ?";
const SCREENS = "Écrans et attention";
const TRUST = "La confiance, un métier";
const CLASSES = [
  { title: DATA, capacity: 12, place: "Salle du lac" },
  { title: SCREENS, capacity: 1, place: "Salle des vignes" },
  { title: TRUST, capacity: 6, place: "Foyer" },
] as const;
const AT = { startsAt: new Date("2027-04-21T12:00:00Z"), endsAt: new Date("2027-04-21T15:00:00Z") };
const DAYS = { startsAt: new Date("2027-04-22T07:00:00Z"), endsAt: new Date("2027-04-23T15:00:00Z") };

const BOTH_DAYS = /jeudi\s22\savril\s2027,\s9\sh\s– vendredi\s23\savril\s2027,\s17\sh/;
const ON_THE_EVE = "mercredi 21 avril 2027, 14 h – 17 h";

/** These words whole, one after the other, whichever spaces bind them. */
const said = (...words: string[]) =>
  new RegExp(words.map((text) => text.replace(/[?.]/g, "\\$&").replace(/\s/g, "\\s")).join("\\s+"));

async function summit(seed: Seed, overrides: Partial<Parameters<Seed["workshop"]>[0]> = {}) {
  const workshop = await seed.workshop({
    title: "Le sommet",
    capacity: 40,
    venueName: "Théâtre de Beausobre",
    ...DAYS,
    ...overrides,
  });
  const add = (index: 0 | 1 | 2) =>
    seed.session({ workshopId: workshop.id, ...AT, ...CLASSES[index], position: index + 1 });
  return { ...workshop, data: await add(0), screens: await add(1), trust: await add(2) };
}

type Session = Awaited<ReturnType<typeof summit>>["data"];

/** Somebody with a seat for the days and, where named, in a session. */
async function attendee(
  seed: Seed,
  overrides: Parameters<Seed["registration"]>[0],
  session?: Pick<Session, "id">,
) {
  const person = await seed.registration({ showToGroup: true, ...overrides });
  if (!session) return person;
  const free = await seed.db.seat.findFirstOrThrow({
    where: { sessionId: session.id, registrationId: null },
    orderBy: { number: "asc" },
  });
  await seed.db.$transaction([
    seed.db.$executeRaw`
      INSERT INTO "SessionPlace" ("registrationId", "sessionId", "lineNumber")
      VALUES (${person.id}::uuid, ${session.id}::uuid, nextval('registration_line_seq'))`,
    seed.db.seat.update({
      where: { sessionId_number: { sessionId: session.id, number: free.number } },
      data: { registrationId: person.id },
    }),
  ]);
  return person;
}

const box = (page: Page, { id }: Pick<Session, "id">) => page.locator(`#${fieldId(`sessions.${id}`)}`);

/** One of the sessions as a page lists them. */
const listed = (page: Page, title: string) => page.getByRole("listitem").filter({ hasText: title });

/** The events of a calendar file, each in one text with its lines unfolded. */
function events(file: string): string[] {
  return file
    .replace(/\r\n[ \t]/g, "")
    .split("BEGIN:VEVENT")
    .slice(1);
}

const calendarEvents = (mail: Mail) =>
  mail.parts.filter(({ fileName }) => fileName?.endsWith(".ics")).flatMap(({ content }) => events(content));

function expectSummit(found: readonly string[], session: { title: string; place: string } | undefined): void {
  const titles = found.map((event) => /^SUMMARY:(.*)$/m.exec(event)?.[1]?.trim().replaceAll("\\,", ","));
  expect(titles.sort()).toEqual(["Le sommet", ...(session ? [session.title] : [])].sort());
  const days = found.find((event) => event.includes("SUMMARY:Le sommet"));
  expect(days).toContain("DTSTART;TZID=Europe/Zurich:20270422T090000");
  expect(days).toContain("DTEND;TZID=Europe/Zurich:20270423T170000");
  expect(days).toContain("LOCATION:Théâtre de Beausobre");
  if (!session) return;
  const eve = found.find((event) => !event.includes("SUMMARY:Le sommet"));
  expect(eve).toContain("DTSTART;TZID=Europe/Zurich:20270421T140000");
  expect(eve).toContain("DTEND;TZID=Europe/Zurich:20270421T170000");
  expect(eve).toContain(`LOCATION:${session.place}`);
}

test("an organiser announces two days with three master classes on their eve, and the page says of each its day, room and seats", async ({
  page,
  seed,
  signIn,
}) => {
  await signIn("organiser");
  const title = seed.unique("Le sommet");
  await page.goto("/organiser/workshops/new");
  await page.getByLabel("Titre", { exact: true }).fill(title);
  await page.getByLabel(/^Résumé/).fill("Deux journées en plénière, et la veille trois master classes.");
  await page.getByLabel(/^Début/).fill("2027-04-22T09:00");
  await page.getByLabel(/^Fin/).fill("2027-04-23T17:00");
  await page.getByLabel(/^Places/).fill("40");
  await page.getByRole("button", { name: "Créer le brouillon" }).click();
  await expect(page.getByText("Le brouillon est créé.")).toBeVisible();
  await expect(page.getByText(BOTH_DAYS)).toBeVisible();

  await page.getByRole("link", { name: t("organiser.offer") }).click();
  await page.getByRole("link", { name: t("organiser.addFirst") }).click();
  for (const [index, { title: name, capacity, place }] of CLASSES.entries()) {
    if (index > 0) await page.getByRole("link", { name: t("organiser.add") }).click();
    await page.getByLabel(t("organiser.titleLabel"), { exact: true }).fill(name);
    // The others take place at the hours of the first unless somebody says otherwise.
    if (index === 0) {
      await page.getByLabel(/^Début/).fill("2027-04-21T14:00");
      await page.getByLabel(/^Fin/).fill("2027-04-21T17:00");
    }
    await page.getByLabel(/^Lieu/).fill(place);
    await page.getByLabel(/^Places/).fill(String(capacity));
    await page.getByRole("button", { name: t("organiser.add") }).click();
    await expect(page.getByText(t("organiser.done.added"))).toBeVisible();
    await expect(page.getByRole("heading", { level: 3 })).toHaveCount(index + 1);
  }
  await page
    .getByRole("navigation", { name: "Pages de cet atelier" })
    .getByRole("link", { name: "Aperçu" })
    .click();
  await page.getByRole("button", { name: "Publier…" }).click();
  await page.getByRole("button", { name: "Publier", exact: true }).click();
  await expect(page.getByText("L’atelier est publié.")).toBeVisible();

  await page.getByRole("link", { name: "Ouvrir la page publique" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(/^jeudi,\s9\sh\s– vendredi\s23\savril,\s17\sh$/)).toBeVisible();
  const seats = [
    t("seats.left", { seats: 12 }),
    t("seats.left", { seats: 1 }),
    t("seats.left", { seats: 6 }),
  ];
  for (const [index, { title: name, place }] of CLASSES.entries()) {
    const session = listed(page, name);
    await expect(session.getByText(said(`${ON_THE_EVE}, ${place}`))).toBeVisible();
    await expect(session.getByText(seats[index] ?? "", { exact: true })).toBeVisible();
  }
  await expectAccessible(page);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "on a phone with scripts" : "on a phone without scripts", () => {
    test.use({ javaScriptEnabled, viewport: PHONE });

    test("two master classes at one hour are refused in words, and a full one is waited for while the days are certain", async ({
      page,
      seed,
      mailbox,
    }) => {
      const { id: workshopId, slug, data, screens, trust } = await summit(seed);
      for (const name of ["Ada", "Ben", "Cléo"]) await attendee(seed, { workshopId, name }, trust);
      const signUp = async (name: string, ...sessions: Session[]) => {
        const email = `${seed.unique(name.toLowerCase())}@example.org`;
        await page.goto(workshopPath("fr", slug));
        await fillSignUp(page, "fr", { name, email, question: "À qui sont nos données ?" });
        for (const session of sessions) await box(page, session).check();
        await submitButton(page, "fr").click();
        return email;
      };

      const first = await signUp("Aline", data, screens);
      await expect(listed(page, TRUST).getByText(t("seats.few", { seats: 3 }))).toBeVisible();
      const problems = page.getByRole("alert");
      await expect(problems.getByRole("link", { name: /en même temps/ })).toContainText(DATA);
      await box(page, data).uncheck();
      await submitButton(page, "fr").click();
      await expect(listed(page, SCREENS).getByText(t("status.confirmed"))).toBeVisible();
      const confirmed = await mailbox.waitFor(first);
      expect(confirmed.subject).toBe(mails("registrationConfirmed.subject", { title: "Le sommet" }));
      expect(confirmed.text).toMatch(BOTH_DAYS);
      expect(confirmed.text).toMatch(said(SCREENS, `${ON_THE_EVE}, Salle des vignes`));
      expectSummit(calendarEvents(confirmed), { title: SCREENS, place: "Salle des vignes" });

      // The last seat of that class is gone: the next person waits for it, and has the two days.
      const second = await signUp("Basile", screens);
      await expect(listed(page, SCREENS).getByText(t("status.waitlisted", { position: 1 }))).toBeVisible();
      const waiting = await mailbox.waitFor(second);
      expect(waiting.subject).toBe(confirmed.subject);
      expect(waiting.text).toContain(mails("sessions.waitlisted", { position: 1 }));
      expectSummit(calendarEvents(waiting), undefined);
      await page.goto(workshopPath("fr", slug));
      await expect(listed(page, SCREENS).getByText(t("seats.waitlist", { waiting: 1 }))).toBeVisible();
    });
  });
}

test("groups of a master class and of the two days are published apart, and each person reads theirs with day, hours and room", async ({
  page,
  seed,
  signIn,
  mailbox,
}) => {
  test.slow(); // Two proposals of groups.
  const { teamId } = await signIn("organiser");
  const { id: workshopId, data } = await summit(seed, { teamId, groupSize: 4 });
  const people: Awaited<ReturnType<typeof attendee>>[] = [];
  for (const [index, name] of ["Ada", "Ben", "Cléo", "Dario", "Élise", "Fritz", "Gaëlle", "Hugo"].entries())
    people.push(await attendee(seed, { workshopId, name }, index < 4 ? data : undefined));
  const [goer] = people;
  const other = people.at(-1);
  if (!goer || !other) throw new Error("eight people are needed");

  await page.goto(`/organiser/workshops/${workshopId}/groups`);
  const publish = async (mails: number) => {
    await page.getByRole("button", { name: "Proposer des groupes" }).click();
    const button = page.getByRole("button", { name: "Publier…" });
    await expect(button).toBeVisible(PROPOSAL);
    await button.click();
    const dialog = page.getByRole("dialog", { name: "Publier ces groupes ?" });
    await expect(dialog.getByText(`${mails} personnes reçoivent un e-mail`)).toBeVisible();
    await dialog.getByRole("button", { name: "Publier et prévenir" }).click();
    await expect(page.getByText("Ces groupes sont publiés")).toBeVisible();
  };
  const tabs = page.getByRole("navigation", { name: t("groups.nav") });
  await tabs.getByRole("link", { name: DATA }).click();
  await expect(page.getByRole("heading", { name: "4 personnes à réunir" })).toBeVisible();
  await publish(4);
  const ofClass = await mailbox.waitFor(goer.email);
  expect(ofClass.text).toMatch(said(ON_THE_EVE));
  expect(ofClass.text).toContain("Salle du lac");
  expect(mailbox.received(other.email)).toEqual([]);

  await tabs.getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "8 personnes à réunir" })).toBeVisible();
  await publish(8);
  const ofDays = await mailbox.waitFor(goer.email, { count: 2 });
  expect(ofDays.text).toMatch(BOTH_DAYS);
  expect((await mailbox.waitFor(other.email)).text).toMatch(BOTH_DAYS);

  await page.setViewportSize(PHONE);
  await page.goto(`/r/${manageToken(goer)}`);
  await expect(page.getByText(/^jeudi,\s9\sh\s– vendredi\s23\savril,\s17\sh$/)).toBeVisible();
  await expect(listed(page, DATA).getByText(said(`${ON_THE_EVE}, Salle du lac`))).toBeVisible();
  await expect(page.getByRole("heading", { name: t("groups.group", { session: DATA }) })).toBeVisible();
  await expect(page.getByText(/^Table \d$/)).toHaveCount(2);
  await expectAccessible(page);
  const file = await page.request.get(`/api/registrations/${manageToken(goer)}/calendar.ics`);
  expectSummit(events(await file.text()), { title: DATA, place: "Salle du lac" });
  await page.goto(`/r/${manageToken(other)}`);
  await expect(page.getByText(/^Table \d$/)).toHaveCount(1);
});

test("whoever has a master class is reminded the morning before the eve, all others the morning before the first day", async ({
  seed,
  mailbox,
}) => {
  const { id: workshopId, data } = await summit(seed);
  const goer = await attendee(seed, { workshopId, name: "Ada" }, data);
  const other = await attendee(seed, { workshopId, name: "Ben" });
  const write = (now: string) =>
    writeTimedMails({ db: seed.db, actor: SYSTEM, now: new Date(now) }, workshopId);

  expect(await write("2027-04-20T06:59:00Z")).toBe(0);
  expect(await write("2027-04-20T07:00:00Z")).toBe(1);
  const early = await mailbox.waitFor(goer.email);
  const countdown = mails("reminder.countdown", { days: 1 });
  const subject = mails("reminder.subject", { countdown, title: "Le sommet" });
  expect(early.subject).toBe(subject);
  expect(early.text).toMatch(said(DATA, `${ON_THE_EVE}, Salle du lac`));
  expect(early.text).toMatch(BOTH_DAYS);
  expect(await write("2027-04-21T07:00:00Z")).toBe(1);
  expect((await mailbox.waitFor(other.email)).subject).toBe(subject);
  expect(mailbox.received(goer.email)).toHaveLength(1);
});

test("the reception knows that it is today on the eve too, and says on no other day that it is", async ({
  page,
  seed,
  signIn,
}) => {
  const { teamId } = await signIn("organiser");
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  const days = { teamId, startsAt: inHours(24), endsAt: inHours(56) };
  // Under way, so that it goes on whichever side of midnight the page is asked for.
  const { id: workshopId } = await seed.workshop(days);
  const eve = await seed.session({
    workshopId,
    title: DATA,
    place: "Salle du lac",
    startsAt: inHours(-1),
    endsAt: inHours(2),
  });
  await attendee(seed, { workshopId, name: "Ada Lovelace" }, eve);
  const later = await seed.workshop(days);
  const yet = page.getByText(/Ce que vous notez ici compte déjà/);

  await page.goto(`/organiser/workshops/${workshopId}`);
  await page.getByRole("main").getByRole("link", { name: "Accueil", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Accueil" })).toBeVisible();
  await expect(yet).toBeHidden();
  await page.getByRole("button", { name: "Arrivée de Ada Lovelace" }).click();
  await expect(page.getByText("Bienvenue, Ada Lovelace")).toBeVisible();
  const onItsDay = formatShortDateTime(eve.startsAt ?? new Date(0), {
    locale: "fr",
    timeZone: "Europe/Zurich",
  });
  await expect(page.getByText(said(`${onItsDay} · ${DATA} · Salle du lac`)).first()).toBeVisible();

  await page.goto(`/organiser/workshops/${later.id}/reception`);
  await expect(yet).toBeVisible();
});
