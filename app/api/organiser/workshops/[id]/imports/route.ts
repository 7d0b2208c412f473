import { z } from "zod";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { openImport } from "@/lib/imports/commands";
import { IMPORT_BODY_MAX_BYTES, importFileSchema } from "@/lib/imports/file";

export const POST = route({
  summary: "Upload a file of people to look at: nothing is imported before it is confirmed",
  access: "user",
  params: z.object({ id: z.string() }),
  body: z.object({ file: importFileSchema }),
  answer: z.object({ id: z.uuid() }),
  status: 201,
  takesFiles: true,
  bodySizeMaxBytes: IMPORT_BODY_MAX_BYTES,
  refusals: ["forbidden", "wrong_state"],
  form: {
    page: ({ params, locale }) =>
      localizedPath(locale, `/organiser/workshops/${params.id}/registrations/import`),
    draftKey: ({ params }) => `import:${params.id}`,
  },
  handler: async ({ context, params, body: { file }, locale, isForm }) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { id } = await openImport(context, { workshopId: params.id, file: { name: file.name, bytes } });
    if (!isForm) return { id };
    return seeOther(localizedPath(locale, `/organiser/workshops/${params.id}/registrations/import/${id}`));
  },
});
