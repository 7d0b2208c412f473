import { formatDateTime } from "@/lib/i18n/format";
import { type LetterContext, whenAndWhere } from "../blocks";
import type { Letter } from "../letter";
import type { MessageParams } from "../schema";

/** To an address with which somebody signs up: the link is the personal one, put in while sending. It takes nothing by itself. */
export function signUpCheckLetter(
  { workshop, name, expiresAt }: MessageParams["sign_up_check"],
  { t, personalLink, ...context }: LetterContext,
): Letter {
  const { locale } = context;
  const { title, timeZone } = workshop;
  const until = formatDateTime(new Date(expiresAt), { locale, timeZone });
  return {
    subject: t("signUpCheck.subject", { title }),
    preview: t("signUpCheck.preview"),
    title: t("signUpCheck.title"),
    blocks: [
      { kind: "paragraph", text: t("greeting", { name }) },
      { kind: "paragraph", text: t("signUpCheck.lead", { title }) },
      { kind: "action", label: t("signUpCheck.action"), href: personalLink },
      { kind: "paragraph", text: t("signUpCheck.until", { until }) },
      whenAndWhere(workshop, { t, personalLink, ...context }),
      { kind: "note", text: t("signUpCheck.notYou") },
    ],
    footer: t("footer.signUpCheck", { title }),
  };
}
