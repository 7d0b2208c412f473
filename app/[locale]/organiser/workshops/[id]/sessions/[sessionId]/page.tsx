import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { Page } from "@/components/organiser/page";
import { SessionForm } from "@/components/organiser/sessions/session-form";
import { valuesOfPost, valuesOfSession } from "@/components/organiser/sessions/values";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import { formatZone } from "@/lib/i18n/format";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { listSessions } from "@/lib/sessions/queries";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../../access";
import { refusalOf } from "../draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string; sessionId: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "sessions.organiser" });
  return { title: t("edit") };
}

/** One parallel session, to change. */
export default async function SessionPage({ params }: PageProps) {
  const { locale, id, sessionId } = await params;
  const page = `/sessions/${sessionId}` as const;
  const { workshop, now } = await openWorkshop({ locale, id, action: "workshop.edit", page });
  const t = await getTranslations({ locale, namespace: "sessions.organiser" });
  const { data, version } = await listSessions(db(), { workshopId: workshop.id, now });
  const session = data.find((one) => one.id === sessionId);
  if (!session || !isEditable(workshop.status)) notFound();
  const draft = await readDraft(`session:${id}`);
  return (
    <ClientMessages namespaces={["sessions", "organiser", "errors"]}>
      <Page
        kicker={<Link href={`/organiser/workshops/${workshop.id}/sessions`}>{t("back")}</Link>}
        title={session.title}
      >
        <SessionForm
          // What another organiser changed in the meantime is another form.
          key={version}
          workshopId={workshop.id}
          known={{ id: session.id, version, people: session.seatsTaken + session.waiting + session.kept }}
          values={draft ? valuesOfPost(draft.values) : valuesOfSession(session, workshop.timeZone)}
          languages={LOCALES}
          timeZone={workshop.timeZone}
          zoneName={formatZone(workshop.timeZone, new Date(workshop.startsAt), locale)}
          refusal={draft && refusalOf(draft, locale)}
        />
      </Page>
    </ClientMessages>
  );
}
