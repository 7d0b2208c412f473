import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";

interface BackToGroupsProps {
  readonly workshopId: string;
  /** The plan, or the session, whose groups they are; absent: those that the board opens first. */
  readonly of?: { readonly plan: string } | { readonly session: string | undefined };
}

/** From the pages around the board to the board, in one word and one look. */
export function BackToGroups({ workshopId, of = { session: undefined } }: BackToGroupsProps) {
  const t = useTranslations("groups.page");
  const query = Object.entries(of).flatMap(([name, id]) => (id ? [`?${name}=${id}`] : []));
  return (
    <ButtonLink href={`/organiser/workshops/${workshopId}/groups${query.join("")}`}>{t("back")}</ButtonLink>
  );
}
