"use client";

import { useTranslations } from "next-intl";
import type { MenuEntry } from "@/components/ui/menu";
import { useRouter } from "@/lib/i18n/navigation";
import { type BoardPerson, useBoard } from "./board-context";

/** The way to somebody's registration. */
export function useOpenEntries({ registrationId }: BoardPerson): () => readonly MenuEntry[] {
  const t = useTranslations("groups.menu");
  const router = useRouter();
  const { workshopId } = useBoard();
  return () => [
    {
      id: "open",
      label: t("open"),
      onAction: () => router.push(`/organiser/workshops/${workshopId}/registrations/${registrationId}`),
    },
  ];
}
