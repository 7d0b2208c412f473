import { useLocale, useTranslations } from "next-intl";
import { formatDayRange, formatLanguage, formatList } from "@/lib/i18n/format";
import { areSeatsFew } from "@/lib/sessions/rules";
import type { PublicSession, SessionReceipt } from "@/lib/sessions/schema";

/** How pages speak of a session: when, where, in which languages, what is left, and where somebody stands. */
export function useSessionWords(timeZone: string) {
  const t = useTranslations("sessions");
  const locale = useLocale();
  return {
    when: ({ startsAt, endsAt }: Pick<PublicSession, "startsAt" | "endsAt">) =>
      formatDayRange(new Date(startsAt), new Date(endsAt), { locale, timeZone }),
    languages: ({ languages }: Pick<PublicSession, "languages">) =>
      formatList(
        languages.map((code) => formatLanguage(code, locale)),
        locale,
      ),
    seats: ({ state, capacity, seatsLeft, waiting }: PublicSession) => {
      if (state === "waitlist") return t("seats.waitlist", { waiting });
      if (state !== "open") return t(`seats.${state}`);
      if (seatsLeft === null || capacity === null) return t("seats.open");
      return t(areSeatsFew(seatsLeft, capacity) ? "seats.few" : "seats.left", { seats: seatsLeft });
    },
    standing: ({ status, position }: Pick<SessionReceipt, "status" | "position">) =>
      status === "waitlisted" ? t("status.waitlisted", { position: position ?? 1 }) : t(`status.${status}`),
  };
}
