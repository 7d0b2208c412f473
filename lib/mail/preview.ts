import type { Locale } from "@/lib/i18n/locales";
import { withPersonalLink } from "./personal-link";
import { type RenderedMail, renderMail } from "./render";
import type { MessageContent, Wording } from "./schema";

const PREVIEW_ID = "preview";
/** Shows what a code looks like; no door knows it. */
const sampleCode = ({ reference }: { readonly reference: string }) => `${reference}-0000000000`;

/** A mail as its reader would see it, with a link that opens nothing and a code that lets nobody in. */
export async function previewMail(
  message: MessageContent & { readonly locale: Locale },
  options: { readonly baseUrl: string; readonly now: Date; readonly wording?: Wording },
): Promise<RenderedMail> {
  const mail = await renderMail({ ...message, id: PREVIEW_ID }, { ...options, checkInCode: sampleCode });
  const { baseUrl } = options;
  const links = { url: `${baseUrl}/r/…`, unsubscribeUrl: `${baseUrl}/unsubscribe/…` };
  return { ...mail, ...withPersonalLink(mail, { messageId: PREVIEW_ID, ...links }) };
}
