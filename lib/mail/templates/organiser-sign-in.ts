import type { LetterContext } from "../blocks";
import type { Letter } from "../letter";
import type { MessageParams } from "../schema";

/** The link itself is the personal link: it is put in while sending and never rests in the letter. */
export function organiserSignIn(
  { validMinutes }: Pick<MessageParams["organiser_sign_in"], "validMinutes">,
  { t, personalLink }: LetterContext,
): Letter {
  return {
    subject: t("organiserSignIn.subject"),
    preview: t("organiserSignIn.preview", { minutes: validMinutes }),
    title: t("organiserSignIn.title"),
    blocks: [
      { kind: "paragraph", text: t("organiserSignIn.lead", { minutes: validMinutes }) },
      { kind: "action", label: t("organiserSignIn.action"), href: personalLink },
      { kind: "note", text: t("organiserSignIn.notYou") },
    ],
    footer: t("footer.signIn"),
  };
}
