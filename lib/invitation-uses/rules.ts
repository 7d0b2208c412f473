import { invalidField } from "@/lib/errors";

// Codes of invitations, as people type them and as they are judged. Pure.

// No vowels, so that no word appears, and nothing that looks or sounds like something else (0 O, 1 I L, 5 S, 2 Z).
const ALPHABET = "346789BCDFGHJKMNPQRTVWXY";
const LENGTH = 10;

/** A new code: 24^10, about 6 × 10^13 of them. `randomBytes` gives bytes at random. */
export function newCode(randomBytes: (count: number) => Uint8Array): string {
  let code = "";
  while (code.length < LENGTH) {
    const [byte = 255] = randomBytes(1);
    // 240 is the largest multiple of 24: what lies above would make the first letters more likely.
    if (byte < 240) code += ALPHABET[byte % ALPHABET.length];
  }
  return code;
}

/** As people read it: "K7MX3-RQPTB". */
export function shownCode(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** As it is kept: case, spaces and whatever stands for a hyphen do not count. */
export function codeKeyOf(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}\p{Pc}.\u2212]/gu, "")
    .toUpperCase();
}

/** What has to be known of a code to judge it. */
export interface InvitationFacts {
  readonly id: string;
  readonly usesMax: number;
  readonly uses: number;
  readonly expiresAt: Date | null;
  readonly disabledAt: Date | null;
  readonly onlyFor: string | null;
}

export type CodeFault =
  | "code_required"
  | "code_unknown"
  | "code_disabled"
  | "code_expired"
  | "code_used_up"
  | "code_not_for_address";

/** Why a code does not let this address in; undefined where it does. `invitation`: undefined where there is none of that code. */
export function codeFault(
  invitation: InvitationFacts | undefined,
  { code, emailKey, now }: { readonly code: string; readonly emailKey: string; readonly now: Date },
): CodeFault | undefined {
  if (code === "") return "code_required";
  if (!invitation) return "code_unknown";
  if (invitation.disabledAt) return "code_disabled";
  if (invitation.expiresAt && now >= invitation.expiresAt) return "code_expired";
  if (invitation.uses >= invitation.usesMax) return "code_used_up";
  return isFor(invitation, emailKey) ? undefined : "code_not_for_address";
}

/** Whether the code is meant for this address: its own, or one of its domain. */
function isFor({ onlyFor }: Pick<InvitationFacts, "onlyFor">, emailKey: string): boolean {
  if (onlyFor === null) return true;
  return onlyFor.startsWith("@") ? emailKey.endsWith(onlyFor) : emailKey === onlyFor;
}

/** The fault as the form's field says it. */
export function codeError(fault: CodeFault) {
  return invalidField("code", fault);
}
