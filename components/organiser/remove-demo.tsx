import { useTranslations } from "next-intl";
import { Confirm } from "./confirm";

/** Takes the demonstration workshop away, with everybody invented in it. */
export function RemoveDemo({ workshopId }: { readonly workshopId: string }) {
  const t = useTranslations("organiser.demo");
  return (
    <Confirm
      id={`remove-${workshopId}`}
      method="DELETE"
      action={`/api/organiser/workshops/${workshopId}`}
      leadsTo="/organiser"
      opener={t("remove")}
      isSmall
      title={t("removeTitle")}
      label={t("remove")}
      tone="danger"
    >
      <p>{t("removeText")}</p>
    </Confirm>
  );
}
