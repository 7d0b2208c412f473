import { z } from "zod";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { undoReportSchema } from "@/lib/imports/schema";
import { undoImport } from "@/lib/imports/undo";

export const POST = route({
  summary: "Take an import back as a whole; who has changed since, or was told, is left alone and named",
  access: "user",
  params: z.object({ id: z.string(), importId: z.string() }),
  body: z.object({}),
  answer: undoReportSchema,
  refusals: ["forbidden", "wrong_state", "busy"],
  form: {
    page: ({ params, locale }) =>
      localizedPath(locale, `/organiser/workshops/${params.id}/registrations/import/${params.importId}`),
    draftKey: ({ params }) => `import:${params.importId}`,
  },
  handler: async ({ context, params: { id: workshopId, importId }, locale, isForm }) => {
    const undo = await undoImport(context, { workshopId, importId });
    if (!isForm) return undo;
    return seeOther(
      localizedPath(locale, `/organiser/workshops/${workshopId}/registrations/import/${importId}`),
    );
  },
});
