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
import { passesLine } from "@/lib/registrations/rules";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../../access";
import { refusalText } from "../../../../workshop-draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{ from?: string | string[] }>;
}

const draftKey = (id: string) => `registration:${id}`;

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "organiser" });
  const door = await getTranslations({ locale, namespace: "reception" });
  const title = isAtDoor(await searchParams) ? door("walkIn") : t("add.title");
  return { title: (await readDraft(draftKey(id))) ? t("form.errorTitle", { title }) : title };
}

/** Signing somebody up by hand; from the reception page, who stands at the door. */
export default async function AddRegistrationPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const isHere = isAtDoor(await searchParams);
  const { workshop, now } = await openWorkshop({
    locale,
    id,
    action: "registration.edit",
    page: `/registrations/new${isHere ? "?from=reception" : ""}`,
  });
  const t = await getTranslations({ locale, namespace: "organiser.add" });
  const draft = await readDraft(draftKey(id));
  const door = await getTranslations({ locale, namespace: "reception" });
  const { capacity, seatsTaken, startsAt, waitlist } = workshop;
  const isForWhoIsHere = passesLine({ isHere }, { startsAt: new Date(startsAt) }, now);
  const left = isForWhoIsHere ? Math.max(0, capacity - seatsTaken) : workshop.seatsLeft;
  return (
    <Page
      kicker={workshop.title}
      title={isHere ? door("walkIn") : t("title")}
      below={
        isEditable(workshop.status) && (
          <>
            <p>{isHere ? door("onTheSpot.intro") : t("intro")}</p>
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
            isAtDoor={isHere}
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

function isAtDoor({ from }: Awaited<PageProps["searchParams"]>): boolean {
  return from === "reception";
}

function refusalOf(draft: FormDraft, locale: Locale) {
  const errors = draft.errors.map((error) => ({ path: error.path, message: fieldMessage(error, locale) }));
  return { text: refusalText(draft.code, locale), errors: messagesByControl(errors) };
}
