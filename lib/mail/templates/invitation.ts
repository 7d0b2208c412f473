import { formatDateTime } from "@/lib/i18n/format";
import { shownCode } from "@/lib/invitation-uses/rules";
import { type LetterContext, workshopUrl } from "../blocks";
import type { Block } from "../letter";
import type { MessageParams } from "../schema";
import { TITLE, template } from "../template";
import { noteBlocks } from "./registration-decided";

/** To somebody whom an organiser invites: the public page with their code, and the code for who types it. */
export const invitation = template("invitation", {
  subject: (t) => t("invitation.subject", TITLE),
  preview: (_, { t }) => t("invitation.preview"),
  body: (t) => [
    `# ${t("invitation.title")}`,
    "{greeting}",
    t("invitation.lead", TITLE),
    "{note}",
    "{when}",
    "{link}",
    t("labelled", { label: t("invitation.code"), value: "{code}" }),
    "{limits}",
  ],
  own: ["greeting", "note", "code", "limits"],
  facts: ({ workshop, code, name, note, ...limits }, context) => {
    const { t } = context;
    const shown = shownCode(code);
    return {
      greeting: name ? t("greeting", { name }) : t("greetingNobody"),
      note: noteBlocks(note, context),
      link: { href: `${workshopUrl(workshop, context)}?code=${shown}`, label: t("invitation.action") },
      code: shown,
      limits: limitNotes({ workshop, ...limits }, context),
    };
  },
  withheld: ["name", "reference", "sessions"],
  required: ["note", "link"],
  footer: "invited",
});

/** What the code allows. */
function limitNotes(
  {
    workshop,
    expiresAt,
    isPersonal,
  }: Pick<MessageParams["invitation"], "workshop" | "expiresAt" | "isPersonal">,
  { t, locale }: LetterContext,
): Block[] {
  const until = expiresAt && formatDateTime(new Date(expiresAt), { locale, timeZone: workshop.timeZone });
  const sentences = [
    t("invitation.once"),
    ...(isPersonal ? [t("invitation.personal")] : []),
    ...(until ? [t("invitation.until", { until })] : []),
  ];
  return sentences.map((text) => ({ kind: "note", text }));
}
