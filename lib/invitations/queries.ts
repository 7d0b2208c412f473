import type { Db, Prisma } from "@/lib/db/client";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import { codeKeyOf, shownCode } from "@/lib/invitation-uses/rules";
import type { SheetTable } from "@/lib/spreadsheets/table";
import { cleanLine } from "@/lib/text";
import { invitationState } from "./rules";
import type { Invitation } from "./schema";

/** People named beside a code of a list, and of one alone. */
const USED_BY_MAX = { list: 3, one: 100 } as const;

/** One page of a workshop's codes (all of them without `limit`), the latest first, and how many `q` finds in all. */
export async function listInvitations(
  db: Db,
  params: {
    readonly workshopId: string;
    readonly q?: string;
    readonly limit?: number;
    readonly offset?: number;
    readonly now: Date;
    /** Public address without a slash at its end. */
    readonly baseUrl: string;
  },
): Promise<{ readonly invitations: Invitation[]; readonly count: number }> {
  const { workshopId, q = "", limit, offset } = params;
  const where = { workshopId, ...matching(q) };
  const [rows, count] = await Promise.all([
    db.invitation.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: limit,
      skip: offset,
      include: withUses(USED_BY_MAX.list),
    }),
    db.invitation.count({ where }),
  ]);
  return { invitations: await toInvitations(db, rows, params), count };
}

/** One code of the workshop; undefined for a missing one and for another workshop's. */
export async function findInvitation(
  db: Db,
  by: { readonly workshopId: string; readonly id: string; readonly now: Date; readonly baseUrl: string },
): Promise<Invitation | undefined> {
  if (!UUID.test(by.id)) return undefined;
  const row = await db.invitation.findUnique({
    where: { id: by.id, workshopId: by.workshopId },
    include: withUses(USED_BY_MAX.one),
  });
  return row ? (await toInvitations(db, [row], by))[0] : undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function matching(q: string): Prisma.InvitationWhereInput {
  const words = cleanLine(q);
  if (words === "") return {};
  const contains = { contains: words.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  const code = codeKeyOf(words).replace(/[\\%_]/g, "\\$&");
  return {
    OR: [
      { label: contains },
      { sentTo: contains },
      { toName: contains },
      { onlyFor: contains },
      ...(code === "" ? [] : [{ code: { contains: code } }]),
    ],
  };
}

const active = { status: { not: "cancelled" } } satisfies Prisma.RegistrationWhereInput;
const withUses = (take: number) =>
  ({
    workshop: { select: { slug: true } },
    registrations: {
      where: active,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take,
      select: { id: true, name: true },
    },
    _count: { select: { registrations: { where: active } } },
  }) satisfies Prisma.InvitationInclude;

type Row = Prisma.InvitationGetPayload<{ include: ReturnType<typeof withUses> }>;

async function toInvitations(
  db: Db,
  rows: readonly Row[],
  { now, baseUrl }: { readonly now: Date; readonly baseUrl: string },
): Promise<Invitation[]> {
  const shown = await db.registration.groupBy({
    by: ["invitationId"],
    where: { invitationId: { in: rows.map(({ id }) => id) } },
  });
  const everUsed = new Set(shown.map(({ invitationId }) => invitationId));
  return rows.map((row) => {
    const uses = row._count.registrations;
    const code = shownCode(row.code);
    const page = localizedPath(row.locale ?? DEFAULT_LOCALE, `/workshops/${row.workshop.slug}`);
    return {
      id: row.id,
      version: row.version,
      code,
      link: `${baseUrl}${page}?code=${code}`,
      label: row.label,
      state: invitationState({ ...row, uses }, now),
      usesMax: row.usesMax,
      uses,
      isDeletable: !everUsed.has(row.id),
      usedBy: row.registrations,
      expiresAt: row.expiresAt?.toISOString() ?? null,
      onlyFor: row.onlyFor,
      sentTo: row.sentTo,
      toName: row.toName,
      locale: row.locale,
    };
  });
}

/** Codes as a table for spreadsheets and mail merges, a row for each. Headers are the API's names, in any language. */
export function invitationTable(invitations: readonly Invitation[], name: string): SheetTable {
  return {
    name,
    headers: [
      "label",
      "code",
      "link",
      "email",
      "name",
      "locale",
      "state",
      "uses",
      "usesMax",
      "expiresAt",
      "onlyFor",
    ],
    rows: invitations.map((one) => [
      one.label,
      one.code,
      one.link,
      one.sentTo,
      one.toName,
      one.locale,
      one.state,
      one.uses,
      one.usesMax,
      one.expiresAt && new Date(one.expiresAt),
      one.onlyFor,
    ]),
  };
}
