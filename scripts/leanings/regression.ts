/** One example: what it gives of each feature, and its class. */
export interface Example {
  readonly features: readonly (readonly [feature: number, weight: number])[];
  readonly label: number;
}

export interface Size {
  readonly features: number;
  readonly classes: number;
}

/** What the regression holds back from the labels: no example is wholly of one class. */
const SMOOTHING = 0.05;
/** Keeps weights small: what few examples say is believed little. */
const RESTRAINT = 4;
const STEPS = 150;
const MEMORY = 8;

/**
 * Softmax regression: weights, `classes` a feature, that make the examples most likely under the restraint. Convex, so
 * there is one answer; found by L-BFGS (Liu and Nocedal, 1989) from zero, always in the same steps.
 */
export function fitRegression(examples: readonly Example[], size: Size): Float64Array {
  let weights: Float64Array = new Float64Array(size.features * size.classes);
  let { loss, gradient } = lossAt(weights, examples, size);
  const moves: { step: Float64Array; change: Float64Array; curve: number }[] = [];
  for (let n = 0; n < STEPS; n++) {
    const direction = directionOf(gradient, moves);
    const slope = dot(direction, gradient);
    if (slope > -1e-3) break;
    let length = n === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let next = along(weights, direction, length);
    let there = lossAt(next, examples, size);
    while (there.loss > loss + 1e-4 * length * slope && length > 1e-9) {
      length /= 2;
      next = along(weights, direction, length);
      there = lossAt(next, examples, size);
    }
    const step = along(next, weights, -1);
    const change = along(there.gradient, gradient, -1);
    const curve = dot(step, change);
    if (curve > 1e-9) moves.push({ step, change, curve });
    if (moves.length > MEMORY) moves.shift();
    ({ loss, gradient } = there);
    weights = next;
  }
  return weights;
}

/** Sums of the classes for one example. */
export function sumsOf({ features }: Example, weights: ArrayLike<number>, classes: number): Float64Array {
  const sums = new Float64Array(classes);
  for (const [feature, weight] of features)
    for (let n = 0; n < classes; n++)
      sums[n] = (sums[n] as number) + weight * (weights[feature * classes + n] as number);
  return sums;
}

/** How likely each class is. */
export function likelihoods(sums: Float64Array): Float64Array {
  const most = sums.reduce((a, b) => Math.max(a, b));
  const parts = sums.map((sum) => Math.exp(sum - most));
  const all = parts.reduce((a, b) => a + b);
  return parts.map((part) => part / all);
}

function lossAt(weights: Float64Array, examples: readonly Example[], { classes }: Size) {
  const gradient = weights.map((weight) => RESTRAINT * weight);
  let loss = (RESTRAINT / 2) * dot(weights, weights);
  for (const example of examples) {
    const likely = likelihoods(sumsOf(example, weights, classes));
    const wanted = (n: number) => SMOOTHING / classes + (n === example.label ? 1 - SMOOTHING : 0);
    const error = likely.map((one, n) => one - wanted(n));
    for (const [n, one] of likely.entries()) loss -= wanted(n) * Math.log(Math.max(one, 1e-300));
    for (const [feature, weight] of example.features)
      for (let n = 0; n < classes; n++) {
        const at = feature * classes + n;
        gradient[at] = (gradient[at] as number) + weight * (error[n] as number);
      }
  }
  return { loss, gradient };
}

// The gradient, bent by the last moves towards where the curve bottoms out.
function directionOf(
  gradient: Float64Array,
  moves: readonly { step: Float64Array; change: Float64Array; curve: number }[],
): Float64Array {
  let direction: Float64Array = gradient.map((one) => -one);
  const shares: number[] = [];
  for (const { step, change, curve } of [...moves].reverse()) {
    const share = dot(step, direction) / curve;
    shares.unshift(share);
    direction = along(direction, change, -share);
  }
  const last = moves.at(-1);
  if (last) {
    const scale = last.curve / dot(last.change, last.change);
    direction = direction.map((one) => one * scale);
  }
  for (const [n, { step, change, curve }] of moves.entries())
    direction = along(direction, step, (shares[n] ?? 0) - dot(change, direction) / curve);
  return direction;
}

function along(from: Float64Array, direction: Float64Array, length: number): Float64Array {
  return from.map((one, n) => one + length * (direction[n] as number));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += (a[n] as number) * (b[n] as number);
  return sum;
}
