import { randomUUID } from "node:crypto";
import { sign, verify } from "./signature";

const PURPOSE = "sign-up form";

/** What a sign-up form carries unseen: a key of its own, so that sending it twice registers once, and when it was shown. */
export interface FormProof {
  readonly submissionKey: string;
  readonly startedAt: string;
}

export function newFormProof(now: Date): FormProof {
  return { submissionKey: randomUUID(), startedAt: sign(PURPOSE, now.toISOString()) };
}

/** When the form was shown; undefined where the time is missing or not signed by us. */
export function formShownAt(startedAt: string | undefined): Date | undefined {
  const content = startedAt === undefined ? undefined : verify(PURPOSE, startedAt);
  return content === undefined ? undefined : new Date(content);
}
