import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { QR_TEXT_LENGTH_MAX, qrCode } from "@/lib/qr-codes/rules";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const SIZE = 25;

type Modules = readonly (readonly boolean[])[];

/** A reader, written from the standard: which mask, then the codewords, then the text. */
function read(modules: Modules): { text: string; codewords: number[]; format: number } {
  const dark = (row: number, column: number) => (modules[row]?.[column] ? 1 : 0);
  let format = 0;
  for (const [row, column] of [
    [8, 0],
    [8, 1],
    [8, 2],
    [8, 3],
    [8, 4],
    [8, 5],
    [8, 7],
    [8, 8],
    [7, 8],
    [5, 8],
    [4, 8],
    [3, 8],
    [2, 8],
    [1, 8],
    [0, 8],
  ] as const) {
    format = format * 2 + dark(row, column);
  }
  const mask = ((format ^ 0x5412) >> 10) & 7;
  const flips = (i: number, j: number) =>
    [
      (i + j) % 2,
      i % 2,
      j % 3,
      (i + j) % 3,
      (Math.floor(i / 2) + Math.floor(j / 3)) % 2,
      ((i * j) % 2) + ((i * j) % 3),
      (((i * j) % 2) + ((i * j) % 3)) % 2,
      (((i + j) % 2) + ((i * j) % 3)) % 2,
    ][mask] === 0;
  const isFunction = (row: number, column: number) =>
    row === 6 ||
    column === 6 ||
    (row < 9 && column < 9) ||
    (row < 9 && column > 16) ||
    (row > 16 && column < 9) ||
    (row >= 16 && row <= 20 && column >= 16 && column <= 20);
  const bits: number[] = [];
  let isUp = true;
  for (let right = SIZE - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < SIZE; step += 1) {
      for (const column of [right, right - 1]) {
        const row = isUp ? SIZE - 1 - step : step;
        if (!isFunction(row, column)) bits.push(dark(row, column) ^ (flips(row, column) ? 1 : 0));
      }
    }
    isUp = !isUp;
  }
  const number = (from: number, length: number) =>
    bits.slice(from, from + length).reduce((value, bit) => value * 2 + bit, 0);
  const codewords = Array.from({ length: 44 }, (_, index) => number(index * 8, 8));
  if (number(0, 4) !== 2) throw new Error("not alphanumeric");
  let text = "";
  let at = 13;
  for (let left = number(4, 9); left > 0; left -= 2) {
    const value = number(at, left > 1 ? 11 : 6);
    text += left > 1 ? `${ALPHABET[Math.floor(value / 45)]}${ALPHABET[value % 45]}` : ALPHABET[value];
    at += 11;
  }
  return { text, codewords, format };
}

const EXP: number[] = [1];
for (let power = 1; power < 255; power += 1) {
  const next = (EXP[power - 1] ?? 0) * 2;
  EXP.push(next > 255 ? next ^ 0x11d : next);
}
const LOG = new Map(EXP.map((value, power) => [value, power]));
const times = (a: number, b: number) =>
  a === 0 || b === 0 ? 0 : (EXP[((LOG.get(a) ?? 0) + (LOG.get(b) ?? 0)) % 255] ?? 0);

const TEXTS = ["K7QX42-8YD3VN0TQW", "A", "ZZ $%*+-./:9", "7".repeat(QR_TEXT_LENGTH_MAX), ""];

describe("a QR code", () => {
  test.each(TEXTS)("is read back as “%s”", (text) => {
    expect(read(qrCode(text)).text).toBe(text);
  });

  test.each(TEXTS)("“%s” carries check words without an error", (text) => {
    const { codewords } = read(qrCode(text));
    for (let root = 0; root < 16; root += 1) {
      const syndrome = codewords.reduce((sum, word) => times(sum, EXP[root] ?? 0) ^ word, 0);
      expect(syndrome).toBe(0);
    }
  });

  test("says its level and mask twice", () => {
    const modules = qrCode("K7QX42-8YD3VN0TQW");
    const second = [24, 23, 22, 21, 20, 19, 18].map((row) => modules[row]?.[8]);
    const third = [17, 18, 19, 20, 21, 22, 23, 24].map((column) => modules[8]?.[column]);
    const again = [...second, ...third].reduce((value, isDark) => value * 2 + (isDark ? 1 : 0), 0);
    expect(again).toBe(read(modules).format);
  });

  test("is the one that a reader of another house has read", () => {
    const drawn = qrCode("K7QX42-8YD3VN0TQW")
      .map((row) => row.map(Number).join(""))
      .join("\n");
    expect(createHash("sha256").update(drawn).digest("hex")).toBe(
      "6b8aed10a7f0c207ba7ae38b3e8da52b047cc775c40188a42425bb10a542f3f6",
    );
  });

  test("refuses what does not fit rather than say something else", () => {
    expect(() => qrCode("A".repeat(QR_TEXT_LENGTH_MAX + 1))).toThrow();
    expect(() => qrCode("minuscules")).toThrow();
  });
});
