import { expect, test } from "vitest";
import { QR_TEXT_LENGTH_MAX, qrCode } from "@/lib/qr-codes/rules";
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

test.each(["", "K7QX42", "https://example.org", "K7QX42-TROP"])("“%s” is no code of ours", (scanned) => {
  expect(readCheckInCode(scanned)).toBeUndefined();
});

test("the longest reference fits a QR code", () => {
  const code = checkInCode({ ...owner, reference: "ABCDEFGHJKMN" });
  expect(code.length).toBeLessThanOrEqual(QR_TEXT_LENGTH_MAX);
  expect(qrCode(code)).toHaveLength(25);
});
