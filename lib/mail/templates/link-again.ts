import { NAME, TITLE, template } from "../template";

/** To who lost the link to their registration. */
export const linkAgain = template("link_again", {
  subject: (t) => t("linkAgain.subject", TITLE),
  preview: (_, { t }) => t("linkAgain.preview"),
  body: (t) => [
    `# ${t("linkAgain.title")}`,
    t("greeting", NAME),
    t("linkAgain.lead", TITLE),
    "{when}",
    "{link}",
    "---",
    t("linkAgain.notYou"),
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  required: ["link"],
});
