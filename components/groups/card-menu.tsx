"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { MenuAt } from "@/components/ui/menu";
import { menuIdOf } from "./attendee-card";
import { type BoardPerson, useBoard } from "./board-context";
import { useCardEntries } from "./card-entries";

interface CardMenuProps {
  readonly registrationId: string;
  readonly onClose: () => void;
}

/** The open menu of one card: everything that can be done with that person. One for the whole board. */
export function CardMenu({ registrationId, onClose }: CardMenuProps) {
  const { attendees } = useBoard();
  const name = attendees.get(registrationId)?.name ?? "";
  return <OpenMenu key={registrationId} person={{ registrationId, name }} onClose={onClose} />;
}

function OpenMenu({ person, onClose }: { readonly person: BoardPerson; readonly onClose: () => void }) {
  const t = useTranslations("groups.card");
  const entries = useCardEntries(person);
  const anchor = useMemo(
    () => ({ current: document.getElementById(menuIdOf(person.registrationId)) }),
    [person.registrationId],
  );
  return (
    <MenuAt label={t("actions", { name: person.name })} actions={entries} anchor={anchor} onClose={onClose} />
  );
}
