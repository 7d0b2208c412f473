import { NAME, TITLE, template } from "../template";

export const sessionPromoted = template("session_promoted", {
  subject: (t) => t("sessionPromoted.subject", { session: "{session}" }),
  preview: (_, { t }) => t("sessionPromoted.preview"),
  body: (t) => [
    `# ${t("sessionPromoted.title")}`,
    t("greeting", NAME),
    t("sessionPromoted.lead", { ...TITLE, session: "{session}" }),
    "{sessions}",
    t("sessionPromoted.next"),
    "{link}",
    "---",
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  own: ["session"],
  facts: ({ session }) => ({ session: session.title }),
  required: ["session", "link"],
});
