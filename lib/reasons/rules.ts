import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";
import type { Note } from "@/lib/seating/schema";
import type { KeptReason } from "./schema";

// From kept reasons to sentences: the one place that words them, for the board, the mails, the manage page and the
// command line.

export interface ReasonReader {
  readonly locale: Locale;
  /** `they`: an organiser reads about somebody. `you`: the person reads about themself. */
  readonly voice: "they" | "you";
  /** The name to show, or undefined where that person did not agree to be shown to the reader. */
  readonly nameOf: (registrationId: string) => string | undefined;
}

const NAMES_MAX = 2;

/** Reasons as sentences, in their order. */
export function reasonSentences(reasons: readonly KeptReason[], reader: ReasonReader): string[] {
  return reasons.map((reason) => reasonSentence(reason, reader));
}

function reasonSentence(reason: KeptReason, { locale, voice, nameOf }: ReasonReader): string {
  const say = translator(locale, "groups");
  const people = peopleOf(reason.otherIds, locale, nameOf);
  switch (reason.kind) {
    case "sharedTerms":
    case "projectAnswers":
    case "answeredByProject": {
      const terms = list(
        reason.terms.map(({ label }) => label),
        locale,
      );
      return terms
        ? say(`reasons.${voice}.${reason.kind}`, { people, terms })
        : say(`reasons.${voice}.${reason.kind}Plain`, { people });
    }
    case "sharedThemes":
      return say(`reasons.${voice}.sharedThemes`, { people, themes: list(reason.themes, locale) });
    case "levelMix":
      return say(`reasons.${voice}.levelMix`, {
        lowest: Math.min(...reason.levels),
        highest: Math.max(...reason.levels),
      });
    case "onlyOfOrganisation":
    case "notMetBefore":
    case "pinned":
      return say(`reasons.${voice}.${reason.kind}`);
    case "together":
      return say(`reasons.${voice}.together`, { people });
  }
}

/** "Anaïs Rochat, Lukas Bänziger et 3 autres personnes"; people without a name to show are only counted. */
function peopleOf(ids: readonly string[], locale: Locale, nameOf: ReasonReader["nameOf"]): string {
  const say = translator(locale, "groups");
  const names = ids.flatMap((id) => nameOf(id) ?? []).slice(0, NAMES_MAX);
  const others = ids.length - names.length;
  if (names.length === 0) return say("people.onlyCount", { count: others });
  return list(others > 0 ? [...names, say("people.others", { count: others })] : names, locale);
}

function list(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
}

/** One note about a plan for organisers, and why where it says so; `nameOf` knows everybody of the plan. */
export function noteSentence(note: Note, reader: Pick<ReasonReader, "locale" | "nameOf">): string {
  const told = noteText(note, reader);
  if (!note.because) return told;
  return `${told}. ${translator(reader.locale, "groups")(`notes.because.${note.because}`)}`;
}

function noteText(note: Note, { locale, nameOf }: Pick<ReasonReader, "locale" | "nameOf">): string {
  const say = translator(locale, "groups");
  const people = peopleOf(note.registrationIds, locale, nameOf);
  switch (note.kind) {
    case "noProject":
    case "size":
      return say(`notes.${note.kind}`);
    case "language":
      return note.language
        ? say("notes.language", { people, language: languageName(note.language, locale) })
        : say("notes.noLanguage");
    case "pin":
      return note.table
        ? translator(locale, "rules")("sentence.notAtTable", { people, table: note.table })
        : say("notes.pin", { people });
    default:
      return say(`notes.${note.kind}`, { people });
  }
}

function languageName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
}
