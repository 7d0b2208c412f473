import { formatDateTime } from "@/lib/i18n/format";
import { NAME, TITLE, template } from "../template";

/** To an address that somebody gave as theirs: proved by the link, which opens nothing yet. */
export const addressCheck = template("address_check", {
  subject: (t) => t("addressCheck.subject", TITLE),
  preview: (_, { t }) => t("addressCheck.preview"),
  body: (t) => [
    `# ${t("addressCheck.title")}`,
    t("greeting", NAME),
    t("addressCheck.lead", TITLE),
    `[${t("addressCheck.action")}]({link})`,
    t("addressCheck.until", { until: "{until}" }),
    "---",
    t("addressCheck.notYou"),
  ],
  own: ["until"],
  facts: ({ workshop, expiresAt }, { locale }) => ({
    until: formatDateTime(new Date(expiresAt), { locale, timeZone: workshop.timeZone }),
  }),
  required: ["link"],
});
