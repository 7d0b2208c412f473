/** Criteria an organiser can weigh; those of the organiser's own questions, `answer:<key>`, join them. */
export const CRITERIA = ["questions", "themes", "complement", "organisations", "levels", "notMet"] as const;
export type Criterion = (typeof CRITERIA)[number];
