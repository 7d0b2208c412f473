import { formatDateTime } from "@/lib/i18n/format";
import { shownCode } from "@/lib/invitation-uses/rules";
import { type LetterContext, whenAndWhere, workshopUrl } from "../blocks";
import type { Block, Letter } from "../letter";
import type { MessageParams } from "../schema";
import { noteBlocks } from "./registration-decided";

/** To somebody whom an organiser invites: the public page with their code, and the code for who types it. */
export function invitationLetter(
  { workshop, code, name, expiresAt, isPersonal, note }: MessageParams["invitation"],
  context: LetterContext,
): Letter {
  const { t, locale } = context;
  const { title, timeZone } = workshop;
  const shown = shownCode(code);
  const until = expiresAt && formatDateTime(new Date(expiresAt), { locale, timeZone });
  const rules = [
    t("invitation.once"),
    ...(isPersonal ? [t("invitation.personal")] : []),
    ...(until ? [t("invitation.until", { until })] : []),
  ];
  return {
    subject: t("invitation.subject", { title }),
    preview: t("invitation.preview"),
    title: t("invitation.title"),
    blocks: [
      { kind: "paragraph", text: name ? t("greeting", { name }) : t("greetingNobody") },
      { kind: "paragraph", text: t("invitation.lead", { title }) },
      ...noteBlocks(note, context),
      whenAndWhere(workshop, context),
      {
        kind: "action",
        label: t("invitation.action"),
        href: `${workshopUrl(workshop, context)}?code=${shown}`,
      },
      { kind: "paragraph", text: t("labelled", { label: t("invitation.code"), value: shown }) },
      ...rules.map((text): Block => ({ kind: "note", text })),
    ],
    footer: t("footer.invited", { title }),
  };
}
