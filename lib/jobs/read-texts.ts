import type { DbClient } from "@/lib/db/client";
import { embedderFor, modelSettings } from "@/lib/embedders/engines";
import { readTexts } from "@/lib/text-vectors/commands";

/** A run that reads thousands of texts with a slow model stops here and goes on at the next. */
const RUN_MAX_MS = 10 * 60_000;

/** Lets each sentence model that the host set up read what is new. Returns how many texts were read. */
export async function readTextsEverywhere(db: DbClient, now: Date): Promise<number> {
  const signal = AbortSignal.timeout(RUN_MAX_MS);
  let read = 0;
  for (const setting of modelSettings()) {
    read += await readTexts({ db, now, signal }, setting, embedderFor(setting));
  }
  return read;
}
