import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { Page } from "@/components/organiser/page";
import { SessionForm } from "@/components/organiser/sessions/session-form";
import { newSessionValues, valuesOfPost } from "@/components/organiser/sessions/values";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import { formatZone } from "@/lib/i18n/format";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { listSessions } from "@/lib/sessions/queries";
import { openWorkshop } from "../../../../access";
import { refusalOf } from "../draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "sessions.organiser" });
  return { title: t("add") };
}

/** A new parallel session. */
export default async function NewSessionPage({ params }: PageProps) {
  const { locale, id } = await params;
  const { workshop, now } = await openWorkshop({
    locale,
    id,
    action: "workshop.edit",
    page: "/sessions/new",
  });
  const t = await getTranslations({ locale, namespace: "sessions.organiser" });
  const { data } = await listSessions(db(), { workshopId: workshop.id, now });
  const draft = await readDraft(`session:${id}`);
  return (
    <ClientMessages namespaces={["sessions", "organiser", "errors"]}>
      <Page
        kicker={<Link href={`/organiser/workshops/${workshop.id}/sessions`}>{t("back")}</Link>}
        title={t("add")}
      >
        <SessionForm
          workshopId={workshop.id}
          values={draft ? valuesOfPost(draft.values) : newSessionValues(data.at(-1), workshop)}
          languages={LOCALES}
          timeZone={workshop.timeZone}
          zoneName={formatZone(workshop.timeZone, new Date(workshop.startsAt), locale)}
          refusal={draft && refusalOf(draft, locale)}
        />
      </Page>
    </ClientMessages>
  );
}
