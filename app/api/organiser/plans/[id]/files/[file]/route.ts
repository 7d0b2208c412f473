import { z } from "zod";
import { requirePlan } from "@/lib/auth/access";
import { AppError } from "@/lib/errors";
import { fileResponse } from "@/lib/http/file-response";
import { route } from "@/lib/http/route";
import { LOCALES } from "@/lib/i18n/locales";
import { fileName } from "@/lib/paper/file-name";
import { groupTable } from "@/lib/paper/group-table";
import { loadPaper } from "@/lib/paper/queries";
import { PAPERS, planFileSchema } from "@/lib/paper/schema";
import { writeCsv } from "@/lib/spreadsheets/csv";
import { runInThread } from "@/lib/threads/run";

export const GET = route({
  summary:
    "A plan on paper (group sheets, table signs, badges, sign-in list as PDF) or for spreadsheets (groups as CSV or Excel)",
  access: "user",
  params: z.object({ id: z.string(), file: planFileSchema }),
  query: z.object({
    locale: z.enum(LOCALES).optional().describe("Language of the file; the request's otherwise"),
    withTable: z.boolean().default(true).describe("Badges only: the table's number on each"),
  }),
  files: ["application/pdf", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  refusals: ["forbidden"],
  handler: async ({ context: { db, actor, now }, params: { id, file }, query, locale }) => {
    // Whole lists of people leave the house: the right is that of an export.
    const plan = await requirePlan(db, actor, id, "registration.export");
    const content = await loadPaper(db, { planId: plan.id, locale, now });
    if (!content) throw new AppError("not_found");
    const name = fileName(file, content);
    if (file === "groups.csv") return fileResponse("csv", name, writeCsv(groupTable(content)));
    if (file === "groups.xlsx")
      return fileResponse("xlsx", name, await runInThread("xlsx", groupTable(content)));
    const paper = PAPERS.find((one) => file === `${one}.pdf`);
    if (!paper) throw new AppError("not_found");
    const { withTable } = query;
    return fileResponse("pdf", name, await runInThread("paper", { paper, content, withTable }));
  },
});
