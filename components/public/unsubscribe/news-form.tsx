import { useLocale, useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";

interface NewsFormProps {
  /** The API route, which takes a plain form. */
  readonly action: string;
  readonly wants: boolean;
  readonly label: string;
  readonly isMain?: boolean;
}

/** One press that says whether news are wanted; works without scripts. */
export function NewsForm({ action, wants, label, isMain }: NewsFormProps) {
  const t = useTranslations("broadcasts.unsubscribe");
  const locale = useLocale();
  return (
    <form method="post" action={`${action}?wanted=${wants}&locale=${locale}`}>
      <input type="hidden" name="wanted" value={String(wants)} />
      <input type="hidden" name="locale" value={locale} />
      <SubmitButton tone={isMain ? "primary" : "normal"} busyLabel={t("sending")}>
        {label}
      </SubmitButton>
    </form>
  );
}
