import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InvitationForm } from "@/components/organiser/invitations/invitation-form";
import { NEW_INVITATION, valuesOfPost } from "@/components/organiser/invitations/values";
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

const draftKey = (id: string) => `invitation:${id}`;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, id } = await params;
  const title = (await getTranslations({ locale, namespace: "invitations" }))("add");
  const common = await getTranslations({ locale, namespace: "common" });
  return { title: (await readDraft(draftKey(id))) ? common("errorTitle", { title }) : title };
}

/** A new code for whoever it is given to. */
export default async function NewInvitationPage({ params }: PageProps) {
  const { locale, id } = await params;
  const { workshop } = await openWorkshop({
    locale,
    id,
    action: "registration.edit",
    page: "/invitations/new",
  });
  if (!isEditable(workshop.status)) notFound();
  const t = await getTranslations({ locale, namespace: "invitations" });
  const draft = await readDraft(draftKey(id));
  return (
    <Page
      kicker={<Link href={`/organiser/workshops/${id}/invitations`}>{t("form.back")}</Link>}
      title={t("add")}
    >
      <InvitationForm
        workshopId={id}
        values={draft ? valuesOfPost(draft.values) : NEW_INVITATION}
        refusal={draft && refusalOf(draft, locale)}
      />
    </Page>
  );
}
