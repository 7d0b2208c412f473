import { checkReadiness } from "@/lib/health/queries";
import { readinessSchema } from "@/lib/health/schema";
import { route } from "@/lib/http/route";

export const GET = route({
  summary: "Whether database, migrations, worker and outbox are in order; 503 when one is not",
  access: "public",
  answer: readinessSchema,
  handler: async ({ context: { db, now } }) => {
    const readiness = await checkReadiness(db, now);
    return readiness.status === "ok" ? readiness : Response.json(readiness, { status: 503 });
  },
});
