import { crc32, deflateSync } from "node:zlib";
import { encode } from "uqr";
import type { LetterContext } from "./blocks";
import type { MailRegistration } from "./fields";
import type { Block } from "./letter";

/** Around a code stays this much light, or readers do not find it (ISO/IEC 18004). */
const QUIET = 4;
/** As the mail shows it. A whole number, or its edges blur. */
const MODULE_PX = 6;
/** Twice as many dots as the mail shows: screens of phones have more. */
const DOTS_PER_MODULE = 2 * MODULE_PX;

/** What lets the reader in at the door: a picture for the scanner, and the same as text. */
export function ticketBlock(
  { id, reference }: MailRegistration,
  { t, checkInCode }: LetterContext,
): Block | undefined {
  const code = checkInCode?.({ id, reference });
  if (!code) return undefined;
  const { png, size } = qrPng(code);
  return {
    kind: "ticket",
    image: `data:image/png;base64,${png.toString("base64")}`,
    size,
    alt: t("ticket.label", { reference }),
    caption: t("ticket.caption"),
    text: t("labelled", { label: t("ticket.code"), value: code }),
  };
}

/** A QR code, black on white, level M. `size`: width and height in CSS pixels. */
export function qrPng(text: string): { readonly png: Buffer; readonly size: number } {
  const { data, size } = encode(text, { ecc: "M", border: QUIET });
  const lines = data.flatMap((row) => Array<Buffer>(DOTS_PER_MODULE).fill(lineOf(row)));
  const width = size * DOTS_PER_MODULE;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(width, 4);
  // One bit a dot, shades of grey, and the only compression, filters and order that there are.
  head.writeUInt8(1, 8);
  const parts = [
    SIGNATURE,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(lines))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return { png: Buffer.concat(parts), size: size * MODULE_PX };
}

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/** A line of the picture: its filter, none, and eight dots a byte, light ones 1 (PNG, 2003, sections 7.2 and 9). */
function lineOf(row: readonly boolean[]): Buffer {
  const line = Buffer.alloc(1 + Math.ceil((row.length * DOTS_PER_MODULE) / 8));
  for (let dot = 0; dot < row.length * DOTS_PER_MODULE; dot++) {
    if (row[Math.floor(dot / DOTS_PER_MODULE)]) continue;
    const at = 1 + (dot >> 3);
    line[at] = (line[at] as number) | (0x80 >> (dot & 7));
  }
  return line;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
