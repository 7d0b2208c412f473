/** One part of a mail, decoded. */
export interface MailPart {
  readonly type: string;
  readonly fileName: string | undefined;
  readonly content: string;
}

export interface Mail {
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Every leaf, text and HTML included. */
  readonly parts: readonly MailPart[];
  /** Addresses of the links in the text part, in order. */
  readonly links: readonly string[];
}

/** Reads a mail as nodemailer writes it (RFC 2045 to 2047, the parts of them that it uses). */
export function readMail(to: readonly string[], source: string): Mail {
  const { headers } = split(source);
  const parts = leaves(source);
  const textOf = (type: string) => parts.find((part) => part.type === type && !part.fileName)?.content ?? "";
  const text = textOf("text/plain");
  return {
    to,
    from: decodeWords(headers.get("from") ?? ""),
    subject: decodeWords(headers.get("subject") ?? ""),
    text,
    html: textOf("text/html"),
    parts,
    links: text.match(/https?:\/\/[^\s<>)]+/g) ?? [],
  };
}

function leaves(source: string): MailPart[] {
  const { headers, body } = split(source);
  const contentType = headers.get("content-type") ?? "text/plain";
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary) {
    const sections = body.split(new RegExp(`^--${boundary.replace(/[^\w]/g, "\\$&")}(?:--)?\\r?\\n?`, "m"));
    return sections
      .slice(1)
      .filter((section) => section.trim() !== "")
      .flatMap(leaves);
  }
  const fileName = /filename="?([^";]+)"?/i.exec(headers.get("content-disposition") ?? "")?.[1];
  const content = decode(body, headers.get("content-transfer-encoding") ?? "7bit");
  return [{ type: (contentType.split(";")[0] ?? "").trim().toLowerCase(), fileName, content }];
}

function split(source: string): { headers: Map<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end ? source.slice(0, end.index) : source;
  const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: end ? source.slice(end.index + end[0].length) : "" };
}

function decode(body: string, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case "base64":
      return Buffer.from(body, "base64").toString("utf8");
    case "quoted-printable":
      return fromQuotedPrintable(body.replace(/=\r?\n/g, ""));
    default:
      return body;
  }
}

function fromQuotedPrintable(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** Header text in RFC 2047 words, such as =?UTF-8?Q?...?=. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(word, "base64").toString("utf8")
        : fromQuotedPrintable(word.replaceAll("_", " ")),
    );
}
