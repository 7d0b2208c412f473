import { type LetterContext, whenAndWhere } from "../blocks";
import type { Letter } from "../letter";
import type { MessageParams } from "../schema";

export function registrationPromoted(
  params: MessageParams["registration_promoted"],
  context: LetterContext,
): Letter {
  const { t } = context;
  const { workshop, registration } = params;
  const { title } = workshop;
  return {
    subject: t("registrationPromoted.subject", { title }),
    preview: t("registrationPromoted.preview"),
    title: t("registrationPromoted.title"),
    blocks: [
      { kind: "paragraph", text: t("greeting", { name: registration.name }) },
      { kind: "paragraph", text: t("registrationPromoted.lead", { title }) },
      whenAndWhere(workshop, context),
      { kind: "paragraph", text: t("registrationPromoted.next") },
      { kind: "action", label: t("openRegistration"), href: context.personalLink },
      { kind: "note", text: t("linkIsPersonal") },
      { kind: "note", text: t("labelled", { label: t("reference"), value: registration.reference }) },
    ],
    footer: t("footer.registered", { title }),
  };
}
