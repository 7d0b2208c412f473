import { describe, expect, test } from "vitest";
import { formShownAt, newFormProof } from "@/lib/signing/form-proof";
import { readReceipt, signReceipt } from "@/lib/signing/receipt";
import { manageToken, manageUrl } from "@/lib/signing/registration-link";

process.env.SECRET = "a secret of tests, thirty-two characters or more";
// Vite sets BASE_URL to "/".
process.env.BASE_URL = "https://atelier.example.org";

const receipt = {
  slug: "morges",
  reference: "K7MX-3RQP",
  status: "waitlisted" as const,
  position: 4,
  at: "2027-01-01T00:00:00.000Z",
  locale: "fr" as const,
};

describe("what the confirmation page's address says", () => {
  test("comes back as it was signed", () => {
    expect(readReceipt(signReceipt(receipt))).toEqual(receipt);
  });

  test("is refused when any character is changed, when cut, and when it is something else of ours", () => {
    const signed = signReceipt(receipt);
    for (let at = 0; at < signed.length; at += 1) {
      const altered = `${signed.slice(0, at)}${signed[at] === "A" ? "B" : "A"}${signed.slice(at + 1)}`;
      // The last character of base64url may hold bits that mean nothing.
      if (Buffer.from(altered, "base64url").equals(Buffer.from(signed, "base64url"))) continue;
      expect(readReceipt(altered)).toBeUndefined();
    }
    expect(readReceipt("")).toBeUndefined();
    expect(readReceipt(signed.slice(0, 20))).toBeUndefined();
    expect(readReceipt(newFormProof(new Date()).startedAt)).toBeUndefined();
  });
});

test("the time a form was shown is ours or unknown", () => {
  const now = new Date("2027-01-01T00:00:00.000Z");
  expect(formShownAt(newFormProof(now).startedAt)).toEqual(now);
  expect(formShownAt("2027-01-01T00:00:00.000Z")).toBeUndefined();
  expect(formShownAt(undefined)).toBeUndefined();
});

test("the manage link differs per person and per link version, and is in the reader's language", () => {
  const subject = { id: "9b2f6a1e-3c4d-4e5f-8a7b-0c1d2e3f4a5b", linkVersion: 1 };
  expect(manageToken(subject)).toMatch(/^[\w-]{43}$/);
  expect(manageToken({ ...subject, linkVersion: 2 })).not.toBe(manageToken(subject));
  expect(manageUrl("https://a.example", "de", subject)).toBe(
    `https://a.example/de/r/${manageToken(subject)}`,
  );
  expect(manageUrl("https://a.example", "fr", subject)).toBe(`https://a.example/r/${manageToken(subject)}`);
});
