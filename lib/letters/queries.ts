import type { Db } from "@/lib/db/client";
import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";
import { mailWorkshop } from "@/lib/mail/facts";
import type { MailWorkshop } from "@/lib/mail/fields";
import { TEMPLATES } from "@/lib/mail/letters";
import { LETTER_NAMES, type LetterName, PLACEHOLDERS, type Wording } from "@/lib/mail/schema";
import { wordingFaults } from "@/lib/mail/wording-faults";
import type { LetterDto, LetterPast, LetterSummary } from "./schema";

export interface LetterKey {
  readonly workshopId: string;
  readonly letter: LetterName;
  readonly language: Locale;
}

const WHO = { createdBy: { select: { name: true, email: true } } } as const;

/** Every letter of a workshop, in the order in which an attendee may get them. */
export async function listLetters(db: Db, { workshopId }: { workshopId: string }): Promise<LetterSummary[]> {
  const latest = await db.letterVersion.findMany({
    where: { workshopId },
    distinct: ["letter", "locale"],
    orderBy: { version: "desc" },
    select: { letter: true, locale: true, subject: true },
  });
  const reworded = latest.filter(({ subject }) => subject !== null);
  return LETTER_NAMES.map((letter) => ({
    letter,
    reworded: reworded.filter((row) => row.letter === letter).map(({ locale }) => locale),
  }));
}

/** One letter in one language as it would be sent now. */
export async function findLetter(db: Db, { workshopId, letter, language }: LetterKey): Promise<LetterDto> {
  const latest = await db.letterVersion.findFirst({
    where: { workshopId, letter, locale: language },
    orderBy: { version: "desc" },
    include: WHO,
  });
  const template = TEMPLATES[letter];
  const original = template.original(translator(language, "mail"));
  const { subject, body } = wordingOf(latest) ?? original;
  return {
    letter,
    language,
    version: latest?.version ?? 0,
    isOriginal: wordingOf(latest) === undefined,
    subject,
    body,
    original: { ...original },
    placeholders: template.allowed.map((name) => ({
      name,
      kind: PLACEHOLDERS[name],
      isRequired: template.required.includes(name),
    })),
    changedAt: latest?.createdAt.toISOString() ?? null,
    changedBy: latest ? nameOf(latest) : null,
  };
}

const PAST_COUNT_MAX = 20;

/** Its versions, newest first; the first is the one that is sent. */
export async function listLetterVersions(
  db: Db,
  { workshopId, letter, language }: LetterKey,
): Promise<LetterPast[]> {
  const rows = await db.letterVersion.findMany({
    where: { workshopId, letter, locale: language },
    orderBy: { version: "desc" },
    take: PAST_COUNT_MAX,
    include: WHO,
  });
  return rows.map((row) => ({
    version: row.version,
    wording: wordingOf(row) ?? null,
    changedAt: row.createdAt.toISOString(),
    changedBy: nameOf(row),
  }));
}

/**
 * The organiser's own words for a letter that is about to be sent; undefined where they are ours. Words that the
 * letter no longer understands, since a placeholder went away, are not sent half-filled: ours are instead.
 */
export async function findWording(db: Db, key: LetterKey): Promise<Wording | undefined> {
  const latest = await db.letterVersion.findFirst({
    where: { workshopId: key.workshopId, letter: key.letter, locale: key.language },
    orderBy: { version: "desc" },
    select: { subject: true, body: true },
  });
  const wording = wordingOf(latest);
  return wording && wordingFaults(wording, TEMPLATES[key.letter]).length === 0 ? wording : undefined;
}

/** What a letter says of its workshop, as it is now. */
export async function letterWorkshop(db: Db, { workshopId }: { workshopId: string }): Promise<MailWorkshop> {
  return mailWorkshop(await db.workshop.findUniqueOrThrow({ where: { id: workshopId } }));
}

function wordingOf(row: { subject: string | null; body: string | null } | null): Wording | undefined {
  return row?.subject && row.body ? { subject: row.subject, body: row.body } : undefined;
}

function nameOf({ createdBy }: { createdBy: { name: string | null; email: string } | null }): string | null {
  return createdBy && (createdBy.name ?? createdBy.email);
}
