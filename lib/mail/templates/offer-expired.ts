import type { LetterContext } from "../blocks";
import type { Letter } from "../letter";
import type { MessageParams } from "../schema";

/** An offer that nobody answered: what that means, and the way back. */
export function offerExpired(params: MessageParams["offer_expired"], context: LetterContext): Letter {
  const { t } = context;
  const { workshop, registration } = params;
  const { title } = workshop;
  return {
    subject: t("offerExpired.subject", { title }),
    preview: t("offerExpired.preview"),
    title: t("offerExpired.title"),
    blocks: [
      { kind: "paragraph", text: t("greeting", { name: registration.name }) },
      { kind: "paragraph", text: t("offerExpired.lead", { title }) },
      { kind: "paragraph", text: t("offerExpired.next") },
      { kind: "action", label: t("offerExpired.action"), href: context.personalLink },
      { kind: "note", text: t("linkIsPersonal") },
      { kind: "note", text: t("labelled", { label: t("reference"), value: registration.reference }) },
    ],
    footer: t("footer.registered", { title }),
  };
}
