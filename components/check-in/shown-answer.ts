import type { resultOffline, ShownArrival } from "@/lib/check-ins/rules";
import type { CheckInAnswer } from "@/lib/check-ins/schema";

/** What the panel says: the answer to the last scan, from the server or from what the page knows, or that one was taken back. */
export type ShownAnswer =
  | (CheckInAnswer & { readonly kind: "answer"; readonly isProvisional: boolean })
  | { readonly kind: "undone"; readonly name: string };

/** What a page says until the server does. */
export function shownOffline(
  act: { readonly id: string; readonly takenAt: string },
  { result, person }: ReturnType<typeof resultOffline>,
  arrivals: ReadonlyMap<string, ShownArrival>,
): ShownAnswer {
  const arrival = person && arrivals.get(person.id);
  return {
    kind: "answer",
    id: act.id,
    result,
    isUndone: false,
    isProvisional: true,
    otherWorkshop: null,
    guest: person
      ? {
          registrationId: person.id,
          name: person.name,
          organisation: person.organisation,
          status: person.status,
          position: null,
          arrival: arrival ?? { checkInId: act.id, takenAt: act.takenAt, by: null, isYou: true },
          tables: [...person.tables],
          sessions: [],
          accessNeeds: null,
          // Said only by who knows.
          photos: true,
          isFirstTime: null,
        }
      : null,
  };
}
