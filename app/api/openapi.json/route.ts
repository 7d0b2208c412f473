import { env } from "@/lib/env";
import { openApiDocument } from "@/lib/http/openapi";
import { route } from "@/lib/http/route";
import { version } from "@/package.json";
import { calls } from "./calls";

export const GET = route({
  summary: "This document",
  access: "public",
  files: ["application/json"],
  handler: () => Response.json(openApiDocument(calls(), { baseUrl: env().baseUrl, version })),
});
