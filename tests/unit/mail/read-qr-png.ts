import { inflateSync } from "node:zlib";
import { decodeQR } from "qr/decode.js";

/** What a QR code in a PNG file of one bit a dot says, by a reader that is not ours. Throws where it finds none. */
export function readQrPng(png: Buffer): string {
  expectSignature(png);
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const lines = inflateSync(dataOf(png));
  const lineLength = 1 + Math.ceil(width / 8);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isLight = ((lines[y * lineLength + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      if (!isLight) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return decodeQR({ width, height, data });
}

function expectSignature(png: Buffer): void {
  if (png.subarray(1, 4).toString("latin1") !== "PNG") throw new Error("no PNG file");
}

function dataOf(png: Buffer): Buffer {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.subarray(at + 4, at + 8).toString("latin1");
    if (type === "IDAT") return png.subarray(at + 8, at + 8 + length);
    at += 12 + length;
  }
  throw new Error("no picture in the file");
}
