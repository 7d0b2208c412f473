import { localDateTime } from "@/lib/i18n/local-time";
import type { Invitation } from "@/lib/invitations/schema";

/** What the form of a code holds. Texts, because that is what people type. */
export interface InvitationValues {
  readonly label: string;
  readonly usesMax: string;
  /** By the workshop's clock. */
  readonly expiresAt: string;
  readonly onlyFor: string;
}

export const NEW_INVITATION: InvitationValues = { label: "", usesMax: "10", expiresAt: "", onlyFor: "" };

export function valuesOfInvitation(invitation: Invitation, timeZone: string): InvitationValues {
  const { label, usesMax, expiresAt, onlyFor } = invitation;
  return {
    label,
    usesMax: String(usesMax),
    expiresAt: expiresAt ? localDateTime(new Date(expiresAt), timeZone) : "",
    onlyFor: onlyFor ?? "",
  };
}

type Typed = Readonly<Record<string, unknown>>;
const textIn = (values: Typed) => (name: string) => (typeof values[name] === "string" ? values[name] : "");

export function valuesOfPost(values: Typed): InvitationValues {
  const text = textIn(values);
  return {
    label: text("label"),
    usesMax: text("usesMax"),
    expiresAt: text("expiresAt"),
    onlyFor: text("onlyFor"),
  };
}

/** The same of the form that invites many. */
export interface PeopleValues {
  readonly label: string;
  readonly people: string;
  readonly language: string;
  readonly expiresAt: string;
  readonly isPersonal: boolean;
  readonly send: string;
  readonly note: string;
}

export function newPeopleValues(language: string): PeopleValues {
  return { label: "", people: "", language, expiresAt: "", isPersonal: true, send: "mail", note: "" };
}

export function peopleValuesOfPost(values: Typed): PeopleValues {
  const text = textIn(values);
  return {
    label: text("label"),
    people: text("people"),
    language: text("language"),
    expiresAt: text("expiresAt"),
    isPersonal: values.isPersonal !== undefined,
    send: text("send"),
    note: text("note"),
  };
}
