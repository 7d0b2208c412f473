import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { Page } from "@/components/organiser/page";
import { AddForm } from "@/components/organiser/registrations/add-form";
import {
  addValuesOfDraft,
  emptyAddValues,
  messagesByControl,
} from "@/components/organiser/registrations/add-values";
import { Notice } from "@/components/ui/notice";
import { db } from "@/lib/db/client";
import { askedForm } from "@/lib/form-questions/queries";
import { type FormDraft, readDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import type { Locale } from "@/lib/i18n/locales";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../../access";
import { refusalText } from "../../../../workshop-draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{ from?: string | string[] }>;
}

const draftKey = (id: string) => `registration:${id}`;

export async function generateMetadata({ params }: Pick<PageProps, "params">): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "organiser" });
  const title = t("add.title");
  return { title: (await readDraft(draftKey(id))) ? t("form.errorTitle", { title }) : title };
}

/** Signing somebody up by hand; from the reception page, who stands at the door. */
export default async function AddRegistrationPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const isAtDoor = (await searchParams).from === "reception";
  const { workshop } = await openWorkshop({
    locale,
    id,
    action: "registration.edit",
    page: `/registrations/new${isAtDoor ? "?from=reception" : ""}`,
  });
  const t = await getTranslations({ locale, namespace: "organiser.add" });
  const draft = await readDraft(draftKey(id));
  const { seatsLeft: left, waitlist } = workshop;
  return (
    <Page
      kicker={workshop.title}
      title={t("title")}
      below={
        isEditable(workshop.status) && (
          <>
            <p>{t("intro")}</p>
            <p>
              <strong>{left > 0 ? t("seat", { left }) : t(waitlist ? "line" : "full")}</strong>
            </p>
          </>
        )
      }
    >
      {isEditable(workshop.status) ? (
        // The words of what is asked at the door.
        <ClientMessages namespaces={["organiser", "asked", "errors", "reception"]}>
          <AddForm
            workshopId={id}
            isAtDoor={isAtDoor}
            form={await askedForm(db(), { workshopId: id })}
            values={draft ? addValuesOfDraft(draft.values, locale) : emptyAddValues(locale)}
            themes={workshop.themes}
            hasHouseRules={workshop.houseRules !== null}
            refusal={draft && refusalOf(draft, locale)}
          />
        </ClientMessages>
      ) : (
        <Notice>
          <p>{t("notPossible")}</p>
        </Notice>
      )}
    </Page>
  );
}

function refusalOf(draft: FormDraft, locale: Locale) {
  const errors = draft.errors.map((error) => ({ path: error.path, message: fieldMessage(error, locale) }));
  return { text: refusalText(draft.code, locale), errors: messagesByControl(errors) };
}
