import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { BroadcastForm } from "@/components/organiser/broadcasts/broadcast-form";
import { NotFoundMain } from "@/components/organiser/not-found-main";
import { Page } from "@/components/organiser/page";
import { Notice } from "@/components/ui/notice";
import { findRecipients, listAddressees } from "@/lib/broadcasts/queries";
import { writtenLanguages } from "@/lib/broadcasts/rules";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { listFilterChoices } from "@/lib/registration-filters/queries";
import { openWorkshop } from "../../../../../../access";
import { refusalOfDraft, valuesOfDraft } from "../../draft";
import { findBroadcast } from "../../find-broadcast";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string; broadcastId: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, broadcastId } = await params;
  const title = (await getTranslations({ locale, namespace: "broadcasts" }))("editTitle");
  const common = await getTranslations({ locale, namespace: "common" });
  return { title: (await readDraft(`broadcast:${broadcastId}`)) ? common("errorTitle", { title }) : title };
}

/** A draft as it is changed. */
export default async function EditBroadcastPage({ params }: PageProps) {
  const { locale, id, broadcastId } = await params;
  const page = `/messages/broadcasts/${broadcastId}/edit` as const;
  const { actor, workshop } = await openWorkshop({ locale, id, action: "message.send", page });
  const broadcast = await findBroadcast(actor, { workshopId: id, broadcastId });
  if (!broadcast) return <NotFoundMain />;
  const t = await getTranslations({ locale, namespace: "broadcasts" });
  const draft = await readDraft(`broadcast:${broadcastId}`);
  const values = draft ? valuesOfDraft(draft) : broadcast;
  const { languages } = workshop;
  const written = writtenLanguages(broadcast.texts, languages);
  const { audience, isNews } = values;
  const [recipients, choices, names] = await Promise.all([
    findRecipients(db(), { workshopId: id, audience, isNews, written }),
    listFilterChoices(db(), { workshopId: id, locale }),
    listAddressees(db(), { workshopId: id, broadcasts: [values] }),
  ]);
  const home = `/organiser/workshops/${id}/messages/broadcasts/${broadcastId}`;
  return (
    <Page
      kicker={<Link href={home}>{t("showMessage")}</Link>}
      title={t("editTitle")}
      below={<p>{workshop.title}</p>}
    >
      {broadcast.state !== "draft" || workshop.status === "archived" ? (
        <Notice>
          <p>{t("notDraft")}</p>
        </Notice>
      ) : (
        <ClientMessages namespaces={["broadcasts", "letters", "organiser", "errors"]}>
          <BroadcastForm
            key={broadcast.version}
            workshopId={id}
            broadcast={broadcast}
            values={values}
            personName={names.get(audience.registrationId ?? "")}
            languages={languages}
            choices={choices}
            recipients={recipients}
            placeholders={broadcast.placeholders}
            refusal={draft && refusalOfDraft(draft, locale)}
          />
        </ClientMessages>
      )}
    </Page>
  );
}
