import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Message } from "../message";

/** In place of every page that a link opens, where the link opens nothing. */
export function BadLink() {
  const t = useTranslations("public");
  return (
    <Message
      title={t("manage.badTitle")}
      action={<ButtonLink href="/">{t("workshop.otherWorkshops")}</ButtonLink>}
    >
      <p>{t("manage.badDetail")}</p>
    </Message>
  );
}
