import { formatDateTime } from "@/lib/i18n/format";
import { NAME, TITLE, template } from "../template";

/** To an address with which somebody signs up: the link is the personal one, put in while sending. It takes nothing by itself. */
export const signUpCheck = template("sign_up_check", {
  subject: (t) => t("signUpCheck.subject", TITLE),
  preview: (_, { t }) => t("signUpCheck.preview"),
  body: (t) => [
    `# ${t("signUpCheck.title")}`,
    t("greeting", NAME),
    t("signUpCheck.lead", TITLE),
    "{link}",
    t("signUpCheck.until", { until: "{until}" }),
    "{when}",
    "---",
    t("signUpCheck.notYou"),
  ],
  own: ["until"],
  facts: ({ workshop, name, expiresAt }, { locale, t, personalLink }) => ({
    name,
    until: formatDateTime(new Date(expiresAt), { locale, timeZone: workshop.timeZone }),
    link: { href: personalLink, label: t("signUpCheck.action") },
  }),
  withheld: ["reference", "sessions"],
  required: ["until", "link"],
  footer: "signUpCheck",
});
