/**
 * Stands in a rendered mail for the one link that opens something of the reader's, so that what is stored and shown
 * opens nothing. The message's id is part of it: nobody can write somebody else's link into a question.
 */
export function personalLinkPlaceholder(messageId: string): string {
  return `https://personal-link.invalid/${messageId}`;
}

/** Both parts of a rendered mail with the reader's link in its place. */
export function withPersonalLink(
  { text, html }: { readonly text: string; readonly html: string },
  { messageId, url }: { readonly messageId: string; readonly url: string },
): { text: string; html: string } {
  const placeholder = personalLinkPlaceholder(messageId);
  return {
    text: text.replaceAll(placeholder, () => url),
    html: html.replaceAll(placeholder, () => url.replaceAll("&", "&amp;").replaceAll('"', "&quot;")),
  };
}
