import { countedFigure, type LetterContext, whenAndWhere } from "../blocks";
import type { Letter } from "../letter";
import type { MessageParams } from "../schema";

/** To the owner of an address that signs up a second time: the page told whoever asked nothing of it. */
export function registrationKnown(
  params: MessageParams["registration_known"],
  context: LetterContext,
): Letter {
  const { t } = context;
  const { workshop, registration, status, position } = params;
  const { title } = workshop;
  return {
    subject: t("registrationKnown.subject", { title }),
    preview: t("registrationKnown.preview"),
    title: t("registrationKnown.title"),
    blocks: [
      { kind: "paragraph", text: t("greeting", { name: registration.name }) },
      { kind: "paragraph", text: t("registrationKnown.lead", { title }) },
      { kind: "paragraph", text: t(`registrationKnown.status.${status}`) },
      status === "waitlisted" && position
        ? countedFigure(position, t("placeInLine"), undefined, context)
        : whenAndWhere(workshop, context),
      { kind: "action", label: t("openRegistration"), href: context.personalLink },
      { kind: "note", text: t("registrationKnown.notYou") },
      { kind: "note", text: t("linkIsPersonal") },
      { kind: "note", text: t("labelled", { label: t("reference"), value: registration.reference }) },
    ],
    footer: t("footer.registered", { title }),
  };
}
