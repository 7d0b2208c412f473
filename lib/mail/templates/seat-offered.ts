import { formatDateTime } from "@/lib/i18n/format";
import { type LetterContext, whenAndWhere } from "../blocks";
import type { Letter } from "../letter";
import type { MessageParams } from "../schema";

/** A seat is held for the reader, who has to say so in time. */
export function seatOffered(params: MessageParams["seat_offered"], context: LetterContext): Letter {
  const { t, locale } = context;
  const { workshop, registration, expiresAt } = params;
  const { title, timeZone } = workshop;
  const until = formatDateTime(new Date(expiresAt), { locale, timeZone });
  return {
    subject: t("seatOffered.subject", { title }),
    preview: t("seatOffered.preview", { until }),
    title: t("seatOffered.title"),
    blocks: [
      { kind: "paragraph", text: t("greeting", { name: registration.name }) },
      { kind: "paragraph", text: t("seatOffered.lead", { title }) },
      { kind: "paragraph", text: t("seatOffered.until", { until }) },
      { kind: "action", label: t("seatOffered.action"), href: context.personalLink },
      whenAndWhere(workshop, context),
      { kind: "paragraph", text: t("seatOffered.otherwise") },
      { kind: "note", text: t("linkIsPersonal") },
      { kind: "note", text: t("labelled", { label: t("reference"), value: registration.reference }) },
    ],
    footer: t("footer.registered", { title }),
  };
}
