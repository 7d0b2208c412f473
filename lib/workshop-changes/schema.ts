import { z } from "zod";
import { cleanText } from "@/lib/text";

export const changeNoticeSchema = z
  .object({
    note: z.string().overwrite(cleanText).max(2_000).nullish().describe("Your own words, part of each mail"),
  })
  .meta({ id: "ChangeNotice" });

export const toldSchema = z.object({ told: z.int().describe("How many people are told") });
