// What opens something of the reader's stands in a rendered mail as a placeholder, so that what is stored and shown opens
// nothing. The message's id is part of it: nobody can write somebody else's link into a question.

/** Stands for the one link that opens the reader's registration. */
export function personalLinkPlaceholder(messageId: string): string {
  return `https://personal-link.invalid/${messageId}`;
}

/** Stands for the page on which the reader wants no more news. */
export function unsubscribeLinkPlaceholder(messageId: string): string {
  return `https://unsubscribe-link.invalid/${messageId}`;
}

/** Both parts of a rendered mail with the reader's links in their places. */
export function withPersonalLink(
  { text, html }: { readonly text: string; readonly html: string },
  links: { readonly messageId: string; readonly url: string; readonly unsubscribeUrl?: string },
): { text: string; html: string } {
  const { messageId, url, unsubscribeUrl = url } = links;
  const replacements = [
    [personalLinkPlaceholder(messageId), url],
    [unsubscribeLinkPlaceholder(messageId), unsubscribeUrl],
  ] as const;
  let parts = { text, html };
  for (const [placeholder, address] of replacements) {
    parts = {
      text: parts.text.replaceAll(placeholder, () => address),
      html: parts.html.replaceAll(placeholder, () =>
        address.replaceAll("&", "&amp;").replaceAll('"', "&quot;"),
      ),
    };
  }
  return parts;
}
