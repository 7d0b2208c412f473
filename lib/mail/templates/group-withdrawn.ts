import { type LetterContext, whenAndWhere } from "../blocks";
import type { Letter } from "../letter";
import type { MessageParams } from "../schema";

export function groupWithdrawn(params: MessageParams["group_withdrawn"], context: LetterContext): Letter {
  const { t } = context;
  const { workshop, registration, table } = params;
  const { title } = workshop;
  return {
    subject: t("groupWithdrawn.subject", { title }),
    preview: t("groupWithdrawn.seat"),
    title: t("groupWithdrawn.title"),
    blocks: [
      { kind: "paragraph", text: t("greeting", { name: registration.name }) },
      { kind: "paragraph", text: t("groupWithdrawn.lead", { title, table }) },
      { kind: "paragraph", text: t("groupWithdrawn.seat") },
      whenAndWhere(workshop, context),
      { kind: "action", label: t("openRegistration"), href: context.personalLink },
      { kind: "note", text: t("canCancel") },
      { kind: "note", text: t("linkIsPersonal") },
    ],
    footer: t("footer.registered", { title }),
  };
}
