/** Criteria an organiser can weigh; those of the organiser's own questions, `answer:<key>`, join them. */
export const CRITERIA = ["questions", "themes", "complement", "organisations", "levels", "notMet"] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What people have in common that nobody should be the only one of a table with, beside the organiser's own questions. */
export const ALONE_KINDS = ["organisations", "levels"] as const;
