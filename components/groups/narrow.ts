/** Screens that show one group at a time; the style sheets beside say the same. */
export const NARROW = "(max-width: 44rem)";
