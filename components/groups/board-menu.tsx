"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { MenuAt, type MenuEntry } from "@/components/ui/menu";
import type { GroupDto } from "@/lib/groups/schema";
import { type BoardPerson, useBoard } from "./board-context";
import { menuIdOf, useBoardView, useViewed } from "./board-view";
import { useCardEntries } from "./card-entries";
import { useColumnEntries } from "./column-entries";

/** The open menu of one card or one table: one for the whole board, however many there are. */
export function BoardMenu() {
  const { attendees, plan } = useBoard();
  const asked = useViewed(({ menu }) => menu);
  if (!asked) return null;
  if (asked.kind === "person") {
    const name = attendees.get(asked.id)?.name ?? "";
    return <PersonMenu key={asked.id} person={{ registrationId: asked.id, name }} />;
  }
  const group = plan.groups.find(({ id }) => id === asked.id);
  return group && <GroupMenu key={asked.id} group={group} />;
}

/** Everything that can be done with a person. */
function PersonMenu({ person }: { readonly person: BoardPerson }) {
  return <OpenMenu id={person.registrationId} name={person.name} entries={useCardEntries(person)} />;
}

/** Everything that can be done with a table as a whole. */
function GroupMenu({ group }: { readonly group: GroupDto }) {
  const t = useTranslations("groups.group");
  const name = t("table", { number: group.position });
  return <OpenMenu id={group.id} name={name} entries={useColumnEntries(group)} />;
}

interface OpenMenuProps {
  readonly id: string;
  readonly name: string;
  readonly entries: () => readonly MenuEntry[];
}

function OpenMenu({ id, name, entries }: OpenMenuProps) {
  const t = useTranslations("groups.card");
  const view = useBoardView();
  const anchor = useMemo(() => ({ current: document.getElementById(menuIdOf(id)) }), [id]);
  return (
    <MenuAt
      label={t("actions", { name })}
      actions={entries}
      anchor={anchor}
      onClose={() => view.set({ menu: undefined })}
    />
  );
}
