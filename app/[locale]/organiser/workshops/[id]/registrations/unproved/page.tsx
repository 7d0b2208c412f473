import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Done } from "@/components/organiser/done";
import { Page } from "@/components/organiser/page";
import { CheckTable } from "@/components/organiser/sign-up-checks/check-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { can } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { listSignUpChecks } from "@/lib/sign-up-checks/queries";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../../access";
import { refusalText } from "../../../../workshop-draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

const DONE = ["resent", "confirmed", "forgotten"] as const;

export async function generateMetadata({ params }: Pick<PageProps, "params">): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "admission.unproved" });
  return { title: t("title") };
}

/** Who signed up and has not proved their address yet. */
export default async function UnprovedPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const { done } = await searchParams;
  const { actor, workshop, now } = await openWorkshop({
    locale,
    id,
    action: "registration.read",
    page: "/registrations/unproved",
  });
  const t = await getTranslations({ locale, namespace: "admission.unproved" });
  const registrations = await getTranslations({ locale, namespace: "organiser.registrations" });
  const checks = await listSignUpChecks(db(), { workshopId: id, now });
  const draft = await readDraft("sign-up-check");
  const news = DONE.find((one) => one === done);
  return (
    <Page
      kicker={<Link href={`/organiser/workshops/${id}/registrations`}>{registrations("title")}</Link>}
      title={t("count", { count: checks.length })}
      below={<p>{t("intro")}</p>}
    >
      {news && <Done text={t(`done.${news}`)} />}
      {draft && (
        <ErrorSummary errors={[]}>
          <p>
            {draft.errors.length > 0
              ? draft.errors.map((error) => fieldMessage(error, locale)).join(" ")
              : refusalText(draft.code, locale)}
          </p>
        </ErrorSummary>
      )}
      {checks.length === 0 ? (
        <EmptyState title={t("empty")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      ) : (
        <CheckTable
          workshopId={id}
          title={workshop.title}
          timeZone={workshop.timeZone}
          checks={checks}
          canEdit={isEditable(workshop.status) && can(actor, "registration.edit", workshop)}
        />
      )}
    </Page>
  );
}
