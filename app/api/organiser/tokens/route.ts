import { createApiToken, listApiTokens, toTokenDto } from "@/lib/auth/api-tokens";
import { createdTokenSchema, createTokenSchema, tokenListSchema } from "@/lib/auth/schema";
import { route } from "@/lib/http/route";

export const GET = route({
  summary: "Your API tokens, newest first, without their secrets",
  access: "user",
  answer: tokenListSchema,
  handler: async ({ context: { db, actor } }) => ({
    data: (await listApiTokens(db, actor.userId)).map(toTokenDto),
  }),
});

export const POST = route({
  summary: "Create an API token; its secret is in this answer only",
  access: "user",
  body: createTokenSchema,
  answer: createdTokenSchema,
  status: 201,
  handler: async ({ context: { db, actor, now }, body }) => {
    const created = await createApiToken(db, { userId: actor.userId, name: body.name, now, actor });
    return { ...toTokenDto(created), token: created.token };
  },
});
