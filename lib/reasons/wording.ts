import { say as sayWording } from "@/lib/form-questions/rules";
import type { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";
import type { Note } from "@/lib/seating/schema";
import type { KeptReason } from "./schema";

// Kept reasons and notes as sentences, with the words given: the server's catalogues or those a page has loaded.

export type GroupWords = ReturnType<typeof translator<"groups">>;

export interface Wording {
  /** The `groups` part of the catalogue in `locale`. */
  readonly say: GroupWords;
  readonly locale: Locale;
  /** `they`: an organiser reads about somebody. `you`: the person reads about themself. */
  readonly voice: "they" | "you";
  /** The name to show, or undefined where that person did not agree to be shown to the reader. */
  readonly nameOf: (registrationId: string) => string | undefined;
}

export interface NoteWording extends Omit<Wording, "voice"> {
  /** The `rules` part of it. */
  readonly sayRule: ReturnType<typeof translator<"rules">>;
}

const NAMES_MAX = 2;

/** Reasons as sentences, in their order. */
export function wordReasons(reasons: readonly KeptReason[], reader: Wording): string[] {
  return reasons
    .filter((reason) => isForReader(reason, reader))
    .map((reason) => reasonSentence(reason, reader));
}

/**
 * Whether the reader may learn it: what others answered to the organisers alone is told to nobody else, nor an answer of
 * people whom the reader may not know by name.
 */
function isForReader(reason: KeptReason, { voice, nameOf }: Wording): boolean {
  if (reason.kind !== "answer" || voice === "they") return true;
  return reason.question.shared && reason.otherIds.some((id) => nameOf(id) !== undefined);
}

function reasonSentence(reason: KeptReason, reader: Wording): string {
  const { say, locale, voice } = reader;
  const people = peopleOf(reason.otherIds, reader);
  switch (reason.kind) {
    case "sharedTerms":
    case "projectAnswers":
    case "answeredByProject": {
      const terms = subjects(
        reason.terms.map(({ label }) => label),
        locale,
      );
      return terms
        ? say(`reasons.${voice}.${reason.kind}`, { people, terms })
        : say(`reasons.${voice}.${reason.kind}Plain`, { people });
    }
    case "sharedThemes":
      return say(`reasons.${voice}.sharedThemes`, { people, themes: subjects(reason.themes, locale) });
    case "levelMix":
      return say(`reasons.${voice}.levelMix`, {
        lowest: Math.min(...reason.levels),
        highest: Math.max(...reason.levels),
      });
    case "answer": {
      const named = reason.otherIds.filter((id) => voice === "they" || reader.nameOf(id) !== undefined);
      const { label, exact } = reason.question;
      const kind = reason.mode === "mixed" ? "answerMixed" : exact ? "answerSame" : "answerClose";
      return say(`reasons.${voice}.${kind}`, {
        people: peopleOf(named, reader),
        question: sayWording(label, locale, [])?.text ?? "",
      });
    }
    case "onlyOfOrganisation":
    case "notMetBefore":
    case "pinned":
      return say(`reasons.${voice}.${reason.kind}`);
    case "together":
      return say(`reasons.${voice}.together`, { people });
  }
}

/** "Anaïs Rochat, Lukas Bänziger et 3 autres personnes"; people without a name to show are only counted. */
function peopleOf(ids: readonly string[], { say, locale, nameOf }: Omit<Wording, "voice">): string {
  const names = ids.flatMap((id) => nameOf(id) ?? []).slice(0, NAMES_MAX);
  const others = ids.length - names.length;
  if (names.length === 0) return say("people.onlyCount", { count: others });
  return list(others > 0 ? [...names, say("people.others", { count: others })] : names, locale);
}

function list(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
}

const LISTED = /,|\s(?:et|und|ed?|and)\s/i;

/** As a list, unless one of several is a list itself: "formation et inclusion · attention et bien-être". */
function subjects(labels: readonly string[], locale: Locale): string {
  return labels.some((label) => LISTED.test(label)) ? labels.join(" · ") : list(labels, locale);
}

/** One note about a plan for organisers, and why where it says so; `nameOf` knows everybody of the plan. */
export function wordNote(note: Note, reader: NoteWording): string {
  const told = noteText(note, reader);
  if (!note.because) return told;
  return `${told}. ${reader.say(`notes.because.${note.because}`)}`;
}

/** A longer list of names tells nobody anything. */
const NAMED_PEOPLE_MAX = 5;

function noteText(note: Note, reader: NoteWording): string {
  const { say, locale } = reader;
  const people = peopleOf(note.registrationIds, reader);
  switch (note.kind) {
    case "noProject":
    case "size":
      return say(`notes.${note.kind}`);
    case "language":
      if (note.language)
        return say("notes.language", { people, language: languageName(note.language, locale) });
      // A conflict names those whose languages make it, where they are few; elsewhere people are only those left out.
      return note.because === "conflict" && people !== "" && note.registrationIds.length <= NAMED_PEOPLE_MAX
        ? say("notes.noLanguageFor", { people })
        : say("notes.noLanguage");
    case "pin":
      return note.table
        ? reader.sayRule("sentence.notAtTable", { people, table: note.table })
        : say("notes.pin", { people });
    default:
      return say(`notes.${note.kind}`, { people });
  }
}

function languageName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
}
