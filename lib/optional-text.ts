import { z } from "zod";
import { cleanLine, cleanText } from "./text";

// Fields that may stay empty: absent, null and blank all mean "none" and come out as null.

export const optionalLine = (lengthMax: number) => optional(cleanLine, lengthMax);
export const optionalText = (lengthMax: number) => optional(cleanText, lengthMax);

function optional(clean: (text: string) => string, lengthMax: number) {
  return z
    .string()
    .overwrite(clean)
    .max(lengthMax)
    .nullish()
    .transform((text) => text || null);
}
