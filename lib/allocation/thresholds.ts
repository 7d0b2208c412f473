import { EXPONENTIAL, EXPONENTIAL_STEPS } from "./random";

/** A power of two, so that counting around the circle of thresholds is a mask. */
export const THRESHOLDS = 1024;
/** Odd, so that steps of it visit every threshold once; near the golden section, so that neighbours differ. */
const STRIDE = 633;
/** Losses to take at a temperature of one, in the order in which they are tried. */
const LOSSES = Float64Array.from(
  { length: THRESHOLDS },
  (_, k) => EXPONENTIAL[((k * STRIDE) & (THRESHOLDS - 1)) * (EXPONENTIAL_STEPS / THRESHOLDS) + 1] ?? 0,
);

/** The least gains that the Metropolis rule takes, one after the other. */
export function setThresholds(thresholds: Float64Array, temperature: number): void {
  for (let k = 0; k < thresholds.length; k++) thresholds[k] = -temperature * (LOSSES[k] ?? 0);
}
