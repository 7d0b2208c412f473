import { setImmediate as otherWork } from "node:timers/promises";
import { createMatcher } from "@/lib/matching/matcher";
import type { Matcher, Theme } from "@/lib/matching/port";
import type { WordVectors } from "@/lib/matching/word-vectors";
import { loadWordVectors } from "@/lib/vectors/queries";
import type { ReadText, WrittenBy } from "./rules";

/** What one person wrote, as stored. */
export interface Written {
  readonly id: string;
  readonly locale: string;
  readonly questions: readonly string[];
  readonly projectTitle: string | null;
  readonly projectDescription: string | null;
}

interface WorkshopThemes {
  readonly id: string;
  readonly themes: readonly Theme[];
}

/** Everybody's texts read, with the matcher that read them: a query must be read by the same. */
export interface Readings {
  readonly people: readonly WrittenBy[];
  readonly matcher: Matcher;
  readonly vectors: WordVectors | undefined;
}

interface Kept {
  readonly themes: string;
  readonly matcher: Matcher;
  readonly vectors: WordVectors | undefined;
  /** By registration; only of those who were there at the last reading. */
  people: Map<string, WrittenBy>;
  /** What the workshop's registrations were like when all of them were read ahead of a search. */
  aheadOf?: string;
  timer: NodeJS.Timeout;
}

/** A page asks again while its reader looks around; then nothing of what people wrote stays in memory. */
const KEPT_MS = 15 * 60_000;
/** Workshops kept at once; of three thousand people each, some 30 MB. */
const WORKSHOPS_MAX = 4;
/** Others are served between two slices of reading: some milliseconds, for a page waits for several of them. */
const SLICE_PEOPLE = 5;

// Reading a text takes half a millisecond, comparing readings a thousandth of that. Kept on globalThis so that Next's
// separate bundles share them; never stored, and forgotten with the person, for each reading begins with who is there.
const shared = globalThis as unknown as { atelierReadings?: Map<string, Kept> };

/** How many of these people are still to be read: some milliseconds per ten of them. */
export function countUnread(workshop: WorkshopThemes, rows: readonly Written[]): number {
  const kept = shared.atelierReadings?.get(workshop.id);
  if (kept?.themes !== themesKey(workshop.themes)) return rows.length;
  return rows.filter((row) => !isSame(kept.people.get(row.id), row)).length;
}

/** Reads what is new, in slices; what was read before and did not change is kept. In the order of the rows. */
export async function readWritten(workshop: WorkshopThemes, rows: readonly Written[]): Promise<Readings> {
  const kept = keptFor(workshop);
  const { matcher, vectors } = kept;
  let inSlice = 0;
  const people: WrittenBy[] = [];
  for (const row of rows) {
    const known = kept.people.get(row.id);
    const person = known && isSame(known, row) ? known : readPerson(row, matcher);
    people.push(person);
    if (person === known) continue;
    kept.people.set(row.id, person);
    inSlice += 1;
    if (inSlice % SLICE_PEOPLE === 0) await otherWork();
  }
  kept.people = new Map(people.map((person) => [person.registrationId, person]));
  return { people, matcher, vectors };
}

/** Whether all was read when the registrations were in this state, and is still kept. Then it is kept as long again. */
export function wasReadAhead(workshop: WorkshopThemes, state: string): boolean {
  return keptFor(workshop).aheadOf === state;
}

export function noteReadAhead(workshop: WorkshopThemes, state: string): void {
  keptFor(workshop).aheadOf = state;
}

function keptFor({ id, themes }: WorkshopThemes): Kept {
  shared.atelierReadings ??= new Map();
  const all = shared.atelierReadings;
  const key = themesKey(themes);
  const known = all.get(id);
  if (known) clearTimeout(known.timer);
  const timer = setTimeout(() => all.delete(id), KEPT_MS).unref();
  // Used last stands last.
  all.delete(id);
  if (known?.themes === key) {
    known.timer = timer;
    all.set(id, known);
    return known;
  }
  const vectors = loadWordVectors();
  const fresh: Kept = {
    themes: key,
    matcher: createMatcher({ themes, vectors }),
    vectors,
    people: new Map(),
    timer,
  };
  all.set(id, fresh);
  const [oldest] = all.keys();
  if (all.size > WORKSHOPS_MAX && oldest !== undefined) {
    clearTimeout(all.get(oldest)?.timer);
    all.delete(oldest);
  }
  return fresh;
}

function themesKey(themes: readonly Theme[]): string {
  return JSON.stringify(themes);
}

function readPerson(row: Written, matcher: Matcher): WrittenBy {
  const read = (text: string, texts: readonly string[]): ReadText => {
    const { concepts, terms, fields } = matcher.profile(texts);
    return { text, reading: { concepts, terms, fields } };
  };
  const project = projectText(row);
  return {
    registrationId: row.id,
    locale: row.locale,
    questions: row.questions.map((question) => read(question, [question])),
    project: project === undefined ? undefined : read(project.join(" – "), project),
  };
}

function projectText({ projectTitle, projectDescription }: Written): string[] | undefined {
  const parts = [projectTitle, projectDescription].flatMap((part) => (part ? [part] : []));
  return parts.length > 0 ? parts : undefined;
}

function isSame(known: WrittenBy | undefined, row: Written): boolean {
  return (
    known !== undefined &&
    known.locale === row.locale &&
    known.project?.text === projectText(row)?.join(" – ") &&
    known.questions.length === row.questions.length &&
    row.questions.every((question, index) => known.questions[index]?.text === question)
  );
}
