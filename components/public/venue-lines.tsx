import { useTranslations } from "next-intl";
import type { PublicWorkshop } from "@/lib/workshops/schema";

/** Name, address, map. */
export function VenueLines({ venue }: { readonly venue: PublicWorkshop["venue"] }) {
  const t = useTranslations("common");
  return (
    <>
      {venue.name && (
        <p>
          <strong>{venue.name}</strong>
        </p>
      )}
      {venue.address && <p>{venue.address}</p>}
      {venue.mapUrl && (
        <p>
          <a href={venue.mapUrl} rel="noreferrer">
            {t("mapLink")}
          </a>
        </p>
      )}
    </>
  );
}
