import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ActionForm } from "@/components/organiser/action-form";
import { DoneLine } from "@/components/organiser/done-line";
import { languageName } from "@/components/organiser/language-name";
import { LetterForm } from "@/components/organiser/letters/letter-form";
import { LetterPastList } from "@/components/organiser/letters/letter-past";
import { NotFoundMain } from "@/components/organiser/not-found-main";
import { NoticeArea } from "@/components/organiser/notice-area";
import { Page } from "@/components/organiser/page";
import { NavTabs } from "@/components/ui/nav-tabs";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import { formatDateTime } from "@/lib/i18n/format";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findLetter, listLetterVersions } from "@/lib/letters/queries";
import { LETTER_NAMES, type LetterName } from "@/lib/mail/schema";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../../../access";
import { refusalOfDraft, valuesOfDraft } from "./draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string; letter: string }>;
  readonly searchParams: Promise<Record<string, string | string[]>>;
}

const viewSchema = z.object({
  language: z.enum(LOCALES).optional().catch(undefined),
  version: z.coerce.number().int().optional().catch(undefined),
  done: z.string().optional().catch(undefined),
});

function letterOf(name: string): LetterName | undefined {
  return LETTER_NAMES.find((letter) => letter === name);
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale, id, letter } = await params;
  const name = letterOf(letter);
  const t = await getTranslations({ locale, namespace: "letters" });
  if (!name) return {};
  const { language = locale } = viewSchema.parse(await searchParams);
  const title = `${t(`letter.${name}.name`)}, ${languageName(language, locale)}`;
  const form = await getTranslations({ locale, namespace: "organiser.form" });
  return {
    title: (await readDraft(`letter:${id}:${name}:${language}`)) ? form("errorTitle", { title }) : title,
  };
}

/** The words of one letter in one language, and how they look. */
export default async function LetterPage({ params, searchParams }: PageProps) {
  const { locale, id, letter: name } = await params;
  const { language = locale, version, done } = viewSchema.parse(await searchParams);
  const page = `/messages/letters/${name}` as const;
  const { actor, workshop } = await openWorkshop({ locale, id, action: "message.read", page });
  const letter = letterOf(name);
  if (!letter) return <NotFoundMain />;
  const t = await getTranslations({ locale, namespace: "letters" });
  const key = { workshopId: id, letter, language };
  const [current, versions, draft] = await Promise.all([
    findLetter(db(), key),
    listLetterVersions(db(), key),
    readDraft(`letter:${id}:${letter}:${language}`),
  ]);
  const past = versions.find((one) => one.version === version)?.wording;
  const home = `/organiser/workshops/${id}/messages/letters`;
  const href = `${home}/${letter}?language=${language}`;
  const mayChange = isEditable(workshop.status) && can(actor, "message.send", workshop);
  const timeZone = workshop.timeZone;
  return (
    <Page
      kicker={<Link href={home}>{t("back")}</Link>}
      title={t(`letter.${letter}.name`)}
      below={
        <>
          <p>{t(`letter.${letter}.when`)}</p>
          <p className="small quiet">
            {current.isOriginal
              ? t("isOriginal")
              : t("changed", {
                  version: current.version,
                  date: formatDateTime(new Date(current.changedAt ?? 0), { locale, timeZone }),
                  who: current.changedBy ?? "none",
                })}
          </p>
        </>
      }
      actions={
        mayChange &&
        !current.isOriginal && (
          <ActionForm
            action={`/api/organiser/workshops/${id}/letters/${letter}/${language}/restore`}
            label={t("restore")}
            leadsTo={`${href}&done=letterRestored`}
          >
            <input type="hidden" name="version" value={current.version} />
          </ActionForm>
        )
      }
    >
      <DoneLine done={done} />
      <NavTabs
        label={t("languages")}
        tabs={LOCALES.map((code) => ({
          href: `${home}/${letter}?language=${code}`,
          label: languageName(code, locale),
          isCurrent: code === language,
        }))}
      />
      {past && version !== undefined && (
        <NoticeArea>
          <Notice>
            <p>{t("takenUp", { version })}</p>
          </Notice>
        </NoticeArea>
      )}
      {mayChange ? (
        <LetterForm
          // Another language or version is another form: nothing typed into the first may stay.
          key={`${language}:${current.version}:${version}`}
          workshopId={id}
          letter={current}
          values={draft ? valuesOfDraft(draft) : (past ?? current)}
          refusal={draft && refusalOfDraft(draft, locale)}
        />
      ) : (
        <NoticeArea>
          <Notice>
            <p>{t("readOnly")}</p>
          </Notice>
        </NoticeArea>
      )}
      <LetterPastList href={href} timeZone={timeZone} versions={versions} />
    </Page>
  );
}
