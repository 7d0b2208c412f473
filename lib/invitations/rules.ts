import { isLocale, type Locale } from "@/lib/i18n/locales";
import { email, REGISTRATION_LIMITS } from "@/lib/registrations/fields";
import { emailKeyOf } from "@/lib/registrations/rules";
import type { InvitationState } from "./schema";

// What is decided about invitations. Pure; the clock is an argument.

export function invitationState(
  invitation: {
    readonly disabledAt: Date | null;
    readonly expiresAt: Date | null;
    readonly uses: number;
    readonly usesMax: number;
  },
  now: Date,
): InvitationState {
  if (invitation.disabledAt) return "disabled";
  if (invitation.uses >= invitation.usesMax) return "used_up";
  return invitation.expiresAt && now >= invitation.expiresAt ? "expired" : "open";
}

export interface Invitee {
  readonly email: string;
  readonly name: string | null;
  /** Where the list says one. */
  readonly locale: Locale | undefined;
}

/**
 * People out of a list as it is copied from a mail program or a spreadsheet: one a line, or with semicolons between them;
 * "Inès Rochat <ines@example.org>", or address, name and language in any order, with spaces, commas or tabs between
 * them. Each address once. `unreadable`: the numbers, from 1, of the lines in which no address is found.
 */
export function readInvitees(text: string): {
  readonly invitees: readonly Invitee[];
  readonly unreadable: readonly number[];
} {
  const found = new Map<string, Invitee>();
  const unreadable = new Set<number>();
  for (const [index, line] of text.split("\n").entries()) {
    for (const entry of entriesOf(line)) {
      const invitee = readInvitee(entry);
      if (!invitee) unreadable.add(index + 1);
      else if (!found.has(emailKeyOf(invitee.email))) found.set(emailKeyOf(invitee.email), invitee);
    }
  }
  return { invitees: [...found.values()], unreadable: [...unreadable] };
}

/** A comma separates people only where each part has an address: else it stands within a name. */
function entriesOf(line: string): string[] {
  return line
    .split(";")
    .flatMap((part) => {
      const pieces = part.split(",");
      return pieces.length > 1 && pieces.every((piece) => piece.includes("@")) ? pieces : [part];
    })
    .filter((entry) => entry.trim() !== "");
}

function readInvitee(entry: string): Invitee | undefined {
  const words = entry
    .replace(/[<>]/g, " ")
    .replace(/["\t]/g, " ")
    .split(/[\s,]+/)
    .filter(Boolean);
  const addresses = words.filter((word) => word.includes("@"));
  const address = email.safeParse(addresses[0]);
  if (addresses.length !== 1 || !address.success) return undefined;
  const rest = words.filter((word) => !word.includes("@"));
  const last = rest.at(-1)?.toLowerCase();
  // Written small, as codes are: "Le It" may be somebody's name.
  const locale = isLocale(last) && rest.at(-1) === last ? last : undefined;
  const name = (locale ? rest.slice(0, -1) : rest).join(" ").slice(0, REGISTRATION_LIMITS.nameLengthMax);
  return { email: address.data, name: name || null, locale };
}
