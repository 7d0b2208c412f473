/** How many rounds a day may have; one is a plan alone. */
export const ROUNDS = { min: 2, usual: 3, max: 6 } as const;
