import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Message } from "../message";

/** In place of every page that a link opens, where the link opens nothing. */
export function BadLink() {
  const t = useTranslations("public");
  const own = useTranslations("own.lost");
  return (
    <Message title={t("manage.badTitle")} action={<ButtonLink href="/lost-link">{own("send")}</ButtonLink>}>
      <p>{t("manage.badDetail")}</p>
    </Message>
  );
}
