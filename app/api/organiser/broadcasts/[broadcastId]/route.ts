import { requireBroadcast } from "@/lib/auth/access";
import { changeBroadcast, deleteBroadcast } from "@/lib/broadcasts/commands";
import { broadcastById } from "@/lib/broadcasts/queries";
import {
  broadcastActSchema,
  broadcastChangeSchema,
  broadcastParams,
  broadcastSchema,
} from "@/lib/broadcasts/schema";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { broadcastPage, refusedPage } from "../broadcast-page";

export const GET = route({
  summary: "A message to those signed up: its words, whom it is for, what became of it",
  access: "user",
  params: broadcastParams,
  answer: broadcastSchema,
  handler: async ({ context: { db, actor }, params }) => {
    const { id } = await requireBroadcast(db, actor, params.broadcastId, "message.read");
    return broadcastById(db, id);
  },
});

export const PUT = route({
  summary: "Change a draft",
  access: "user",
  params: broadcastParams,
  body: broadcastChangeSchema,
  answer: broadcastSchema,
  refusals: ["stale_version", "wrong_state"],
  handler: ({ context, params, body }) => changeBroadcast(context, { id: params.broadcastId, change: body }),
});

export const POST = route({
  summary: "The same as PUT, from a form",
  access: "user",
  params: broadcastParams,
  body: broadcastChangeSchema,
  answer: broadcastSchema,
  refusals: ["stale_version", "wrong_state"],
  form: {
    page: ({ locale, params, values }) => refusedPage(locale, values.workshopId, params.broadcastId, "/edit"),
    draftKey: ({ params }) => `broadcast:${params.broadcastId}`,
  },
  handler: async ({ context, params, body, locale, isForm }) => {
    const broadcast = await changeBroadcast(context, { id: params.broadcastId, change: body });
    return isForm ? seeOther(broadcastPage(locale, broadcast, "written")) : broadcast;
  },
});

export const DELETE = route({
  summary: "Throw a draft away",
  access: "user",
  params: broadcastParams,
  query: broadcastActSchema,
  refusals: ["stale_version", "wrong_state"],
  handler: async ({ context, params, query }) => {
    await deleteBroadcast(context, { id: params.broadcastId, version: query.version });
  },
});
