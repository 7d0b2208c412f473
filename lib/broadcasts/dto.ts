import type { Prisma } from "@/lib/db/client";
import { BROADCAST_PLACEHOLDERS } from "@/lib/mail/templates/broadcast";
import {
  audienceSchema,
  type BroadcastDto,
  broadcastTextsSchema,
  type Figures,
  leftOutCountsSchema,
} from "./schema";

export const withChanger = {
  changedBy: { select: { name: true, email: true } },
} satisfies Prisma.BroadcastInclude;

export type BroadcastRow = Prisma.BroadcastGetPayload<{ include: typeof withChanger }>;

export function toBroadcastDto(row: BroadcastRow, figures: Figures): BroadcastDto {
  const at = (instant: Date | null) => instant?.toISOString() ?? null;
  return {
    id: row.id,
    workshopId: row.workshopId,
    version: row.version,
    state: row.state,
    isNews: row.isNews,
    audience: audienceSchema.parse(row.audience),
    texts: broadcastTextsSchema.parse(row.texts),
    placeholders: [...BROADCAST_PLACEHOLDERS],
    dueAt: at(row.dueAt),
    missedAt: at(row.missedAt),
    sentAt: at(row.sentAt),
    recalledAt: at(row.recalledAt),
    recipients: row.recipients,
    leftOut: leftOutCountsSchema.parse(row.leftOut ?? {}),
    figures,
    changedAt: row.changedAt.toISOString(),
    changedBy: row.changedBy && (row.changedBy.name ?? row.changedBy.email),
  };
}
