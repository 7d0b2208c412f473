import type { MatrixProblem } from "@/lib/allocation/matrix";
import { decode } from "@/lib/people-file/decode";
import { UsageError } from "./usage-error";

const LINE_FEED = 10;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const PEOPLE_MAX = 20_000;

/**
 * Reads "n m ss min max …", then "i j value" per pair, 0-based; pairs not told are 0, and a pair may be told again, from
 * either side, with the same value only. UTF-8 or UTF-16. Read line by line, since a matrix of 3,000 people has 4.5
 * million. Throws UsageError that names the line.
 */
export function readMatrix(file: Buffer): MatrixProblem {
  const bytes = inOneByte(file);
  const lines = new Lines(bytes);
  const wrong = (why: string) => new UsageError(`Line ${Math.max(1, lines.number)} of the matrix: ${why}.`);
  const [count, groupCount, kind, ...bounds] = (lines.next() ?? "").split(/\s+/);
  const n = Number(count);
  const m = Number(groupCount);
  if (!Number.isInteger(n) || n < 1 || n > PEOPLE_MAX || !Number.isInteger(m) || m < 1 || m > n || !kind) {
    throw wrong(
      `expected "n m ss 6 6 …", people (at most ${PEOPLE_MAX}), groups, and two sizes for each group`,
    );
  }
  const numbers = bounds.map(Number);
  if (numbers.length !== 2 * m || !numbers.every((size) => Number.isInteger(size) && size >= 0)) {
    throw wrong(`expected two sizes for each of the ${m} groups, found ${bounds.length} numbers`);
  }
  const sizes = Array.from({ length: m }, (_, group) => ({
    min: numbers[2 * group] ?? 0,
    max: numbers[2 * group + 1] ?? 0,
  }));
  const pairs = new Float64Array(n * n);
  // One bit per cell: a list of what was told would need more room than the pairs.
  const isTold = new Uint8Array(Math.ceil((n * n) / 8));
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    const [first, second, value, more] = line.split(/\s+/);
    const i = Number(first);
    const j = Number(second);
    const worth = Number(value);
    const isPair =
      Number.isInteger(i) && Number.isInteger(j) && i >= 0 && j >= 0 && i < n && j < n && i !== j;
    if (!isPair) throw wrong(`expected two different people from 0 to ${n - 1}`);
    if (value === undefined || value === "" || !Number.isFinite(worth) || more !== undefined)
      throw wrong("expected one number after the pair");
    const cell = Math.min(i, j) * n + Math.max(i, j);
    const told = isTold[cell >> 3] ?? 0;
    if (told & (1 << (cell & 7)) && pairs[cell] !== worth)
      throw new UsageError(
        `Lines ${lineOfPair(bytes, i, j)} and ${lines.number} of the matrix: the pair ${i} ${j} is ${pairs[cell]}, then ${worth}. Tell each pair once.`,
      );
    isTold[cell >> 3] = told | (1 << (cell & 7));
    pairs[i * n + j] = worth;
    pairs[j * n + i] = worth;
  }
  return { n, pairs, sizes };
}

/** The text in an encoding whose lines and digits are single bytes. */
function inOneByte(file: Buffer): Buffer {
  const isWide = file.subarray(0, 100).includes(0) || (file[0] ?? 0) >= 0xfe;
  return isWide ? Buffer.from(decode(file).text, "latin1") : file;
}

/** The filled lines, trimmed, one after the other. */
class Lines {
  /** Of the line given last, from 1; empty lines count. */
  number = 0;
  private start: number;

  constructor(private readonly bytes: Buffer) {
    const isMarked = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
    this.start = isMarked ? BYTE_ORDER_MARK.length : 0;
  }

  next(): string | undefined {
    const { bytes } = this;
    while (this.start < bytes.length) {
      const feed = bytes.indexOf(LINE_FEED, this.start);
      const end = feed < 0 ? bytes.length : feed;
      const line = bytes.toString("latin1", this.start, end).trim();
      this.start = end + 1;
      this.number += 1;
      if (line !== "") return line;
    }
    return undefined;
  }
}

/** Where a pair was told first: looked for again, as nearly no file needs it. */
function lineOfPair(bytes: Buffer, i: number, j: number): number {
  const lines = new Lines(bytes);
  lines.next();
  for (let line = lines.next(); line !== undefined; line = lines.next()) {
    const [first, second] = line.split(/\s+/, 2).map(Number);
    if ((first === i && second === j) || (first === j && second === i)) break;
  }
  return lines.number;
}
