import { NAME, TITLE, template } from "../template";

/** After the day. */
export const followUp = template("follow_up", {
  subject: (t) => t("followUp.subject", TITLE),
  preview: ({ workshop }, { t }) => t("followUp.lead", { title: workshop.title }),
  body: (t) => [
    `# ${t("followUp.title")}`,
    t("greeting", NAME),
    t("followUp.lead", TITLE),
    t("followUp.next"),
    "{link}",
    "---",
    t("linkIsPersonal"),
  ],
  required: [],
});
