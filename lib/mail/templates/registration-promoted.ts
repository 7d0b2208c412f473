import { NAME, TITLE, template } from "../template";

export const registrationPromoted = template("registration_promoted", {
  subject: (t) => t("registrationPromoted.subject", TITLE),
  preview: (_, { t }) => t("registrationPromoted.preview"),
  body: (t) => [
    `# ${t("registrationPromoted.title")}`,
    t("greeting", NAME),
    t("registrationPromoted.lead", TITLE),
    "{when}",
    t("registrationPromoted.next"),
    "{link}",
    "---",
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  hasTicket: () => true,
  required: ["link"],
});
