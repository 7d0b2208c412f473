import { z } from "zod";
import { route } from "@/lib/http/route";
import { openImport } from "@/lib/imports/commands";
import { confirmImport } from "@/lib/imports/confirm";
import { IMPORT_BODY_MAX_BYTES, importFileSchema } from "@/lib/imports/file";
import { countOutcomes } from "@/lib/imports/rules";
import { askedImportOptionsSchema, importResultSchema } from "@/lib/imports/schema";

export const POST = route({
  summary:
    "Import a file of people at once, columns guessed: multipart with `file`, or the file itself as text/csv or Excel",
  access: "user",
  params: z.object({ id: z.string() }),
  query: askedImportOptionsSchema,
  body: askedImportOptionsSchema.extend({ file: importFileSchema }),
  answer: importResultSchema,
  status: 201,
  takesFiles: true,
  bodySizeMaxBytes: IMPORT_BODY_MAX_BYTES,
  refusals: ["forbidden", "wrong_state", "busy"],
  handler: async ({ context, params: { id: workshopId }, query, body: { file, ...posted } }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const options = { ...query, ...posted };
    const { id: importId } = await openImport(context, {
      workshopId,
      file: { name: file.name, bytes },
      options,
    });
    const { rows, mails } = await confirmImport(context, { workshopId, importId });
    return { id: importId, counts: countOutcomes(rows), mails, rows };
  },
});
