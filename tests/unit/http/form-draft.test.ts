import { expect, it } from "vitest";
import { clearDraft, type FormDraft, openDraft, saveDraft } from "@/lib/http/form-draft";

// Vite sets BASE_URL to "/".
process.env.BASE_URL = "https://atelier.example.org";
process.env.SECRET ??= "a secret of tests, thirty-two characters or more";
const NOW = new Date("2027-01-10T10:00:00Z");
const draft = {
  code: "invalid_input",
  values: { name: "Zoé Needleman", questions: ["Où est mon équipe ?", "b"], project: { title: "x" } },
  errors: [{ path: "email", code: "too_long", values: { max: 254 } }],
};

function cookiesOf(headers: Headers) {
  const pairs = headers.getSetCookie().map((line) => line.split(";")[0]?.split("=") ?? []);
  const jar = new Map(pairs.map(([name = "", value = ""]) => [name, value]));
  return { read: (name: string) => jar.get(name), jar };
}

function saved(content: FormDraft = draft, key = "sign-up:morges") {
  const headers = new Headers();
  saveDraft(headers, key, content, NOW);
  return headers;
}

it("what was typed comes back for the same form", () => {
  expect(openDraft(cookiesOf(saved()).read, "sign-up:morges", NOW)).toEqual(draft);
});

it("another form, a quarter of an hour later, or a changed cookie give nothing", () => {
  const { read } = cookiesOf(saved());
  expect(openDraft(read, "sign-up:bern", NOW)).toBeUndefined();
  expect(openDraft(read, "sign-up:morges", new Date(NOW.getTime() + 15 * 60_000))).toBeUndefined();
  const tampered = (name: string) => read(name)?.replace(/^..../, "AAAA");
  expect(openDraft(tampered, "sign-up:morges", NOW)).toBeUndefined();
  expect(openDraft(() => "x", "sign-up:morges", NOW)).toBeUndefined();
});

it("the cookie cannot be read by scripts nor by people, and each piece fits", () => {
  const random = Array.from({ length: 5_000 }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
  );
  const long = { ...draft, values: { name: "Needleman", text: random.join("").slice(0, 2_500) } };
  const headers = saved(long);
  expect(openDraft(cookiesOf(headers).read, "sign-up:morges", NOW)).toEqual(long);
  for (const line of headers.getSetCookie()) {
    expect(line).toMatch(/HttpOnly; SameSite=Lax/);
    expect(line.length).toBeLessThan(4_096);
    expect(line).not.toContain("Needleman");
  }
});

it("values far beyond any limit are dropped, the errors stay", () => {
  const noise = Array.from({ length: 20_000 }, (_, index) =>
    ((index * 2_654_435_761) >>> 0).toString(36),
  ).join("");
  const opened = openDraft(cookiesOf(saved({ ...draft, values: { noise } })).read, "sign-up:morges", NOW);
  expect(opened).toEqual({ ...draft, values: {} });
});

it("a shorter draft removes the pieces of a longer one, and clearing removes all", () => {
  expect(
    saved()
      .getSetCookie()
      .filter((line) => line.includes("Max-Age=0")),
  ).toHaveLength(2);
  const headers = new Headers();
  clearDraft(headers);
  expect(headers.getSetCookie().every((line) => line.includes("Max-Age=0"))).toBe(true);
});
