import { createHmac, timingSafeEqual } from "node:crypto";
import { secret } from "@/lib/env";

const SIGNATURE_BYTES = 16;

function signature(purpose: string, payload: Buffer): Buffer {
  return createHmac("sha256", secret())
    .update(`${purpose}|`)
    .update(payload)
    .digest()
    .subarray(0, SIGNATURE_BYTES);
}

/** A text that only we can make, readable by anybody: signature and content in base64url. `purpose` keeps kinds apart. */
export function sign(purpose: string, content: string): string {
  const payload = Buffer.from(content, "utf8");
  return Buffer.concat([signature(purpose, payload), payload]).toString("base64url");
}

/** The content of a signed text; undefined for one that is not ours or was made for another purpose. */
export function verify(purpose: string, signed: string): string | undefined {
  const bytes = Buffer.from(signed, "base64url");
  if (bytes.length < SIGNATURE_BYTES) return undefined;
  const payload = bytes.subarray(SIGNATURE_BYTES);
  const isOurs = timingSafeEqual(bytes.subarray(0, SIGNATURE_BYTES), signature(purpose, payload));
  return isOurs ? payload.toString("utf8") : undefined;
}
