import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Message } from "./message";

export function NotFoundMessage() {
  const t = useTranslations("common.notFound");
  return (
    <Message title={t("title")} action={<ButtonLink href="/">{t("action")}</ButtonLink>}>
      <p>{t("detail")}</p>
    </Message>
  );
}
