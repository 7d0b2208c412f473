import { instantOfLocal, localDateTime } from "@/lib/i18n/local-time";
import type { PublicSession } from "@/lib/sessions/schema";

/** What a session's form holds, by the API's names. Texts, because that is what people type. */
export interface SessionValues {
  readonly title: string;
  readonly description: string;
  /** Wall clock of the workshop's zone: "2027-04-21T14:00". */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly languages: readonly string[];
  /** Blank: no limit. */
  readonly capacity: string;
}

export function valuesOfSession(session: PublicSession, timeZone: string): SessionValues {
  return {
    title: session.title,
    description: session.description,
    startsAt: localDateTime(new Date(session.startsAt), timeZone),
    endsAt: localDateTime(new Date(session.endsAt), timeZone),
    place: session.place ?? "",
    languages: session.languages,
    capacity: session.capacity === null ? "" : String(session.capacity),
  };
}

/** A new one: at the hours of the last that was added, which it often stands beside. */
export function newSessionValues(
  last: PublicSession | undefined,
  workshop: { readonly startsAt: string; readonly timeZone: string; readonly groupSize: number },
): SessionValues {
  const { timeZone } = workshop;
  const startsAt = new Date(last?.startsAt ?? workshop.startsAt);
  const endsAt = last ? new Date(last.endsAt) : new Date(startsAt.getTime() + 3 * 3_600_000);
  return {
    title: "",
    description: "",
    startsAt: localDateTime(startsAt, timeZone),
    endsAt: localDateTime(endsAt, timeZone),
    place: "",
    languages: [],
    capacity: String(last?.capacity ?? 4 * workshop.groupSize),
  };
}

/** What was typed, out of the browser's form or the values of a posted one. */
export function valuesOfPost(values: Readonly<Record<string, unknown>>): SessionValues {
  const text = (name: string) =>
    typeof values[name] === "string" ? values[name].replace(/\r\n?/g, "\n") : "";
  return {
    title: text("title"),
    description: text("description"),
    startsAt: text("startsAt"),
    endsAt: text("endsAt"),
    place: text("place"),
    languages: [values.languages ?? []].flat().map(String),
    capacity: text("capacity"),
  };
}

/** What the API takes. What cannot be converted stays as typed, so that the server refuses it with its own words. */
export function bodyOfValues(values: SessionValues, timeZone: string) {
  const instant = (local: string) =>
    local === "" ? null : (instantOfLocal(local, timeZone)?.toISOString() ?? local);
  const capacity = values.capacity.trim();
  return {
    ...values,
    startsAt: instant(values.startsAt),
    endsAt: instant(values.endsAt),
    capacity: capacity === "" ? null : /^\d+$/.test(capacity) ? Number(capacity) : capacity,
  };
}
