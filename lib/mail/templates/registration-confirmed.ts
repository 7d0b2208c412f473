import { type LetterContext, whenAndWhere } from "../blocks";
import type { Letter } from "../letter";
import type { MessageParams } from "../schema";

export function registrationConfirmed(
  params: MessageParams["registration_confirmed"],
  context: LetterContext,
): Letter {
  const { t } = context;
  const { workshop, registration } = params;
  const { title } = workshop;
  return {
    subject: t("registrationConfirmed.subject", { title }),
    preview: t("registrationConfirmed.preview"),
    title: t("registrationConfirmed.title"),
    blocks: [
      { kind: "paragraph", text: t("greeting", { name: registration.name }) },
      { kind: "paragraph", text: t("registrationConfirmed.lead", { title }) },
      whenAndWhere(workshop, context),
      { kind: "paragraph", text: t("registrationConfirmed.next") },
      { kind: "action", label: t("openRegistration"), href: context.personalLink },
      { kind: "note", text: t("canCancel") },
      { kind: "note", text: t("linkIsPersonal") },
      { kind: "note", text: t("labelled", { label: t("reference"), value: registration.reference }) },
    ],
    footer: t("footer.registered", { title }),
  };
}
