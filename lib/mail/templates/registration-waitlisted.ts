import { countedFigure, type LetterContext, whenAndWhere } from "../blocks";
import type { Letter } from "../letter";
import type { MessageParams } from "../schema";

export function registrationWaitlisted(
  params: MessageParams["registration_waitlisted"],
  context: LetterContext,
): Letter {
  const { t } = context;
  const { workshop, registration, position } = params;
  const { title } = workshop;
  return {
    subject: t("registrationWaitlisted.subject", { title }),
    preview: t("registrationWaitlisted.preview", { position }),
    title: t("registrationWaitlisted.title"),
    blocks: [
      { kind: "paragraph", text: t("greeting", { name: registration.name }) },
      { kind: "paragraph", text: t("registrationWaitlisted.lead", { title }) },
      countedFigure(
        position,
        t("placeInLine"),
        t("registrationWaitlisted.ahead", { ahead: position - 1 }),
        context,
      ),
      { kind: "paragraph", text: t("registrationWaitlisted.rule") },
      { kind: "paragraph", text: t("registrationWaitlisted.next") },
      whenAndWhere(workshop, context),
      { kind: "action", label: t("openPlaceInLine"), href: context.personalLink },
      { kind: "note", text: t("linkIsPersonal") },
      { kind: "note", text: t("labelled", { label: t("reference"), value: registration.reference }) },
    ],
    footer: t("footer.registered", { title }),
  };
}
