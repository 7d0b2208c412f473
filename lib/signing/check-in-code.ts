import { createHmac, timingSafeEqual } from "node:crypto";
import { secret } from "@/lib/env";

// What the QR code at the door says: the reference that people read aloud, and our signature over whose it is, so that
// nobody makes a code out of a reference they overheard. It opens nothing. Only characters of a short QR code.

const SIGNATURE_LENGTH = 10;
/** Without letters and digits that people confuse (Crockford). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE = /^([0-9A-Z-]{4,12})-([0-9A-Z]{10})$/;

interface CodeOwner {
  readonly id: string;
  readonly reference: string;
}

function signature({ id, reference }: CodeOwner): string {
  const bytes = createHmac("sha256", secret()).update(`check-in|${id}|${reference}`).digest();
  return [...bytes.subarray(0, SIGNATURE_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/** "K7QX-42MR-8YD3VN0TQW"; the same through changes of address, another one for whoever takes the seat over. */
export function checkInCode(owner: CodeOwner): string {
  return `${owner.reference}-${signature(owner)}`;
}

/** The reference that a scanned code names, to find its registration by; undefined for what is none of ours. */
export function readCheckInCode(scanned: string): string | undefined {
  return CODE.exec(scanned.trim().toUpperCase())?.[1];
}

/** Whether a scanned code is this registration's own. */
export function isCheckInCode(scanned: string, owner: CodeOwner): boolean {
  const given = Buffer.from(scanned.trim().toUpperCase());
  const ours = Buffer.from(checkInCode(owner));
  return given.length === ours.length && timingSafeEqual(given, ours);
}
