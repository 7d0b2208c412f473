import { z } from "zod";
import { env } from "@/lib/env";
import { eraseOwn } from "@/lib/erasures/commands";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { ownData } from "@/lib/own-data/queries";
import { verifyLink } from "@/lib/signing/registration-link";

const params = z.object({ token: z.string() });

export const GET = route({
  summary: "All that is held of oneself for this workshop, as a file to read and keep",
  access: "public",
  params,
  files: ["application/json"],
  handler: async ({ context: { db, now }, params: { token }, locale }) => {
    const registrationId = await verifyLink(db, token);
    const held =
      registrationId && (await ownData(db, { registrationId, locale, baseUrl: env().baseUrl, now }));
    if (!held) throw new AppError("not_found");
    const { reference } = held.registration;
    return new Response(`${JSON.stringify(held, null, 2)}\n`, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${held.workshop.slug}-${reference}.json"`,
      },
    });
  },
});

export const DELETE = route({
  summary: "Erase all that is held of oneself for this workshop, for good; a seat goes to who waits",
  access: "public",
  params,
  handler: async ({ context, params }) => {
    await eraseOwn(context, { ...params, baseUrl: env().baseUrl });
  },
});
