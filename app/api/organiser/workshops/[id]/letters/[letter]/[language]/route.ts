import type { z } from "zod";
import { requireWorkshop } from "@/lib/auth/access";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { changeLetter, restoreLetter } from "@/lib/letters/commands";
import { findLetter } from "@/lib/letters/queries";
import {
  letterChangeSchema,
  letterParams,
  letterRestoreSchema,
  letterSchema,
  type letterParams as Params,
} from "@/lib/letters/schema";

function keyOf({ id, letter, language }: z.output<typeof Params>) {
  return { workshopId: id, letter, language };
}

export const GET = route({
  summary: "A letter in one language as it is sent, what it knows of its reader, and our own words",
  access: "user",
  params: letterParams,
  answer: letterSchema,
  handler: async ({ context: { db, actor }, params }) => {
    await requireWorkshop(db, actor, params.id, "message.read");
    return findLetter(db, keyOf(params));
  },
});

export const PUT = route({
  summary: "Send a letter in your own words from now on",
  access: "user",
  params: letterParams,
  body: letterChangeSchema,
  answer: letterSchema,
  refusals: ["stale_version", "wrong_state"],
  handler: ({ context, params, body }) => changeLetter(context, { key: keyOf(params), change: body }),
});

export const DELETE = route({
  summary: "Send a letter in our words again",
  access: "user",
  params: letterParams,
  query: letterRestoreSchema,
  answer: letterSchema,
  refusals: ["stale_version", "wrong_state"],
  handler: ({ context, params, query }) =>
    restoreLetter(context, { key: keyOf(params), version: query.version }),
});

export const POST = route({
  summary: "The same as PUT, from a form",
  access: "user",
  params: letterParams,
  body: letterChangeSchema,
  answer: letterSchema,
  refusals: ["stale_version", "wrong_state"],
  form: {
    page: ({ locale, params }) => pageOf(locale, params),
    draftKey: ({ params }) => `letter:${params.id}:${params.letter}:${params.language}`,
  },
  handler: async ({ context, params, body, locale, isForm }) => {
    const letter = await changeLetter(context, { key: keyOf(params), change: body });
    return isForm ? seeOther(`${pageOf(locale, params)}&done=letter`) : letter;
  },
});

function pageOf(
  locale: Parameters<typeof localizedPath>[0],
  { id, letter, language }: Readonly<Record<string, string>>,
) {
  return localizedPath(locale, `/organiser/workshops/${id}/messages/letters/${letter}?language=${language}`);
}
