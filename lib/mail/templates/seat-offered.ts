import { formatDateTime } from "@/lib/i18n/format";
import type { LetterContext } from "../blocks";
import type { MessageParams } from "../schema";
import { NAME, TITLE, template } from "../template";

/** A seat is held for the reader, who has to say so in time. */
export const seatOffered = template("seat_offered", {
  subject: (t) => t("seatOffered.subject", TITLE),
  preview: (params, context) => context.t("seatOffered.preview", { until: until(params, context) }),
  body: (t) => [
    `# ${t("seatOffered.title")}`,
    t("greeting", NAME),
    t("seatOffered.lead", TITLE),
    t("seatOffered.until", { until: "{until}" }),
    "{link}",
    "{when}",
    t("seatOffered.otherwise"),
    "---",
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  own: ["until"],
  facts: (params, context) => ({
    until: until(params, context),
    link: { href: context.personalLink, label: context.t("seatOffered.action") },
  }),
  required: ["until", "link"],
});

function until({ workshop, expiresAt }: MessageParams["seat_offered"], { locale }: LetterContext): string {
  return formatDateTime(new Date(expiresAt), { locale, timeZone: workshop.timeZone });
}
