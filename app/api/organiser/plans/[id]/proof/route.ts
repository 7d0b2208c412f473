import { z } from "zod";
import { route } from "@/lib/http/route";
import { readProof } from "@/lib/proofs/commands";
import { proofSchema } from "@/lib/proofs/schema";

export const GET = route({
  summary: "How far the proof of a plan has come, and better groups where it found some",
  access: "user",
  params: z.object({ id: z.string() }),
  answer: proofSchema,
  handler: ({ context, params }) => readProof(context, params.id),
});
