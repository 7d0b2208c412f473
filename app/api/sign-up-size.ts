/** A form at its limits with thirty long answers, nine bytes for a character as a form writes those of most scripts. */
export const SIGN_UP_SIZE_MAX_BYTES = 512 * 1024;
