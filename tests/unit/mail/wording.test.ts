import { describe, expect, it } from "vitest";
import { translator } from "@/lib/i18n/catalogue";
import { LOCALES } from "@/lib/i18n/locales";
import { TEMPLATES } from "@/lib/mail/letters";
import { renderMail } from "@/lib/mail/render";
import { sampleMessage } from "@/lib/mail/sample-message";
import { LETTER_NAMES, letterName, PLACEHOLDERS, type Wording } from "@/lib/mail/schema";
import { wordedBody } from "@/lib/mail/wording";
import { wordingFaults } from "@/lib/mail/wording-faults";
import { registration, sample, workshop } from "./samples";

const options = { baseUrl: "https://atelier.example", now: new Date("2027-03-01T10:00:00Z") };
const link = "https://personal-link.invalid/m1";

function write(wording: Wording, overrides: Partial<typeof registration> = {}) {
  const content = sample("registration_confirmed", { registration: { ...registration, ...overrides } });
  return renderMail({ ...content, id: "m1", locale: "fr" }, { ...options, wording });
}

const faults = (wording: Partial<Wording>, letter = TEMPLATES.registration_confirmed) =>
  wordingFaults({ subject: "Bonjour", body: "{link}", ...wording }, letter).map(
    ({ path, code, names }) => `${path} ${code} ${names.join(" ")}`,
  );

describe("our own words", () => {
  it.each(LETTER_NAMES.flatMap((name) => LOCALES.map((locale) => [name, locale] as const)))(
    "%s in %s can be saved as they are",
    (name, locale) => {
      const { subject, body } = TEMPLATES[name].original(translator(locale, "mail"));
      expect(wordingFaults({ subject, body }, TEMPLATES[name])).toEqual([]);
      expect(subject.length).toBeLessThanOrEqual(200);
    },
  );

  it("are what is sent where nobody wrote others", async () => {
    for (const name of LETTER_NAMES) {
      const message = { ...sampleMessage(name, workshop, "it"), id: "m1", locale: "it" as const };
      expect(letterName(message)).toBe(name);
      const wording = TEMPLATES[name].original(translator("it", "mail"));
      const [ours, theirs] = [
        await renderMail(message, options),
        await renderMail(message, { ...options, wording }),
      ];
      expect(theirs.text).toBe(ours.text);
      expect(theirs.subject).toBe(ours.subject);
    }
  });

  it("use every placeholder that their letter knows of its own", () => {
    const known = new Set(LETTER_NAMES.flatMap((name) => TEMPLATES[name].allowed));
    expect([...known].sort()).toEqual(Object.keys(PLACEHOLDERS).sort());
  });
});

describe("an organiser's words", () => {
  it("invite somebody by name where it is known, with their code and what it allows", async () => {
    const wording = {
      subject: "{workshop}",
      body: "{greeting}\n\n{note}\n\n[Venez]({link})\n\n{code}\n\n{limits}",
    };
    const known = { id: "m1", locale: "fr" as const, ...sample("invitation") };
    const { text } = await renderMail(known, { ...options, wording });
    expect(text).toContain("Inès Müller");
    expect(text).toContain("Venez\nhttps://atelier.example/workshops/morges?code=K7MX3-RQPTB");
    expect(text).toContain("Au plaisir de vous y voir.");
    expect(text).toMatch(/1\D*avril 2027/);
    const nobody = { ...known, ...sample("invitation", { name: null, note: null }) };
    const unnamed = await renderMail(nobody, { ...options, wording });
    expect(unnamed.text).toContain("Bonjour,");
    expect(unnamed.text).not.toContain("Au plaisir");
    expect(faults({ body: "{link} {name}" }, TEMPLATES.invitation)).toEqual([
      "body placeholder_unknown {name}",
      "body placeholder_missing {note}",
    ]);
  });

  it("reach the reader with the facts put in, as HTML and as text", async () => {
    const { subject, text, html } = await write({
      subject: "{workshop} : à bientôt, {name}",
      body: [
        "# Bienvenue {name}",
        "Le **{date}**, de {time},\nà *{place}*.",
        "{when}",
        "## À apporter",
        "- un carnet\n- [le programme]({page})",
        "> Rien d’autre.",
        "[Ouvrir ma page]({link})",
        "---",
        "Réf. {reference}",
      ].join("\n\n"),
    });
    expect(subject).toBe(`${workshop.title} : à bientôt, ${registration.name}`);
    expect(text).toContain(`Bienvenue ${registration.name}\n\nLe jeudi 22\u00a0avril 2027`);
    expect(text).toContain("17\u00a0h,\nà Théâtre de Beausobre, Avenue de Vertou 2, 1110 Morges.");
    expect(text).toContain(
      "À apporter\n\n- un carnet\n- le programme (https://atelier.example/workshops/morges)",
    );
    expect(text).toContain("  Rien d’autre.");
    expect(text).toContain(`Ouvrir ma page\n${link}`);
    expect(text).toContain("Réf. K7QX42");
    expect(html).toMatch(/<strong[^>]*>jeudi 22\u00a0avril 2027<\/strong>/);
    expect(html).toMatch(/<em>Théâtre de Beausobre/);
    expect(html).toMatch(/<li[^>]*>un carnet<\/li>/);
    expect(html).toContain(`href="${link}"`);
    expect(html).toMatch(/<h2[^>]*>À apporter<\/h2>/);
  });

  it("take no markup, brace or header out of a name", async () => {
    const name = "**Zoé** {link} [x](https://evil.example) <b>\r\nBcc: victim@example.org";
    const { subject, text, html } = await write(
      { subject: "Pour {name}", body: "Bonjour {name}.\n\n{link}" },
      { name },
    );
    expect(text).toContain(`Bonjour ${name}.`);
    expect(html).not.toContain("<b>");
    expect(html).not.toContain('href="https://evil.example"');
    expect(html).toContain("**Zoé** {link} [x](https://evil.example) &lt;b&gt;");
    expect(text.match(/personal-link\.invalid/g)).toHaveLength(1);
    expect(subject).toContain("Bcc");
  });

  it("hold no HTML, code, picture or running link of their own", async () => {
    const body =
      "<script>alert(1)</script> `{name}` ![p](https://x.example/p.png) [go](javascript:alert(1))\n\n    {name}\n\n{link}";
    const { html, text } = await write({ subject: "s", body });
    expect(html).not.toMatch(/<script|<img|href="javascript|<code/);
    expect(text).toContain("<script>alert(1)</script>");
    expect(text).toContain(registration.name);
  });

  it("without a heading are titled by their subject, and an empty fact leaves no empty paragraph", () => {
    const { title, blocks } = wordedBody("{seat}\n{note}\n\nVoilà.", { seat: "", note: [] });
    expect(title).toBeUndefined();
    expect(blocks).toEqual([{ kind: "paragraph", text: [{ text: "Voilà." }] }]);
  });
});

describe("what cannot be saved", () => {
  it.each([
    [{ body: "{link} {nom}" }, ["body placeholder_unknown {nom}"]],
    [{ body: "{link}\n\n{seating}" }, ["body placeholder_unknown {seating}"]],
    [{ subject: "{constructor}" }, ["subject placeholder_unknown {constructor}"]],
    [{ body: "Bonjour" }, ["body placeholder_missing {link}"]],
    [{ subject: "{link}", body: "{link}" }, ["subject placeholder_not_alone {link}"]],
    [{ body: "Voici {when}\n\n{link}" }, ["body placeholder_not_alone {when}"]],
    [{ body: "- {when}\n\n{link}" }, ["body placeholder_not_alone {when}"]],
    [{ body: "> {when}\n\n{link}" }, ["body placeholder_not_alone {when}"]],
    [{ body: "# {when}\n\n{link}" }, ["body placeholder_not_alone {when}"]],
    [{ body: "[a](https://x.example/{name}) {link}" }, ["body placeholder_in_address {name}"]],
    [{ body: "[a]({name}) {link}" }, ["body placeholder_in_address {name}"]],
    [{ body: "{link} {name" }, ["body brace_alone {"]],
    [{ body: "{{name}} {link}" }, ["body brace_alone { }"]],
  ])("%j is refused, and the fault named", (wording, expected) => {
    expect(faults(wording)).toEqual(expected);
  });

  it.each([
    { body: "[Ma page]({link})" },
    { body: "Voyez {link}, {name}." },
    { body: "{when}\n{link}" },
    { body: "Texte\n{when}\nTexte\n\n- [ici]({link})" },
    { body: "{ link }" },
  ])("%j is accepted", (wording) => {
    expect(faults(wording)).toEqual([]);
  });
});
