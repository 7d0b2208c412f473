import { formatDay } from "@/lib/i18n/format";
import type { LetterContext } from "../blocks";
import type { Block, Letter } from "../letter";
import type { MessageParams } from "../schema";

export function workshopCancelled(
  params: MessageParams["workshop_cancelled"],
  context: LetterContext,
): Letter {
  const { t, locale } = context;
  const { workshop, registration, hadSeat, note } = params;
  const { title, timeZone } = workshop;
  const day = formatDay(new Date(workshop.startsAt), { locale, timeZone });
  const ownWords: Block[] = note
    ? [
        { kind: "paragraph", text: t("workshopCancelled.note") },
        { kind: "quote", text: note },
      ]
    : [];
  return {
    subject: t("workshopCancelled.subject", { title }),
    preview: t("workshopCancelled.lead", { title, day }),
    title: t("workshopCancelled.title"),
    blocks: [
      { kind: "paragraph", text: t("greeting", { name: registration.name }) },
      { kind: "paragraph", text: t("workshopCancelled.lead", { title, day }) },
      ...ownWords,
      { kind: "paragraph", text: t(hadSeat ? "workshopCancelled.hadSeat" : "workshopCancelled.waited") },
      { kind: "note", text: t("labelled", { label: t("reference"), value: registration.reference }) },
    ],
    footer: t("footer.registered", { title }),
  };
}
