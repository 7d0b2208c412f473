import { countedFigure, type LetterContext, whenAndWhere } from "../blocks";
import type { Block } from "../letter";
import { NAME, TITLE, template } from "../template";
import { lineRules, ONLY_RULE } from "./registration-waitlisted";

/** To somebody whose sign-up waits for an organiser's decision. */
export const registrationReceived = template("registration_received", {
  subject: (t) => t("registrationReceived.subject", TITLE),
  preview: (_, { t }) => t("registrationReceived.preview"),
  body: (t) => [
    `# ${t("registrationReceived.title")}`,
    t("greeting", NAME),
    t("registrationReceived.lead", TITLE),
    t("registrationReceived.next"),
    "{when}",
    "{link}",
    "---",
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  required: ["link"],
});

/** An organiser accepted: a seat, or a place in the line where none is left. */
export const registrationAccepted = template("registration_accepted", {
  subject: (t) => t("registrationAccepted.subject", TITLE),
  preview: ({ position }, { t }) => t(`registrationAccepted.${position ? "line" : "seat"}`),
  body: (t) => [
    `# ${t("registrationAccepted.title")}`,
    t("greeting", NAME),
    t("registrationAccepted.lead", TITLE),
    "{note}",
    "{seat}",
    "{standing}",
    "{sessions}",
    "{rule}",
    "{link}",
    "---",
    t("canCancel"),
    t("linkIsPersonal"),
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  own: ["note", "seat", "standing", "rule"],
  facts: ({ workshop, position, line, note }, context) => {
    const { t } = context;
    return {
      note: noteBlocks(note, context),
      seat: t(`registrationAccepted.${position ? "line" : "seat"}`),
      standing: [
        position
          ? countedFigure(
              position,
              t("placeInLine"),
              t("registrationWaitlisted.ahead", { ahead: position - 1 }),
              context,
            )
          : whenAndWhere(workshop, context),
      ],
      rule: position
        ? lineRules(line ?? ONLY_RULE, context).map((text): Block => ({ kind: "paragraph", text }))
        : [],
    };
  },
  hasTicket: ({ position }) => !position,
  required: ["note", "link"],
});

export const registrationDeclined = template("registration_declined", {
  subject: (t) => t("registrationDeclined.subject", TITLE),
  preview: ({ workshop }, { t }) => t("registrationDeclined.lead", { title: workshop.title }),
  body: (t) => [
    `# ${t("registrationDeclined.title")}`,
    t("greeting", NAME),
    t("registrationDeclined.lead", TITLE),
    "{note}",
    t("registrationDeclined.next"),
    "---",
    t("labelled", { label: t("reference"), value: "{reference}" }),
  ],
  own: ["note"],
  facts: ({ note }, context) => ({ note: noteBlocks(note, context) }),
  required: ["note"],
});

export function noteBlocks(note: string | null | undefined, { t }: LetterContext): Block[] {
  if (!note) return [];
  return [
    { kind: "paragraph", text: t("noteFromOrganisers") },
    { kind: "quote", text: note },
  ];
}
