/** The file of leanings; lib/matching/leanings.ts says how it is laid out. Weights come `fields` a hint. */
export function leaningsFile(
  learnedFrom: string,
  fields: readonly string[],
  hints: readonly string[],
  weights: Float64Array,
): Buffer {
  const width = fields.length;
  const names = Buffer.from([learnedFrom, fields.join(" "), ...hints].join("\n"), "utf8");
  const head = Buffer.alloc(12);
  head.write("ATL2", "latin1");
  head.writeUInt32LE(names.length, 4);
  head.writeUInt32LE(hints.length, 8);
  const steps = Buffer.alloc(4 * hints.length);
  const rows = Buffer.alloc(hints.length * width);
  for (let hint = 0; hint < hints.length; hint++) {
    const row = weights.subarray(hint * width, (hint + 1) * width);
    const step = row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / 127;
    steps.writeFloatLE(step, 4 * hint);
    for (const [n, weight] of row.entries()) rows.writeInt8(Math.round(weight / step), hint * width + n);
  }
  return Buffer.concat([head, names, steps, rows]);
}
