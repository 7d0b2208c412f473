import { z } from "zod";
import { IMPORT_BYTES_MAX } from "./schema";

/** The largest file with what a form puts around it. */
export const IMPORT_BODY_MAX_BYTES = IMPORT_BYTES_MAX + 64 * 1024;

/** A posted file. A form without one posts an empty file. */
export const importFileSchema = z
  .file({ error: "file_required" })
  .min(1, "file_required")
  .max(IMPORT_BYTES_MAX, "import_too_large")
  .describe(
    "CSV (UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab), Excel (.xlsx) or JSON; 5 MB, 5,000 rows",
  );
