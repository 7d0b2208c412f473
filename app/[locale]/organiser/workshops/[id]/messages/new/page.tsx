import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { BroadcastForm } from "@/components/organiser/broadcasts/broadcast-form";
import { Page } from "@/components/organiser/page";
import { Notice } from "@/components/ui/notice";
import { findRecipients, listAddressees } from "@/lib/broadcasts/queries";
import { writtenLanguages } from "@/lib/broadcasts/rules";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { BROADCAST_PLACEHOLDERS } from "@/lib/mail/templates/broadcast";
import { listFilterChoices } from "@/lib/registration-filters/queries";
import { openWorkshop } from "../../../../access";
import { audienceOf, refusalOfDraft, valuesOfDraft } from "../broadcasts/draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata({ params }: Pick<PageProps, "params">): Promise<Metadata> {
  const { locale, id } = await params;
  const title = (await getTranslations({ locale, namespace: "broadcasts" }))("newTitle");
  const common = await getTranslations({ locale, namespace: "common" });
  return { title: (await readDraft(`broadcast:${id}`)) ? common("errorTitle", { title }) : title };
}

/** A new message. The address says to whom, as the registrations page does: ?status=waitlisted, ?registrationId=…. */
export default async function NewBroadcastPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const page = "/messages/new";
  const { workshop } = await openWorkshop({ locale, id, action: "message.send", page });
  const t = await getTranslations({ locale, namespace: "broadcasts" });
  const form = await getTranslations({ locale, namespace: "organiser.form" });
  const draft = await readDraft(`broadcast:${id}`);
  const said = await searchParams;
  // Who waits or asks is not meant by "bring your badge": an address that says nothing is for who has a seat.
  const audience = Object.keys(said).length > 0 ? audienceOf(said) : { status: "confirmed" as const };
  const values = draft ? valuesOfDraft(draft) : { audience, isNews: false, texts: {} };
  const { languages } = workshop;
  const written = writtenLanguages(values.texts, languages);
  const [recipients, choices, names] = await Promise.all([
    findRecipients(db(), { workshopId: id, ...values, written }),
    listFilterChoices(db(), { workshopId: id, locale }),
    listAddressees(db(), { workshopId: id, broadcasts: [values] }),
  ]);
  const list = `/organiser/workshops/${id}/messages/broadcasts`;
  return (
    <Page kicker={<Link href={list}>{t("back")}</Link>} title={t("newTitle")} below={<p>{workshop.title}</p>}>
      {workshop.status === "archived" ? (
        <Notice>
          <p>{form("readOnly")}</p>
        </Notice>
      ) : (
        <ClientMessages namespaces={["broadcasts", "letters", "organiser", "errors"]}>
          <BroadcastForm
            workshopId={id}
            values={values}
            personName={names.get(values.audience.registrationId ?? "")}
            languages={languages}
            choices={choices}
            recipients={recipients}
            placeholders={BROADCAST_PLACEHOLDERS}
            refusal={draft && refusalOfDraft(draft, locale)}
          />
        </ClientMessages>
      )}
    </Page>
  );
}
