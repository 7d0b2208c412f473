import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales";
import { previewMail } from "@/lib/mail/preview";
import { renderMail } from "@/lib/mail/render";
import type { MessageContent } from "@/lib/mail/schema";
import { readQrPng } from "./read-qr-png";
import { registration, SAMPLES, sample } from "./samples";

const id = "6c8f1f57-8f0b-4b3e-8a49-0b8ce1a7c0de";
const options = {
  baseUrl: "https://atelier.example",
  now: new Date("2027-03-01T10:00:00Z"),
  checkInCode: ({ reference }: { reference: string }) => `${reference}-ABCDE12345`,
};
const CODE = `${registration.reference}-ABCDE12345`;

const write = (content: MessageContent, more: object = {}) =>
  renderMail({ ...content, id, locale: "fr" }, { ...options, ...more });

/** What the pictures of a mail say to a scanner. */
function codesIn(html: string): string[] {
  const pictures = [...html.matchAll(/<img[^>]*src="data:image\/png;base64,([^"]+)"/g)];
  return pictures.map(([, data]) => readQrPng(Buffer.from(data ?? "", "base64")));
}

describe("the code for the door", () => {
  it.each(["registration_confirmed", "registration_promoted", "registration_accepted", "reminder"] as const)(
    "%s shows it once, to a scanner and as text",
    async (kind) => {
      const { html, text } = await write(sample(kind));
      expect(codesIn(html)).toEqual([CODE]);
      expect(text).toContain(CODE);
    },
  );

  it("comes to an address that is known already only where it has a seat", async () => {
    const known = { ...SAMPLES.registration_known, position: null };
    const confirmed = await write({ kind: "registration_known", params: { ...known, status: "confirmed" } });
    expect(codesIn(confirmed.html)).toEqual([CODE]);
    expect(codesIn((await write(sample("registration_known"))).html)).toEqual([]);
  });

  it("does not come to whom an acceptance puts in the line", async () => {
    const params = { ...SAMPLES.registration_accepted, position: 3 };
    expect(codesIn((await write({ kind: "registration_accepted", params })).html)).toEqual([]);
  });

  it.each([
    "registration_waitlisted",
    "seat_offered",
    "registration_cancelled",
    "registration_received",
  ] as const)("%s has none", async (kind) => {
    expect(codesIn((await write(sample(kind))).html)).toEqual([]);
  });

  it("stands above the button, whoever wrote the letter, and above the small print without one", async () => {
    const wording = { subject: "Bonjour", body: "Venez !\n\n{link}\n\n---\n\nPetit texte" };
    const own = await write(sample("registration_confirmed"), { wording });
    expect(own.text.indexOf(CODE)).toBeGreaterThan(own.text.indexOf("Venez"));
    expect(own.text.indexOf(CODE)).toBeLessThan(own.text.indexOf("https://personal-link"));
    const inSentence = { subject: "Bonjour", body: "Voici votre page : {link}\n\n---\n\nPetit texte" };
    const other = await write(sample("registration_confirmed"), { wording: inSentence });
    expect(other.text.indexOf(CODE)).toBeGreaterThan(other.text.indexOf("Voici"));
    expect(other.text.indexOf(CODE)).toBeLessThan(other.text.indexOf("Petit texte"));
  });

  it.each(LOCALES)("is told to whoever does not see it, in %s", async (locale) => {
    const { html } = await renderMail({ ...sample("reminder"), id, locale }, options);
    const alt = /<img[^>]*alt="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(alt).toContain(registration.reference);
    expect(alt.length).toBeGreaterThan(20);
  });

  it("is one that no door knows in a preview", async () => {
    const { html } = await previewMail({ ...sample("registration_confirmed"), locale: "fr" }, options);
    expect(codesIn(html)).toEqual([`${registration.reference}-0000000000`]);
  });
});
