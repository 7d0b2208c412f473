import { useLocale, useTranslations } from "next-intl";
import type { Guest } from "@/lib/check-ins/schema";
import { formatDay } from "@/lib/i18n/format";
import type { ShownAnswer } from "./shown-answer";
import { useDoorWords } from "./use-door-words";

interface AnswerWords {
  readonly headline: string;
  /** What matters at the door, most important first. */
  readonly lines: readonly string[];
}

/** What the door says, in words. */
export function useAnswerWords(timeZone: string): (shown: ShownAnswer) => AnswerWords {
  const t = useTranslations("reception");
  const locale = useLocale();
  const words = useDoorWords(timeZone);

  function welcome(guest: Guest): string[] {
    return [
      guest.organisation,
      ...words.tables(guest.tables),
      // With its day: it may have been on the eve.
      ...guest.sessions.map(({ title, startsAt, place }) =>
        [words.dayAndTime(startsAt), title, place].filter(Boolean).join(" · "),
      ),
      guest.accessNeeds && t("answer.accessNeeds", { needs: guest.accessNeeds }),
      !guest.photos && t("answer.noPhotos"),
      guest.isFirstTime && t("answer.firstTime"),
    ].filter((line) => typeof line === "string");
  }

  function since({ arrival }: Guest): string[] {
    if (!arrival) return [];
    const time = words.time(arrival.takenAt);
    const { by, isYou } = arrival;
    return by === null && !isYou
      ? [t("answer.since", { time })]
      : [t("answer.sinceBy", { time, isYou: isYou ? "yes" : "no", who: by ?? "" })];
  }

  return (shown) => {
    if (shown.kind === "undone") return { headline: t("undone", { name: shown.name }), lines: [] };
    const { result, guest, otherWorkshop, isUndone, isProvisional } = shown;
    const after = [isUndone && t("answer.isUndone"), isProvisional && t("answer.provisional")].filter(
      (line) => line !== false,
    );
    const name = guest?.name ?? "";
    switch (result) {
      case "welcome":
        return {
          headline: t("answer.welcome", { name }),
          lines: [...after, ...(guest ? welcome(guest) : [])],
        };
      case "already_in":
        return {
          headline: t("answer.already_in", { name }),
          lines: [...after, ...(guest ? [...since(guest), ...words.tables(guest.tables)] : [])],
        };
      case "waiting": {
        const status = guest?.status ?? "pending";
        const isNamed = status === "waitlisted" || status === "offered" || status === "pending";
        const position = guest?.position ?? null;
        return {
          headline: t(isNamed ? `answer.${status}` : "answer.pending"),
          lines: [name, ...(position === null ? [] : [t("answer.position", { position })]), ...after],
        };
      }
      case "cancelled":
        return { headline: t("answer.cancelled"), lines: [name, ...after] };
      case "other_workshop": {
        const day =
          otherWorkshop && formatDay(new Date(otherWorkshop.startsAt), { locale, ...otherWorkshop });
        return {
          headline: t("answer.other_workshop"),
          lines: otherWorkshop ? [t("answer.other", { title: otherWorkshop.title, day: day ?? "" })] : [],
        };
      }
      case "unknown":
        return { headline: t("answer.unknown"), lines: [t("answer.unknownHint"), ...after] };
    }
  };
}
