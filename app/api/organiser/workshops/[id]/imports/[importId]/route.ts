import { z } from "zod";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { columnsByField } from "@/lib/imports/columns";
import { chooseImport, dropImport } from "@/lib/imports/commands";
import { confirmImport } from "@/lib/imports/confirm";
import { countOutcomes } from "@/lib/imports/rules";
import { askedImportOptionsSchema, importResultSchema, importTargetSchema } from "@/lib/imports/schema";

const bodySchema = askedImportOptionsSchema.extend({
  columns: z
    .record(z.string().regex(/^\d{1,4}$/), importTargetSchema)
    .optional()
    .describe(
      "What each column holds, by its position from 0; answers.<key>: answers to one of the organiser's own questions. Columns left out are not taken",
    ),
  act: z.enum(["preview", "confirm", "drop"]).default("preview"),
});

export const POST = route({
  summary: "Correct what the columns of an uploaded file hold, import it, or throw it away",
  access: "user",
  params: z.object({ id: z.string(), importId: z.string() }),
  body: bodySchema,
  answer: importResultSchema.partial(),
  refusals: ["forbidden", "wrong_state", "busy"],
  form: {
    page: ({ params, locale }) =>
      localizedPath(locale, `/organiser/workshops/${params.id}/registrations/import/${params.importId}`),
    draftKey: ({ params }) => `import:${params.importId}`,
  },
  handler: async ({ context, params, body, locale, isForm }) => {
    const ids = { workshopId: params.id, importId: params.importId };
    const list = `/organiser/workshops/${params.id}/registrations/import` as const;
    const page = `${list}/${params.importId}` as const;
    if (body.act === "drop") {
      await dropImport(context, ids);
      return isForm ? seeOther(localizedPath(locale, list)) : {};
    }
    const { act: _, columns: posted, ...options } = body;
    // A box that is not ticked is not posted.
    const boxes = isForm ? { notify: false, addThemes: false, agreed: false } : {};
    const columns = posted && columnsByField(byPosition(posted));
    const { isUnseen } = await chooseImport(context, {
      ...ids,
      columns,
      options: { ...boxes, ...options },
    });
    // Nobody imports what they have not seen.
    if (body.act === "preview" || (isForm && isUnseen))
      return isForm
        ? seeOther(localizedPath(locale, `${page}?done=${body.act === "confirm" ? "choices" : "preview"}`))
        : { id: params.importId };
    const report = await confirmImport(context, ids);
    if (isForm) return seeOther(localizedPath(locale, page));
    const { rows, mails } = report;
    return { id: params.importId, counts: countOutcomes(rows), mails, rows };
  },
});

function byPosition<T>(posted: Readonly<Record<string, T>>): readonly (T | undefined)[] {
  const fields: (T | undefined)[] = [];
  for (const [position, field] of Object.entries(posted)) fields[Number(position)] = field;
  return Array.from(fields);
}
