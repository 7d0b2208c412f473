import { countedFigure, whenAndWhere } from "../blocks";
import { NAME, TITLE, template } from "../template";

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
    "{sessions}",
    "{link}",
    "---",
    t("registrationKnown.notYou"),
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  own: ["status", "standing"],
  facts: ({ workshop, status, position }, context) => ({
    status: context.t(`registrationKnown.status.${status}`),
    standing: [
      status === "waitlisted" && position
        ? countedFigure(position, context.t("placeInLine"), undefined, context)
        : whenAndWhere(workshop, context),
    ],
  }),
  required: ["link"],
});
