import { healthSchema } from "@/lib/health/schema";
import { route } from "@/lib/http/route";

export const GET = route({
  summary: "Whether the web server answers",
  access: "public",
  answer: healthSchema,
  handler: () => ({ status: "ok" as const }),
});
