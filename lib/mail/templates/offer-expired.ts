import { NAME, TITLE, template } from "../template";

/** An offer that nobody answered: what that means, and the way back. */
export const offerExpired = template("offer_expired", {
  subject: (t) => t("offerExpired.subject", TITLE),
  preview: (_, { t }) => t("offerExpired.preview"),
  body: (t) => [
    `# ${t("offerExpired.title")}`,
    t("greeting", NAME),
    t("offerExpired.lead", TITLE),
    t("offerExpired.next"),
    "{link}",
    "---",
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  facts: (_, { t, personalLink }) => ({ link: { href: personalLink, label: t("offerExpired.action") } }),
  required: ["link"],
});
