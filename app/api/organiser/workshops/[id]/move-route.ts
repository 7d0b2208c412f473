import { z } from "zod";
import { AppError } from "@/lib/errors";
import { type RouteHandler, route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { moveWorkshop } from "@/lib/workshops/moves";
import { organiserWorkshop } from "@/lib/workshops/queries";
import type { WorkshopMove } from "@/lib/workshops/rules";
import { organiserWorkshopSchema, workshopMoveSchema } from "@/lib/workshops/schema";

// What the page says after each, by its `done` parameter.
const DONE: Readonly<Record<WorkshopMove, string>> = {
  publish: "published",
  close: "closed",
  reopen: "reopened",
  cancel: "cancelled",
  archive: "archived",
  unarchive: "unarchived",
};

/** The call that moves a workshop into another state. */
export function moveRoute(move: WorkshopMove, summary: string): RouteHandler {
  return route({
    summary,
    access: "user",
    params: z.object({ id: z.string() }),
    body: workshopMoveSchema.default({}),
    answer: organiserWorkshopSchema,
    refusals: ["forbidden", "wrong_state", ...(move === "cancel" ? (["already_cancelled"] as const) : [])],
    handler: async ({ context, params: { id }, body, locale, isForm }) => {
      await moveWorkshop(context, { workshopId: id, move, note: body.note });
      const page = move === "archive" ? ("/organiser" as const) : (`/organiser/workshops/${id}` as const);
      if (isForm) return seeOther(localizedPath(locale, `${page}?done=${DONE[move]}`));
      const workshop = await organiserWorkshop(context.db, { id, now: context.now });
      if (!workshop) throw new AppError("not_found");
      return workshop;
    },
  });
}
