import { NAME, TITLE, template } from "../template";

export const registrationConfirmed = template("registration_confirmed", {
  subject: (t) => t("registrationConfirmed.subject", TITLE),
  preview: (_, { t }) => t("registrationConfirmed.preview"),
  body: (t) => [
    `# ${t("registrationConfirmed.title")}`,
    t("greeting", NAME),
    t("registrationConfirmed.lead", TITLE),
    "{when}",
    t("registrationConfirmed.next"),
    "{link}",
    "---",
    t("canCancel"),
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  hasTicket: () => true,
  required: ["link"],
});
