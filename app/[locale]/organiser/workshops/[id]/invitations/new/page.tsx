import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationForm } from "@/components/organiser/invitations/invitation-form";
import { NEW_INVITATION, valuesOfPost } from "@/components/organiser/invitations/values";
import { Page } from "@/components/organiser/page";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { formMetadata, openForm } from "../form-page";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
}

const page = "/invitations/new";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return formMetadata({ ...(await params), page });
}

/** A new code for whoever it is given to. */
export default async function NewInvitationPage({ params }: PageProps) {
  const { locale, id } = await params;
  const { typed, refusal } = await openForm({ locale, id, page });
  const t = await getTranslations({ locale, namespace: "invitations" });
  return (
    <Page
      kicker={<Link href={`/organiser/workshops/${id}/invitations`}>{t("form.back")}</Link>}
      title={t("add")}
    >
      <InvitationForm
        workshopId={id}
        values={typed ? valuesOfPost(typed) : NEW_INVITATION}
        refusal={refusal}
      />
    </Page>
  );
}
