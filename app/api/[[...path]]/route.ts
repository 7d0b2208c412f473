import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";

const nothing = route({
  summary: "An address without a call",
  access: "public",
  handler: () => {
    throw new AppError("not_found");
  },
});

// Calls answer with problem documents, an unknown one included: Next's own 404 is a page.
export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
