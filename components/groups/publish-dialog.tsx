"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { PlanDto } from "@/lib/groups/schema";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import { formatLanguage, formatList } from "@/lib/i18n/format";
import { LOCALES } from "@/lib/i18n/locales";
import type { PublicationPreview } from "@/lib/publication/schema";

interface PublishDialogProps {
  readonly plan: PlanDto;
  readonly onPublished: (publication: { readonly plan: PlanDto; readonly told: number }) => void;
  readonly onFailure: (problem: Problem) => void;
}

/** Says who gets a mail and in which language before one clear click sends it. */
export function PublishDialog({ plan, onPublished, onFailure }: PublishDialogProps) {
  const t = useTranslations("groups");
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [preview, setPreview] = useState<PublicationPreview>();
  const isPublished = plan.status === "published";
  const unplaced = plan.unplaced.length;

  async function open() {
    const result = await api<PublicationPreview>("GET", `/api/organiser/plans/${plan.id}/publish`);
    if (!result.ok) return onFailure(result.problem);
    setPreview(result.data);
    setIsOpen(true);
  }

  async function publish() {
    setIsBusy(true);
    const result = await api<{ plan: PlanDto; told: number }>(
      "POST",
      `/api/organiser/plans/${plan.id}/publish`,
      {
        baseVersion: plan.version,
      },
    );
    setIsBusy(false);
    setIsOpen(false);
    if (result.ok) onPublished(result.data);
    else onFailure(result.problem);
  }

  return (
    <>
      <Button tone="primary" onClick={open}>
        {t(isPublished ? "page.announce" : "page.publish")}
      </Button>
      <Dialog
        title={t(isPublished ? "publication.titleAgain" : "publication.title")}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        actions={
          <>
            {unplaced === 0 && (
              <Button tone="primary" isBusy={isBusy} onClick={publish}>
                {t("publication.confirm")}
              </Button>
            )}
            <Button tone={unplaced === 0 ? "quiet" : undefined} onClick={() => setIsOpen(false)}>
              {t("publication.cancel")}
            </Button>
          </>
        }
      >
        {unplaced > 0 ? (
          <p>{t("publication.unplaced", { count: unplaced })}</p>
        ) : (
          preview && <WhoIsTold preview={preview} />
        )}
      </Dialog>
    </>
  );
}

function WhoIsTold({ preview }: { readonly preview: PublicationPreview }) {
  const t = useTranslations("groups.publication");
  const locale = useLocale();
  const languages = LOCALES.flatMap((language) => {
    const count = preview.byLocale[language];
    return count ? [t("language", { count, language: formatLanguage(language, locale) })] : [];
  });
  return (
    <>
      <p>{t("told", { count: preview.concerned })}</p>
      {languages.length > 0 && <p>{t("byLanguage", { list: formatList(languages, locale) })}</p>}
      {preview.again > 0 && <p>{t("again", { count: preview.again })}</p>}
      {preview.concerned > 0 && <p className="small quiet">{t("names")}</p>}
    </>
  );
}
