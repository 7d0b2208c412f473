import { translator } from "@/lib/i18n/catalogue";
import type { Note } from "@/lib/seating/schema";
import type { KeptReason } from "./schema";
import { type Wording, wordNote, wordReasons } from "./wording";

// From kept reasons to sentences, for the board, the mails, the manage page and the command line.

export type ReasonReader = Omit<Wording, "say">;

/** Reasons as sentences, in their order. */
export function reasonSentences(reasons: readonly KeptReason[], reader: ReasonReader): string[] {
  return wordReasons(reasons, { ...reader, say: translator(reader.locale, "groups") });
}

/** One note about a plan for organisers, and why where it says so; `nameOf` knows everybody of the plan. */
export function noteSentence(note: Note, reader: Pick<ReasonReader, "locale" | "nameOf">): string {
  return wordNote(note, {
    ...reader,
    say: translator(reader.locale, "groups"),
    sayRule: translator(reader.locale, "rules"),
  });
}
