import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PeopleForm } from "@/components/organiser/invitations/people-form";
import { newPeopleValues, peopleValuesOfPost } from "@/components/organiser/invitations/values";
import { Page } from "@/components/organiser/page";
import { readDraft } from "@/lib/http/form-draft";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../../access";
import { refusalOf } from "../refusal";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
}

const draftKey = (id: string) => `invitation-people:${id}`;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, id } = await params;
  const title = (await getTranslations({ locale, namespace: "invitations" }))("people.title");
  const common = await getTranslations({ locale, namespace: "common" });
  return { title: (await readDraft(draftKey(id))) ? common("errorTitle", { title }) : title };
}

/** A code of their own, and a letter, for each of many people. */
export default async function InvitePeoplePage({ params }: PageProps) {
  const { locale, id } = await params;
  const { workshop } = await openWorkshop({
    locale,
    id,
    action: "registration.edit",
    page: "/invitations/people",
  });
  if (!isEditable(workshop.status)) notFound();
  const t = await getTranslations({ locale, namespace: "invitations" });
  const draft = await readDraft(draftKey(id));
  return (
    <Page
      kicker={<Link href={`/organiser/workshops/${id}/invitations`}>{t("form.back")}</Link>}
      title={t("people.title")}
      below={
        <>
          <p>{t("people.intro")}</p>
          <p>
            <Link href={`/organiser/workshops/${id}/messages/letters/invitation`}>{t("people.letter")}</Link>
          </p>
        </>
      }
    >
      <PeopleForm
        workshopId={id}
        values={draft ? peopleValuesOfPost(draft.values) : newPeopleValues(workshop.languages[0] ?? locale)}
        refusal={draft && refusalOf(draft, locale)}
      />
    </Page>
  );
}
