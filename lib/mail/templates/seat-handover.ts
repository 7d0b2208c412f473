import { formatDateTime } from "@/lib/i18n/format";
import { NAME, TITLE, template } from "../template";

const OTHER = { other: "{other}" } as const;

/** To somebody who is to take a seat: by the link, which opens nothing of the holder's. */
export const seatProposed = template("seat_proposed", {
  subject: (t) => t("seatProposed.subject", { ...OTHER, ...TITLE }),
  preview: (_, { t }) => t("seatProposed.preview"),
  body: (t) => [
    `# ${t("seatProposed.title")}`,
    t("greeting", NAME),
    t("seatProposed.lead", { ...OTHER, ...TITLE }),
    "{when}",
    `[${t("seatProposed.action")}]({link})`,
    t("seatProposed.until", { until: "{until}" }),
    "---",
    t("seatProposed.notYou"),
  ],
  own: ["until", "other"],
  facts: ({ workshop, expiresAt, other }, { locale }) => ({
    until: formatDateTime(new Date(expiresAt), { locale, timeZone: workshop.timeZone }),
    other,
  }),
  withheld: ["reference"],
  required: ["link"],
  footer: "seatProposed",
});

/** To the holder, who keeps the seat. */
export const seatDeclined = template("seat_declined", {
  subject: (t) => t("seatDeclined.subject", TITLE),
  preview: (_, { t }) => t("seatDeclined.preview"),
  body: (t) => [
    `# ${t("seatDeclined.title")}`,
    t("greeting", NAME),
    t("seatDeclined.lead", { ...OTHER, ...TITLE }),
    "{link}",
    "---",
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  own: ["other"],
  facts: ({ other }) => ({ other }),
  required: ["link"],
});

/** To the holder, whose proposal nobody answered. */
export const seatUnanswered = template("seat_unanswered", {
  subject: (t) => t("seatUnanswered.subject", TITLE),
  preview: (_, { t }) => t("seatUnanswered.preview"),
  body: (t) => [
    `# ${t("seatUnanswered.title")}`,
    t("greeting", NAME),
    t("seatUnanswered.lead", { ...OTHER, ...TITLE }),
    t("seatUnanswered.next"),
    "{link}",
    "---",
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  own: ["other"],
  facts: ({ other }) => ({ other }),
  required: ["link"],
});

/** To who had the seat; the link is the one that works now, for what is left of theirs. */
export const seatHandedOver = template("seat_handed_over", {
  subject: (t) => t("seatHandedOver.subject", TITLE),
  preview: (_, { t }) => t("seatHandedOver.preview"),
  body: (t) => [
    `# ${t("seatHandedOver.title")}`,
    t("greeting", NAME),
    t("seatHandedOver.lead", { ...OTHER, ...TITLE }),
    t("seatHandedOver.oldLinks"),
    "{link}",
    "---",
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  own: ["other"],
  facts: ({ other }) => ({ other }),
  required: [],
});
