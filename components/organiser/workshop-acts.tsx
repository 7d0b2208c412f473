import { useLocale, useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { formatDateTime, formatLanguage } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";
import { ActionForm } from "./action-form";
import { Confirm } from "./confirm";
import styles from "./workshop-acts.module.css";

/** How many people a cancellation would write to, by the language of their mail. */
export type MailCounts = Readonly<Partial<Record<Locale, number>>>;

interface ActsProps {
  readonly workshop: OrganiserWorkshop;
  readonly now: Date;
}

function paths({ id }: OrganiserWorkshop) {
  return { api: `/api/organiser/workshops/${id}`, page: `/organiser/workshops/${id}` };
}

/** Publishing: what happens then, in one question. Nothing while something stands against it. */
export function PublishAct({ workshop, now }: ActsProps) {
  const t = useTranslations("organiser.publish");
  const locale = useLocale();
  if (workshop.status !== "draft" || workshop.publishing.blockers.length > 0) return null;
  const { api, page } = paths(workshop);
  const opensLater =
    workshop.opensAt && new Date(workshop.opensAt) > now ? new Date(workshop.opensAt) : undefined;
  return (
    <Confirm
      id="publish"
      action={`${api}/publish`}
      leadsTo={`${page}?done=published`}
      opener={t("open")}
      openerTone="primary"
      title={t("title")}
      label={t("action")}
      tone="primary"
    >
      <p>
        {opensLater
          ? t("textLater", { date: formatDateTime(opensLater, { locale, timeZone: workshop.timeZone }) })
          : t("textNow")}
      </p>
    </Confirm>
  );
}

/** Everything else that can be done with a workshop as a whole, the rarest last. */
export function WorkshopActs({ workshop, now, mails }: ActsProps & { readonly mails: MailCounts }) {
  const t = useTranslations("organiser");
  const { api, page } = paths(workshop);
  const { status } = workshop;
  const isOver = new Date(workshop.endsAt) <= now;
  const canArchive = status === "cancelled" || (status !== "archived" && isOver);
  return (
    <div className={styles.acts}>
      {status === "published" && !isOver && (
        <Confirm
          id="close"
          action={`${api}/close`}
          leadsTo={`${page}?done=closed`}
          opener={t("close.action")}
          title={t("close.title")}
          label={t("close.action")}
          tone="primary"
        >
          <p>{t("close.text")}</p>
          {workshop.signUp.line.isServed && (
            <p>{t(workshop.signUp.line.goesOn ? "close.lineGoesOn" : "close.line")}</p>
          )}
        </Confirm>
      )}
      {status === "closed" && !isOver && (
        <ActionForm action={`${api}/reopen`} label={t("reopen.action")} leadsTo={`${page}?done=reopened`} />
      )}
      <ActionForm
        action={`${api}/duplicate`}
        label={t("duplicate.action")}
        leadsTo="/organiser/workshops/{id}/edit?done=duplicated"
      />
      {canArchive && (
        <Confirm
          id="archive"
          action={`${api}/archive`}
          leadsTo="/organiser?done=archived"
          opener={t("archive.action")}
          title={t("archive.title")}
          label={t("archive.action")}
          tone="primary"
        >
          <p>{t("archive.text")}</p>
        </Confirm>
      )}
      {status === "archived" && (
        <ActionForm
          action={`${api}/unarchive`}
          label={t("unarchive.action")}
          leadsTo={`${page}?done=unarchived`}
        />
      )}
      {(status === "published" || status === "closed") && !isOver && (
        <CancelAct workshop={workshop} mails={mails} />
      )}
      {status === "draft" && !workshop.isDemo && (
        <Confirm
          id="remove"
          method="DELETE"
          action={api}
          leadsTo="/organiser?done=removed"
          opener={t("removeDraft.action")}
          title={t("removeDraft.title")}
          label={t("removeDraft.action")}
          tone="danger"
        >
          <p>{t("removeDraft.text")}</p>
        </Confirm>
      )}
    </div>
  );
}

function CancelAct({
  workshop,
  mails,
}: {
  readonly workshop: OrganiserWorkshop;
  readonly mails: MailCounts;
}) {
  const t = useTranslations("organiser.cancel");
  const locale = useLocale();
  const { api, page } = paths(workshop);
  const entries = Object.entries(mails) as [Locale, number][];
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  return (
    <Confirm
      id="cancel"
      action={`${api}/cancel`}
      leadsTo={`${page}?done=cancelled`}
      opener={t("open")}
      openerTone="danger"
      title={t("title")}
      label={t("action")}
      tone="danger"
      fields={
        total > 0 && (
          <Field name="note" label={t("note")} hint={t("noteHint")} isOptional>
            {(control) => <TextArea {...control} maxLength={2_000} />}
          </Field>
        )
      }
    >
      <p>{t("mails", { count: total })}</p>
      {entries.length > 1 && (
        <ul className="num">
          {entries.map(([code, count]) => (
            <li key={code}>{t("byLocale", { count, language: formatLanguage(code, locale) })}</li>
          ))}
        </ul>
      )}
      <p>{t("text")}</p>
    </Confirm>
  );
}
