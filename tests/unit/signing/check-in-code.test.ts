import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { newReference } from "@/lib/registrations/reference";
import { checkInCode, isCheckInCode, readCheckInCode } from "@/lib/signing/check-in-code";

process.env.SECRET ??= "a secret of tests, thirty-two characters or more";
// Vite sets BASE_URL to "/".
process.env.BASE_URL = "http://localhost:3000";

const owner = { id: "3b5a3f0e-4f0e-4c1c-9d6e-2f6b0d9f7a11", reference: "K7QX42" };

test("a code names its reference and is its owner's alone", () => {
  const code = checkInCode(owner);
  expect(readCheckInCode(` ${code.toLowerCase()} `)).toBe("K7QX42");
  expect(isCheckInCode(code, owner)).toBe(true);
  expect(isCheckInCode(code, { ...owner, id: "00000000-0000-4000-8000-000000000000" })).toBe(false);
  expect(isCheckInCode(`${code.slice(0, -1)}${code.endsWith("0") ? "1" : "0"}`, owner)).toBe(false);
});

test("a reference as we make them, with a hyphen, is read back", () => {
  const reference = newReference((count) => randomBytes(count));
  const code = checkInCode({ ...owner, reference });
  expect(readCheckInCode(code)).toBe(reference);
  expect(isCheckInCode(code, { ...owner, reference })).toBe(true);
});

test.each(["", "K7QX42", "https://example.org", "K7QX42-TROP"])("“%s” is no code of ours", (scanned) => {
  expect(readCheckInCode(scanned)).toBeUndefined();
});

test("a code keeps to the characters of a small QR code, whatever its reference", () => {
  const code = checkInCode({ ...owner, reference: "ABCDEFGHJKMN" });
  expect(code).toMatch(/^[0-9A-Z-]{1,38}$/);
});
