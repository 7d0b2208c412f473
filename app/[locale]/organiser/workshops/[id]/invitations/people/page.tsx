import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeopleForm } from "@/components/organiser/invitations/people-form";
import { newPeopleValues, peopleValuesOfPost } from "@/components/organiser/invitations/values";
import { Page } from "@/components/organiser/page";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { formMetadata, openForm } from "../form-page";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
}

const page = "/invitations/people";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return formMetadata({ ...(await params), page });
}

/** A code of their own, and a letter, for each of many people. */
export default async function InvitePeoplePage({ params }: PageProps) {
  const { locale, id } = await params;
  const { workshop, typed, refusal } = await openForm({ locale, id, page });
  const t = await getTranslations({ locale, namespace: "invitations" });
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
        values={typed ? peopleValuesOfPost(typed) : newPeopleValues(workshop.languages[0] ?? locale)}
        refusal={refusal}
      />
    </Page>
  );
}
