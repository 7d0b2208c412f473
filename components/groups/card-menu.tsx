"use client";

import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import type { BoardPerson } from "./board-context";
import { useCardEntries } from "./card-entries";

/** The id of a person's menu button: the focus goes there after a move. */
export function menuIdOf(registrationId: string): string {
  return `actions-${registrationId}`;
}

/** Everything that can be done with somebody on the board. */
export function CardMenu({ person }: { readonly person: BoardPerson }) {
  const t = useTranslations("groups.card");
  return (
    <Menu
      label={t("actions", { name: person.name })}
      actions={useCardEntries(person)}
      triggerId={menuIdOf(person.registrationId)}
    />
  );
}
