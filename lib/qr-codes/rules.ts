// QR codes after ISO/IEC 18004, as far as we need them: version 2, level M, alphanumeric. Pure. One size holds all our codes,
// so that they look alike; level M reads with up to 15 % of it hidden by a scratch or a finger.

const SIZE = 25;
const DATA_CODEWORDS = 28;
const CHECK_CODEWORDS = 16;
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const ALIGNMENT_AT = 18;

/** What fits: digits, capitals, space and $%*+-./: */
export const QR_TEXT_LENGTH_MAX = 38;

/** Rows of modules, true where dark, without the quiet zone of four. Throws for what does not fit. */
export function qrCode(text: string): readonly (readonly boolean[])[] {
  const data = dataCodewords(text);
  const codewords = [...data, ...checkCodewords(data)];
  const masked = MASKS.map((mask, number) => drawn(codewords, mask, number));
  const [best] = masked.sort((a, b) => a.penalty - b.penalty);
  if (!best) throw new Error("there are eight masks");
  return best.modules;
}

function dataCodewords(text: string): number[] {
  const values = [...text].map((character) => ALPHABET.indexOf(character));
  if (values.length > QR_TEXT_LENGTH_MAX || values.includes(-1))
    throw new Error("no text of a QR code of ours");
  const bits: number[] = [];
  const push = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  push(0b0010, 4);
  push(values.length, 9);
  for (let index = 0; index < values.length; index += 2) {
    const [first = 0, second] = values.slice(index, index + 2);
    if (second === undefined) push(first, 6);
    else push(first * ALPHABET.length + second, 11);
  }
  push(0, Math.min(4, DATA_CODEWORDS * 8 - bits.length));
  while (bits.length % 8 > 0) bits.push(0);
  const bytes = Array.from({ length: bits.length / 8 }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );
  for (let pad = 0xec; bytes.length < DATA_CODEWORDS; pad ^= 0xec ^ 0x11) bytes.push(pad);
  return bytes;
}

/** In the field of 256 elements modulo x⁸ + x⁴ + x³ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((b >> bit) & 1) * a;
  }
  return product;
}

/** Reed-Solomon: the remainder by the polynomial whose roots are the powers of two. */
function checkCodewords(data: readonly number[]): number[] {
  let divisor = [1];
  for (let power = 1, root = 1; power <= CHECK_CODEWORDS; power += 1, root = times(root, 2)) {
    const shifted = [...divisor, 0];
    divisor = shifted.map((value, index) => value ^ times(divisor[index - 1] ?? 0, root));
  }
  const remainder = [...data, ...new Array<number>(CHECK_CODEWORDS).fill(0)];
  for (let index = 0; index < data.length; index += 1) {
    const factor = remainder[index] ?? 0;
    divisor.forEach((value, offset) => {
      remainder[index + offset] = (remainder[index + offset] ?? 0) ^ times(value, factor);
    });
  }
  return remainder.slice(data.length);
}

type Mask = (row: number, column: number) => boolean;

const MASKS: readonly Mask[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

function drawn(codewords: readonly number[], mask: Mask, number: number) {
  const grid = fixedPatterns();
  drawFormat(grid, number);
  const bits = codewords.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (byte >> bit) & 1));
  let next = 0;
  for (const [row, column] of dataPath()) {
    if (grid[row]?.[column] !== undefined) continue;
    const bit = bits[next] === 1;
    next += 1;
    set(grid, row, column, bit !== mask(row, column));
  }
  const modules = grid.map((row) => row.map((module) => module === true));
  return { modules, penalty: penaltyOf(modules) };
}

/** undefined: free for data. */
type Grid = (boolean | undefined)[][];

function set(grid: Grid, row: number, column: number, isDark: boolean): void {
  const line = grid[row];
  if (line && column >= 0 && column < SIZE) line[column] = isDark;
}

function fixedPatterns(): Grid {
  const grid: Grid = Array.from({ length: SIZE }, () => new Array<undefined>(SIZE).fill(undefined));
  for (let at = 0; at < SIZE; at += 1) {
    set(grid, 6, at, at % 2 === 0);
    set(grid, at, 6, at % 2 === 0);
  }
  // Rings around a centre: dark where not two away, and a light rim around the finders.
  const rings = (row: number, column: number, radius: number) => {
    for (let down = -radius; down <= radius; down += 1) {
      for (let right = -radius; right <= radius; right += 1) {
        const ring = Math.max(Math.abs(down), Math.abs(right));
        set(grid, row + down, column + right, radius === 2 ? ring !== 1 : ring !== 2 && ring !== 4);
      }
    }
  };
  rings(3, 3, 4);
  rings(3, SIZE - 4, 4);
  rings(SIZE - 4, 3, 4);
  rings(ALIGNMENT_AT, ALIGNMENT_AT, 2);
  return grid;
}

/** Level and mask, twice, with ten bits by which readers correct them (BCH). Level M is 00. */
function drawFormat(grid: Grid, mask: number): void {
  let remainder = mask;
  for (let bit = 0; bit < 10; bit += 1) remainder = (remainder << 1) ^ ((remainder >> 9) * 0x537);
  const format = ((mask << 10) | remainder) ^ 0x5412;
  for (let bit = 0; bit < 15; bit += 1) {
    const isDark = ((format >> bit) & 1) === 1;
    // Beside the first finder, around its corner.
    if (bit < 6) set(grid, bit, 8, isDark);
    else if (bit < 8) set(grid, bit + 1, 8, isDark);
    else set(grid, 8, bit === 8 ? 7 : 14 - bit, isDark);
    // Beside the other two.
    if (bit < 8) set(grid, 8, SIZE - 1 - bit, isDark);
    else set(grid, SIZE - 15 + bit, 8, isDark);
  }
  set(grid, SIZE - 8, 8, true);
}

/** Pairs of columns from the right, up and down in turn, without the column of the timing pattern. */
function* dataPath(): Generator<readonly [row: number, column: number]> {
  let isUp = true;
  for (let right = SIZE - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < SIZE; step += 1) {
      const row = isUp ? SIZE - 1 - step : step;
      yield [row, right];
      yield [row, right - 1];
    }
    isUp = !isUp;
  }
}

/** How hard a reader would find it: the standard's four rules. */
function penaltyOf(modules: readonly (readonly boolean[])[]): number {
  const columns = modules.map((_, at) => modules.map((row) => row[at] === true));
  const lines = [...modules, ...columns];
  const runs = lines.flatMap(
    (line) =>
      line
        .map(Number)
        .join("")
        .match(/(.)\1{4,}/g) ?? [],
  );
  const likeFinders = lines.map((line) => {
    const text = line.map(Number).join("");
    return (text.match(/(?=10111010000)/g)?.length ?? 0) + (text.match(/(?=00001011101)/g)?.length ?? 0);
  });
  let blocks = 0;
  for (let row = 1; row < SIZE; row += 1) {
    for (let column = 1; column < SIZE; column += 1) {
      const corner = modules[row]?.[column];
      const isBlock = [
        modules[row]?.[column - 1],
        modules[row - 1]?.[column],
        modules[row - 1]?.[column - 1],
      ].every((one) => one === corner);
      if (isBlock) blocks += 1;
    }
  }
  const dark = modules.flat().filter(Boolean).length / SIZE ** 2;
  return (
    runs.reduce((sum, run) => sum + run.length - 2, 0) +
    3 * blocks +
    40 * likeFinders.reduce((sum, count) => sum + count, 0) +
    10 * Math.floor(Math.abs(dark * 20 - 10))
  );
}
