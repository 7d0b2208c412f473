import type { Db } from "@/lib/db/client";
import { suggestThemes } from "@/lib/matching/suggest";
import type { RegistrationFilter } from "@/lib/registration-filters/queries";
import { listRegistrationIds, listRegistrationsById } from "@/lib/registrations/queries";
import type { OrganiserRegistration } from "@/lib/registrations/schema";
import { wordedThemes } from "@/lib/theme-words/rules";
import { loadWordVectors } from "@/lib/vectors/queries";
import { publicThemes } from "@/lib/workshops/queries";
import { countUnread, noteReadAhead, readWritten, type Written, wasReadAhead } from "./readings";
import { findWhoAsks, mapAsked } from "./rules";
import type { AboutMatch, AskedQuestions } from "./schema";

/** Somebody found by what they ask. */
export type FoundRegistration = OrganiserRegistration & { readonly about: AboutMatch };

/**
 * Who asks about something, among those whom the filter finds: one page of them (all without `limit`), best first, and
 * how many there are. Labels are in `locale`; the words asked for may be in any language.
 */
export async function listWhoAsks(
  db: Db,
  params: RegistrationFilter & {
    readonly about: string;
    readonly locale: string;
    readonly limit?: number;
    readonly offset?: number;
  },
): Promise<{ readonly registrations: FoundRegistration[]; readonly count: number }> {
  const { workshopId, about, locale, limit, offset = 0, ...filter } = params;
  const [workshop, rows, ids] = await Promise.all([
    findThemes(db, workshopId),
    listWritten(db, workshopId),
    listRegistrationIds(db, { ...filter, workshopId }),
  ]);
  const { people, matcher, vectors } = await readWritten(workshop, rows);
  const wanted = new Set(ids);
  const found = findWhoAsks(
    matcher.profile([about]),
    people.filter(({ registrationId }) => wanted.has(registrationId)),
    { locale, vectors },
  );
  const page = found.slice(offset, limit === undefined ? undefined : offset + limit);
  const matches = new Map(page.map(({ registrationId, match }) => [registrationId, match]));
  const registrations = await listRegistrationsById(db, { workshopId, ids: [...matches.keys()] });
  return {
    count: found.length,
    registrations: registrations.flatMap((registration) => {
      const match = matches.get(registration.id);
      return match ? [{ ...registration, about: match }] : [];
    }),
  };
}

/** Reads what people wrote before anybody searches in it, so that the first search is as quick as the next. */
export async function readAhead(db: Db, { workshopId }: { readonly workshopId: string }): Promise<void> {
  const [workshop, state] = await Promise.all([findThemes(db, workshopId), stateOfWritten(db, workshopId)]);
  if (wasReadAhead(workshop, state)) return;
  await readWritten(workshop, await listWritten(db, workshopId));
  noteReadAhead(workshop, state);
}

/** The same text while nobody came, went or wrote anything else: far quicker than what thousands of people wrote. */
async function stateOfWritten(db: Db, workshopId: string): Promise<string> {
  const { _count, _max } = await db.registration.aggregate({
    where: { workshopId },
    _count: true,
    _max: { updatedAt: true },
  });
  return `${_count} ${_max.updatedAt?.toISOString()}`;
}

/** What people ask, soon: `isQuick` says whether `read` answers at once or has thousands of texts to read first. */
export interface AskedSoon {
  readonly isQuick: boolean;
  readonly read: () => Promise<AskedQuestions>;
}

/** People whose texts are read while the page waits: a tenth of a second or two, once. */
const QUICK_MAX = 250;

/** What those ask who hold a place or wait for one, as themes in the reader's language. */
export async function openAsked(
  db: Db,
  { workshopId, locale }: { readonly workshopId: string; readonly locale: string },
): Promise<AskedSoon> {
  const [workshop, all] = await Promise.all([findThemes(db, workshopId), listWritten(db, workshopId)]);
  return {
    isQuick: countUnread(workshop, all) <= QUICK_MAX,
    read: async () => {
      const { people } = await readWritten(workshop, all);
      const gone = new Set(all.flatMap(({ id, status }) => (status === "cancelled" ? [id] : [])));
      return mapAsked(
        people.filter(({ registrationId }) => !gone.has(registrationId)),
        locale,
      );
    },
  };
}

/** The workshop's themes that a text touches; undefined for a missing workshop and for a draft alike. The text is kept nowhere. */
export async function suggestWorkshopThemes(
  db: Db,
  { slug, text }: { readonly slug: string; readonly text: string },
): Promise<readonly string[] | undefined> {
  const themes = await publicThemes(db, { slug });
  return themes && suggestThemes(text, themes, { vectors: loadWordVectors() }).map(({ label }) => label);
}

async function findThemes(db: Db, id: string) {
  const row = await db.workshop.findUniqueOrThrow({
    where: { id },
    select: { themes: true, themeWords: true },
  });
  return { id, themes: wordedThemes(row) };
}

/** What everybody wrote, in the order in which they came. */
function listWritten(db: Db, workshopId: string): Promise<(Written & { readonly status: string })[]> {
  return db.registration.findMany({
    where: { workshopId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      locale: true,
      status: true,
      questions: true,
      projectTitle: true,
      projectDescription: true,
    },
  });
}
