import { type LetterContext, workshopUrl } from "../blocks";
import type { Letter } from "../letter";
import type { MessageParams } from "../schema";

export function registrationCancelled(
  params: MessageParams["registration_cancelled"],
  context: LetterContext,
): Letter {
  const { t } = context;
  const { workshop, registration, by, hadSeat } = params;
  const { title } = workshop;
  return {
    subject: t("registrationCancelled.subject", { title }),
    preview: t(`registrationCancelled.${by}`, { title }),
    title: t("registrationCancelled.title"),
    blocks: [
      { kind: "paragraph", text: t("greeting", { name: registration.name }) },
      { kind: "paragraph", text: t(`registrationCancelled.${by}`, { title }) },
      {
        kind: "paragraph",
        text: t(hadSeat ? "registrationCancelled.seatFreed" : "registrationCancelled.leftLine"),
      },
      { kind: "paragraph", text: t(`registrationCancelled.next.${by}`) },
      { kind: "action", label: t("openWorkshop"), href: workshopUrl(workshop, context) },
      { kind: "note", text: t("labelled", { label: t("reference"), value: registration.reference }) },
    ],
    footer: t("footer.registered", { title }),
  };
}
