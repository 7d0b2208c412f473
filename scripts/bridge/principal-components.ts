/**
 * Principal components of `count` rows of `width` numbers, strongest first, as rows of `width`: eigenvectors of their
 * covariance by cyclic Jacobi rotations (Jacobi, 1846). Deterministic; signs are fixed by the largest entry.
 */
export function principalComponents(
  rows: Float32Array,
  width: number,
): { mean: Float64Array; axes: Float64Array[] } {
  const count = rows.length / width;
  const mean = new Float64Array(width);
  for (let at = 0; at < rows.length; at++) mean[at % width] = at0(mean, at % width) + at0(rows, at) / count;
  const covariance = Array.from({ length: width }, () => new Float64Array(width));
  const centred = new Float64Array(width);
  for (let row = 0; row < count; row++) {
    for (let i = 0; i < width; i++) centred[i] = at0(rows, row * width + i) - at0(mean, i);
    for (let i = 0; i < width; i++) {
      const line = covariance[i];
      const value = at0(centred, i);
      if (line) for (let j = 0; j <= i; j++) line[j] = at0(line, j) + (value * at0(centred, j)) / count;
    }
  }
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) set(covariance, j, i, get(covariance, i, j));
  const vectors = eigenvectors(covariance, width);
  const order = Array.from({ length: width }, (_, n) => n).sort(
    (a, b) => get(covariance, b, b) - get(covariance, a, a) || a - b,
  );
  return { mean, axes: order.map((column) => signed(vectors.map((row) => at0(row, column)))) };
}

// Leaves the eigenvalues on the diagonal.
function eigenvectors(matrix: Float64Array[], size: number): Float64Array[] {
  const vectors = Array.from({ length: size }, (_, n) => new Float64Array(size).fill(1, n, n + 1));
  for (let sweep = 0; sweep < 30; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = 0; q < p; q++) off += get(matrix, p, q) ** 2;
    if (off < 1e-18) break;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, vectors, p, q);
  }
  return vectors;
}

function rotate(matrix: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const apq = get(matrix, p, q);
  if (Math.abs(apq) < 1e-15) return;
  const theta = (get(matrix, q, q) - get(matrix, p, p)) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < matrix.length; k++) {
    const kp = get(matrix, k, p);
    const kq = get(matrix, k, q);
    set(matrix, k, p, c * kp - s * kq);
    set(matrix, k, q, s * kp + c * kq);
  }
  for (let k = 0; k < matrix.length; k++) {
    const pk = get(matrix, p, k);
    const qk = get(matrix, q, k);
    set(matrix, p, k, c * pk - s * qk);
    set(matrix, q, k, s * pk + c * qk);
    const vp = get(vectors, k, p);
    const vq = get(vectors, k, q);
    set(vectors, k, p, c * vp - s * vq);
    set(vectors, k, q, s * vp + c * vq);
  }
}

function signed(axis: readonly number[]): Float64Array {
  const largest = axis.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
  return Float64Array.from(axis, (value) => (largest < 0 ? -value : value));
}

const at0 = (list: Float64Array | Float32Array, at: number): number => list[at] ?? 0;
const get = (matrix: readonly Float64Array[], i: number, j: number): number => matrix[i]?.[j] ?? 0;
function set(matrix: readonly Float64Array[], i: number, j: number, value: number): void {
  const row = matrix[i];
  if (row) row[j] = value;
}
