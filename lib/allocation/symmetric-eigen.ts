/** Steps of the QL iteration for one eigenvalue; three or so are usual. */
const STEPS_MAX = 60;

/**
 * Eigenvalues of a symmetric matrix and, unless `valuesOnly`, one eigenvector of length 1 for each, by rows; in no order.
 * Reflections to a tridiagonal matrix, then implicit QL (Martin, Reinsch and Wilkinson 1968; Dubrulle 1970), with
 * nothing but sums, products, quotients and square roots, so that every machine gives the same bits. Overwrites the
 * matrix. O(n³).
 */
export function eigenOf(
  matrix: Float64Array,
  n: number,
  { valuesOnly = false }: { readonly valuesOnly?: boolean } = {},
): { readonly values: Float64Array; readonly vectors: Float64Array } {
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  tridiagonalise(matrix, n, { diagonal, beside });
  const vectors = valuesOnly ? new Float64Array(0) : reflectorsMultiplied(matrix, n);
  iterate(diagonal, beside, vectors);
  return { values: diagonal, vectors };
}

/**
 * Leaves in `diagonal` and `beside` the tridiagonal matrix, and in row k of the matrix, from k + 1 on, the vector v of
 * the reflection 1 − v · vᵀ.
 */
function tridiagonalise(
  matrix: Float64Array,
  n: number,
  { diagonal, beside }: { readonly diagonal: Float64Array; readonly beside: Float64Array },
): void {
  const image = new Float64Array(n);
  for (let k = 0; k < n - 1; k++) {
    const row = matrix.subarray(k * n, (k + 1) * n);
    diagonal[k] = row[k] ?? 0;
    let squares = 0;
    for (let j = k + 1; j < n; j++) squares += (row[j] ?? 0) * (row[j] ?? 0);
    const length = Math.sqrt(squares);
    const first = row[k + 1] ?? 0;
    const mirrored = first > 0 ? -length : length;
    beside[k] = mirrored;
    // Half of the squared length of what is reflected away.
    const half = squares - first * mirrored;
    if (!(half > 0)) {
      row.fill(0, k + 1);
      continue;
    }
    row[k + 1] = first - mirrored;
    const shrink = Math.sqrt(half);
    for (let j = k + 1; j < n; j++) row[j] = (row[j] ?? 0) / shrink;
    let overlap = 0;
    for (let i = k + 1; i < n; i++) {
      const line = i * n;
      let sum = 0;
      for (let j = k + 1; j < n; j++) sum += (matrix[line + j] ?? 0) * (row[j] ?? 0);
      image[i] = sum;
      overlap += sum * (row[i] ?? 0);
    }
    for (let i = k + 1; i < n; i++) image[i] = (image[i] ?? 0) - (overlap / 2) * (row[i] ?? 0);
    for (let i = k + 1; i < n; i++) {
      const line = i * n;
      const v = row[i] ?? 0;
      const w = image[i] ?? 0;
      for (let j = k + 1; j < n; j++)
        matrix[line + j] = (matrix[line + j] ?? 0) - v * (image[j] ?? 0) - w * (row[j] ?? 0);
    }
  }
  if (n > 0) diagonal[n - 1] = matrix[n * n - 1] ?? 0;
}

/** The product of all reflections, transposed. */
function reflectorsMultiplied(matrix: Float64Array, n: number): Float64Array {
  const product = new Float64Array(n * n);
  for (let i = 0; i < n; i++) product[i * n + i] = 1;
  for (let k = n - 2; k >= 0; k--) {
    const row = k * n;
    // Rows and columns up to k are still those of the identity.
    for (let i = k + 1; i < n; i++) {
      const line = i * n;
      let sum = 0;
      for (let j = k + 1; j < n; j++) sum += (product[line + j] ?? 0) * (matrix[row + j] ?? 0);
      if (sum === 0) continue;
      for (let j = k + 1; j < n; j++)
        product[line + j] = (product[line + j] ?? 0) - sum * (matrix[row + j] ?? 0);
    }
  }
  return product;
}

/** Turns the tridiagonal matrix into its eigenvalues, in `diagonal`, and takes the vectors, by rows, along if any. */
function iterate(diagonal: Float64Array, beside: Float64Array, vectors: Float64Array): void {
  const n = diagonal.length;
  for (let low = 0; low < n; low++) {
    for (let step = 0; step < STEPS_MAX; step++) {
      let high = low;
      for (; high < n - 1; high++) {
        const size = Math.abs(diagonal[high] ?? 0) + Math.abs(diagonal[high + 1] ?? 0);
        if (Math.abs(beside[high] ?? 0) <= Number.EPSILON * size) break;
      }
      if (high === low) break;
      turn(low, high, { diagonal, beside, vectors });
    }
  }
}

/** One implicit step from `high` up to `low`, by a rotation per row. */
function turn(
  low: number,
  high: number,
  {
    diagonal,
    beside,
    vectors,
  }: { readonly diagonal: Float64Array; readonly beside: Float64Array; readonly vectors: Float64Array },
): void {
  const n = diagonal.length;
  const top = diagonal[low] ?? 0;
  const link = beside[low] ?? 0;
  const ratio = ((diagonal[low + 1] ?? 0) - top) / (2 * link);
  const root = Math.sqrt(ratio * ratio + 1);
  let rest = (diagonal[high] ?? 0) - top + link / (ratio + (ratio < 0 ? -root : root));
  let sine = 1;
  let cosine = 1;
  let moved = 0;
  for (let k = high - 1; k >= low; k--) {
    const f = sine * (beside[k] ?? 0);
    const b = cosine * (beside[k] ?? 0);
    const length = Math.sqrt(f * f + rest * rest);
    beside[k + 1] = length;
    if (length === 0) {
      diagonal[k + 1] = (diagonal[k + 1] ?? 0) - moved;
      beside[high] = 0;
      return;
    }
    sine = f / length;
    cosine = rest / length;
    const kept = (diagonal[k + 1] ?? 0) - moved;
    const change = ((diagonal[k] ?? 0) - kept) * sine + 2 * cosine * b;
    moved = sine * change;
    diagonal[k + 1] = kept + moved;
    rest = cosine * change - b;
    if (vectors.length > 0) rotate(vectors, { from: k * n, to: (k + 1) * n, n, sine, cosine });
  }
  diagonal[low] = (diagonal[low] ?? 0) - moved;
  beside[low] = rest;
  beside[high] = 0;
}

function rotate(
  vectors: Float64Array,
  {
    from,
    to,
    n,
    sine,
    cosine,
  }: {
    readonly from: number;
    readonly to: number;
    readonly n: number;
    readonly sine: number;
    readonly cosine: number;
  },
): void {
  for (let j = 0; j < n; j++) {
    const a = vectors[from + j] ?? 0;
    const b = vectors[to + j] ?? 0;
    vectors[to + j] = sine * a + cosine * b;
    vectors[from + j] = cosine * a - sine * b;
  }
}
