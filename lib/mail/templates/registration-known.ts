import { countedFigure, whenAndWhere } from "../blocks";
import { NAME, TITLE, template } from "../template";
import { lineRules, ONLY_RULE } from "./registration-waitlisted";

/** To the owner of an address that signs up a second time: the page told whoever asked nothing of it. */
export const registrationKnown = template("registration_known", {
  subject: (t) => t("registrationKnown.subject", TITLE),
  preview: (_, { t }) => t("registrationKnown.preview"),
  body: (t) => [
    `# ${t("registrationKnown.title")}`,
    t("greeting", NAME),
    t("registrationKnown.lead", TITLE),
    "{status}",
    "{standing}",
    "{rule}",
    "{sessions}",
    "{link}",
    "---",
    t("registrationKnown.notYou"),
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  own: ["status", "standing", "rule"],
  facts: ({ workshop, status, position, line }, context) => ({
    status: context.t(`registrationKnown.status.${status}`),
    standing: [
      status === "waitlisted" && position
        ? countedFigure(position, context.t("placeInLine"), undefined, context)
        : whenAndWhere(workshop, context),
    ],
    rule:
      status === "waitlisted"
        ? lineRules(line ?? ONLY_RULE, context).map((text) => ({ kind: "paragraph" as const, text }))
        : [],
  }),
  hasTicket: ({ status }) => status === "confirmed",
  required: ["link"],
});
