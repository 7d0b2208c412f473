import type { Locale } from "@/lib/i18n/locales";
import { withPersonalLink } from "./personal-link";
import { type RenderedMail, renderMail } from "./render";
import type { MessageContent, Wording } from "./schema";

const PREVIEW_ID = "preview";

/** A mail as its reader would see it, with a link that opens nothing. */
export async function previewMail(
  message: MessageContent & { readonly locale: Locale },
  options: { readonly baseUrl: string; readonly now: Date; readonly wording?: Wording },
): Promise<RenderedMail> {
  const mail = await renderMail({ ...message, id: PREVIEW_ID }, options);
  const { baseUrl } = options;
  const links = { url: `${baseUrl}/r/…`, unsubscribeUrl: `${baseUrl}/unsubscribe/…` };
  return { ...mail, ...withPersonalLink(mail, { messageId: PREVIEW_ID, ...links }) };
}
