import type { CheckInAnswer } from "@/lib/check-ins/schema";

/** The reception page, saying what a form without script has just done. */
export function receptionPage(workshopId: string, answer?: CheckInAnswer): `/${string}` {
  const page = `/organiser/workshops/${encodeURIComponent(workshopId)}/reception` as const;
  if (!answer) return page;
  const { result, guest, otherWorkshop } = answer;
  return `${page}?${new URLSearchParams({
    result,
    ...(guest && { person: guest.registrationId }),
    ...(otherWorkshop && { other: otherWorkshop.id }),
  })}`;
}
