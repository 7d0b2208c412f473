import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { withPersonalLink } from "@/lib/mail/personal-link";
import { type RenderedMail, renderMail } from "@/lib/mail/render";
import { MESSAGE_KINDS, type MessageContent, messageParams } from "@/lib/mail/schema";
import { registration, SAMPLES, sample, workshop } from "./samples";

const id = "6c8f1f57-8f0b-4b3e-8a49-0b8ce1a7c0de";
const options = { baseUrl: "https://atelier.example", now: new Date("2027-03-01T10:00:00Z") };

/** What an organiser wrote has no words of ours. */
const WORDS = { subject: "Jeudi : {workshop}", body: "# Bonjour {name}\n\nVenez à {time}.\n\n{link}" };

function write(content: MessageContent, locale: Locale = "fr"): Promise<RenderedMail> {
  const wording = content.kind === "broadcast" ? WORDS : undefined;
  return renderMail({ ...content, id, locale }, { ...options, wording });
}

describe.each(LOCALES)("in %s", (locale) => {
  it.each(MESSAGE_KINDS)("%s says everything in both parts, nothing left unfilled", async (kind) => {
    expect(messageParams[kind].safeParse(SAMPLES[kind]).success).toBe(true);
    const mail = await write(sample(kind), locale);
    expect(mail.subject.length).toBeGreaterThan(10);
    expect(mail.html).toContain(`lang="${locale}"`);
    for (const part of [mail.subject, mail.text, mail.html.replace(/<style>.*?<\/style>/s, "")]) {
      expect(part).not.toMatch(/[{}]|undefined|\bnull\b|NaN|Invalid Date|\[object/);
      // A missing sentence would show its key.
      expect(part).not.toMatch(/mail\.[a-z]+/i);
    }
  });
});

describe("language and time", () => {
  it.each([
    ["fr", "jeudi 22\u00a0avril 2027", "9\u00a0h\u00a0– 17\u00a0h", "heure de Zurich"],
    ["de", "Donnerstag, 22.\u00a0April 2027", "9–17\u00a0Uhr", "Zeit in Zürich"],
    ["it", "giovedì 22\u00a0aprile 2027", "9.00\u00a0– 17.00", "ora di Zurigo"],
    ["en", "22\u00a0April 2027", "9:00\u00a0– 17:00", "Zurich time"],
  ] as const)("%s names the day and the hours in the workshop's zone", async (locale, day, hours, zone) => {
    const { text } = await write(sample("registration_confirmed"), locale);
    expect(text).toContain(day);
    expect(text).toContain(hours);
    expect(text).toContain(zone);
  });

  it("writes German the Swiss way", async () => {
    const mails = await Promise.all(MESSAGE_KINDS.map((kind) => write(sample(kind), "de")));
    for (const { text } of mails) expect(text).not.toContain("ß");
  });

  it("sends readers of another language to the page in their language", async () => {
    const french = await write(sample("registration_cancelled"), "fr");
    expect(french.text).toContain("https://atelier.example/workshops/morges");
    const italian = await write(sample("registration_cancelled"), "it");
    expect(italian.text).toContain("https://atelier.example/it/workshops/morges");
  });
});

describe("what each mail tells", () => {
  it("a waitlisted person learns their place, the rule and what comes next", async () => {
    const { text, html } = await write(sample("registration_waitlisted", { position: 4 }), "en");
    expect(text).toContain("Your place on the waitlist: 4");
    expect(text).toContain("3 people are waiting before you");
    expect(text).toContain("offered to the first person in line, who has 24 hours to accept it");
    expect(text).toContain("a further table opens only once 4 people wait");
    expect(text).toContain("When your turn comes we write to you");
    expect(html).toMatch(/>4</);
  });

  it("who waits without offers reads that their seat will be confirmed by itself, also in mails owed from before", async () => {
    const line = { promotion: "seat", offerHours: 24, tableMin: null, groupSize: 6 } as const;
    for (const rule of [line, undefined]) {
      const { text } = await write(sample("registration_waitlisted", { line: rule }), "en");
      expect(text).toContain("which is the order of arrival");
      expect(text).toContain("confirmed without your having to do anything");
    }
  });

  it("who waits while sign-up is closed does not read that their turn comes by itself", async () => {
    const line = { promotion: "seat", offerHours: 24, tableMin: 4, groupSize: 6, isServed: false } as const;
    for (const kind of ["registration_waitlisted", "registration_known"] as const) {
      const { text } = await write(sample(kind, { line }), "en");
      expect(text).toContain("the waitlist does not move on by itself");
      expect(text).not.toContain("When your turn comes");
    }
  });

  it("who signs up again while waiting reads the rule of that line, whichever it is", async () => {
    const rules = {
      seat: "which is the order of arrival",
      offer: "who has 24 hours to accept it",
      by_hand: "The organisers themselves give the seats",
    };
    for (const promotion of ["seat", "offer", "by_hand"] as const) {
      const line = { promotion, offerHours: 24, tableMin: null, groupSize: 6 };
      const { text } = await write(sample("registration_known", { line }), "en");
      const read = Object.entries(rules).flatMap(([rule, words]) => (text.includes(words) ? [rule] : []));
      expect(read).toEqual([promotion]);
    }
  });

  it("who is offered a seat reads until when, in the workshop's zone, and where to answer", async () => {
    const { text } = await write(sample("seat_offered"), "fr");
    expect(text).toContain("vendredi 2\u00a0avril 2027, 10\u00a0h\u00a030");
    expect(text).toContain("Répondre à la proposition");
  });

  it("who is offered somebody's seat does not read that their address was registered", async () => {
    const { text, html } = await write(sample("seat_proposed"), "fr");
    for (const part of [text, html]) {
      expect(part).toContain("vous propose sa place.");
      expect(part).not.toContain("cette adresse a été inscrite");
    }
  });

  it("the first in line reads that the next seat is theirs", async () => {
    const { text } = await write(sample("registration_waitlisted", { position: 1 }), "en");
    expect(text).toContain("The next seat that becomes free is for you.");
  });

  it("a group mail names who agreed to be shown, what they ask, and counts the others", async () => {
    const { text, html } = await write(sample("group_announced"), "en");
    expect(text).toContain("Your table: 7");
    expect(text).toContain("École, écrans et attention");
    expect(text).toContain("Beat Zürcher, Gemeinde Muri");
    expect(text).toContain("“Wie viel Bildschirm?”");
    expect(text).toContain("Project: Un carnet de bord");
    expect(text).toContain("- Le projet de Nadia répond à votre question.");
    expect(text).toContain("And 2 more people, who prefer to be introduced on the day.");
    expect(html).toContain("Qui décide des outils ?");
  });

  it("a changed group says that it replaces the one before", async () => {
    const { subject, text } = await write(sample("group_announced", { isChange: true }), "en");
    expect(subject).toMatch(/^Your group has changed/);
    expect(text).toContain("replaces what we announced");
  });

  it("a cancelled workshop brings the organiser's words as they were typed", async () => {
    const { text, html } = await write(sample("workshop_cancelled"));
    expect(text).toContain("  Le théâtre ferme.\n  Nous cherchons une autre date.");
    expect(html).toContain("Le théâtre ferme.<br/>Nous cherchons une autre date.");
  });

  it("a reminder says with which session it begins for its reader, and the table of the day and of each session", async () => {
    const { text } = await write(sample("reminder"));
    expect(text).toMatch(/tout commence par «\sQui garde nos données \?\s», mercredi 21\savril 2027, 14\sh/u);
    expect(text).toMatch(/Votre table\s: 7\nÉcole, écrans et attention\n/u);
    expect(text).toMatch(/Votre table\s: 2\nQui garde nos données \?\nNuages et confiance/u);
    const ofDay = await write(sample("reminder", { first: null, sessionTables: [] }));
    expect(ofDay.text).not.toContain("tout commence");
    expect(ofDay.text.match(/Votre table/g)).toHaveLength(1);
    const twice = ["Un", "Deux"].map((groupName, index) => ({
      title: "Atelier",
      round: index + 1,
      table: 4,
      groupName,
    }));
    const rounds = await write(sample("reminder", { table: null, groupName: null, sessionTables: twice }));
    expect(rounds.text).toMatch(/Atelier\s: Tour 1\nUn\n/u);
    expect(rounds.text).toMatch(/Atelier\s: Tour 2\nDeux/u);
  });

  it("without a venue nothing is said of a place", async () => {
    const nowhere = { ...workshop, venueName: null, venueAddress: null };
    const { text } = await write(sample("registration_confirmed", { workshop: nowhere }), "en");
    expect(text).not.toMatch(/Where|map/);
  });
});

describe("hostile names", () => {
  const name = '<img src=x onerror=alert(1)> {title} & "Co"';

  it("arrive escaped in HTML and as typed in text", async () => {
    const { html, text } = await write(
      sample("registration_confirmed", { registration: { ...registration, name } }),
    );
    expect(text).toContain(name);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt; {title} &amp; &quot;Co&quot;");
  });

  it("cannot close the title or the style of the HTML", async () => {
    const title = "</title></style><script>alert(1)</script>";
    const { html } = await write(sample("registration_confirmed", { workshop: { ...workshop, title } }));
    expect(html).not.toContain("<script");
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  it("a link that would run is not drawn as one", async () => {
    const venueMapUrl = "javascript:alert(1)";
    const { html } = await write(
      sample("registration_confirmed", { workshop: { ...workshop, venueMapUrl } }),
    );
    expect(html).not.toContain("alert(1)");
  });
});

describe("the personal link", () => {
  it("is in neither part until it is put in", async () => {
    const mail = await write(sample("organiser_sign_in"));
    expect(mail.text + mail.html).not.toContain("secret");
    const url = "https://atelier.example/x?token=secret&email=a";
    const sent = withPersonalLink(mail, { messageId: id, url });
    expect(sent.text).toContain(url);
    expect(sent.html).toContain('href="https://atelier.example/x?token=secret&amp;email=a"');
    expect(sent.text + sent.html).not.toContain(".invalid");
  });

  it("cannot be drawn into somebody's question", async () => {
    const mates = [{ name: "Eve", questions: ["https://personal-link.invalid/x"], projectTitle: null }];
    const mail = await write(sample("group_announced", { mates }));
    const { text } = withPersonalLink(mail, { messageId: id, url: "https://atelier.example/r/token" });
    expect(text.match(/\/r\/token/g)).toHaveLength(1);
  });
});

describe("a day that changed or is cancelled", () => {
  const standings = ["confirmed", "offered", "pending", "waitlisted"] as const;

  it.each(["workshop_changed", "workshop_cancelled"] as const)(
    "%s says something of its own to each standing, and invites nobody without a seat",
    async (kind) => {
      const mails = await Promise.all(
        standings.map((status) =>
          write(sample(kind, { status, hasSeat: status === "confirmed", hadSeat: status === "confirmed" })),
        ),
      );
      expect(new Set(mails.map(({ text }) => text)).size).toBe(standings.length);
      expect(mails.map(({ calendar }) => calendar !== undefined)).toEqual([true, false, false, false]);
    },
  );

  it("owed before standings were told apart reads as for a seat or the waitlist", async () => {
    const bare = { status: undefined, hadSeat: false };
    const { text } = await write(sample("workshop_cancelled", bare));
    expect(text).toContain("liste d’attente");
  });
});

describe("the calendar part", () => {
  it.each([
    ["registration_confirmed", "CONFIRMED"],
    ["registration_promoted", "CONFIRMED"],
    ["registration_cancelled", "CANCELLED"],
    ["workshop_cancelled", "CANCELLED"],
  ] as const)("%s carries the seat's event as %s, under one UID", async (kind, status) => {
    const { calendar } = await write(sample(kind));
    expect(calendar?.method).toBe("PUBLISH");
    const content = calendar?.content.replaceAll("\r\n ", "");
    expect(content).toContain("METHOD:PUBLISH");
    expect(content).toContain(`STATUS:${status}`);
    expect(content).toContain(`UID:registration-${registration.id}@atelier.example`);
  });

  it("grows its sequence with each change of the workshop or the registration", async () => {
    const { calendar } = await write(sample("registration_confirmed"));
    expect(calendar?.content).toContain("SEQUENCE:5");
    const later = { ...registration, version: 3 };
    const { calendar: cancelled } = await write(sample("registration_cancelled", { registration: later }));
    expect(cancelled?.content).toContain("SEQUENCE:6");
  });

  it("sent to somebody is an invitation that is accepted, moved and cancelled under one UID", async () => {
    const invitation = {
      from: { name: "Atelier", address: "atelier@example.org" },
      to: { name: registration.name, address: "olof@example.org" },
    };
    const invited = async (content: MessageContent) => {
      const mail = await renderMail({ ...content, id, locale: "fr" }, { ...options, invitation });
      return { method: mail.calendar?.method, text: mail.calendar?.content.replaceAll("\r\n ", "") ?? "" };
    };
    const [first, moved, gone] = [
      await invited(sample("registration_confirmed")),
      await invited(sample("workshop_changed", { workshop: { ...workshop, version: 4 } })),
      await invited(sample("workshop_cancelled", { workshop: { ...workshop, version: 5 } })),
    ];
    expect([first.method, moved.method, gone.method]).toEqual(["REQUEST", "REQUEST", "CANCEL"]);
    expect([first, moved, gone].map(({ text }) => /SEQUENCE:(\d+)/.exec(text)?.[1])).toEqual(["5", "6", "7"]);
    for (const { text } of [first, moved, gone]) {
      expect(text).toContain("ORGANIZER;CN=Atelier:mailto:atelier@example.org");
      expect(text).toMatch(/ATTENDEE;.*PARTSTAT=ACCEPTED.*:mailto:olof@example\.org/);
    }
  });

  it("comes for each session that an accepted sign-up got, beside its line in the mail; for none that it waits for", async () => {
    const chosen = SAMPLES.registration_confirmed.registration;
    const accepted = await write(sample("registration_accepted", { registration: chosen }));
    expect(accepted.sessionCalendars).toHaveLength(1);
    expect(accepted.sessionCalendars?.[0]?.content).toContain("SUMMARY:Qui garde nos données ?");
    expect(accepted.text).toContain("Qui garde nos données ?");
    expect(accepted.text).toContain("Écrans & attention");
  });

  it("is absent where there is no seat", async () => {
    const mails = await Promise.all([
      write(sample("registration_waitlisted")),
      write(sample("registration_cancelled", { hadSeat: false })),
      write(sample("registration_known", { status: "waitlisted" })),
      write(sample("group_announced")),
      write(sample("organiser_sign_in")),
    ]);
    expect(mails.map(({ calendar }) => calendar)).toEqual(mails.map(() => undefined));
  });
});
