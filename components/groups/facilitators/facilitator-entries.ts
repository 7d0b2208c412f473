"use client";

import { useLocale, useTranslations } from "next-intl";
import type { MenuEntry } from "@/components/ui/menu";
import { asGroupFacilitator } from "@/lib/facilitators/rules";
import type { GroupDto } from "@/lib/groups/schema";
import { formatList } from "@/lib/i18n/format";
import { useBoard } from "../board-context";

/** Who accompanies a table: everybody on the list, with where they are now and whether they can talk to all of it. */
export function useFacilitatorEntries(group: GroupDto): () => readonly MenuEntry[] {
  const t = useTranslations("facilitators");
  const locale = useLocale();
  const { plan, attendees, change, say } = useBoard();

  async function set(facilitatorId: string | null, name: string) {
    const saved = await change({ path: "", body: { facilitators: [{ groupId: group.id, facilitatorId }] } });
    if (!saved) return;
    const table = group.position;
    say(facilitatorId ? t("live.set", { name, table }) : t("live.none", { table }));
  }

  return () => {
    if (plan.facilitators.length === 0) return [];
    const members = group.members.flatMap(({ registrationId }) => attendees.get(registrationId) ?? []);
    const current = group.facilitator?.id;
    const actions = plan.facilitators.map((facilitator) => {
      const { canLead } = asGroupFacilitator(facilitator, { members, isFixed: false });
      const tables = plan.groups
        .filter((other) => other.facilitator?.id === facilitator.id && other.id !== group.id)
        .map(({ position }) => position);
      const [first] = tables;
      const place =
        tables.length > 1
          ? t("menu.tables", { tables: formatList(tables.map(String), locale) })
          : first !== undefined && t("menu.now", { table: first });
      return {
        id: `facilitator-${facilitator.id}`,
        label: facilitator.name,
        detail: facilitator.id === current ? t("menu.current") : place || undefined,
        note: canLead ? undefined : t("menu.cannot"),
        onAction: () => set(facilitator.id, facilitator.name),
      };
    });
    const none = current
      ? [{ id: "facilitator-none", label: t("menu.none"), onAction: () => set(null, "") }]
      : [];
    return [{ id: "facilitators", heading: t("menu.heading"), actions: [...actions, ...none] }];
  };
}
