import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Door } from "@/components/check-in/door";
import type { ShownAnswer } from "@/components/check-in/shown-answer";
import { ClientMessages } from "@/components/client-messages";
import { Page } from "@/components/organiser/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/auth/policy";
import { describeAnswer, followDoor, readDoorPeople } from "@/lib/check-ins/queries";
import { dayToName } from "@/lib/check-ins/rules";
import { CHECK_IN_RESULTS } from "@/lib/check-ins/schema";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import { formatDay, isDayOf } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../access";
import { refusalText } from "../../../workshop-draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[]>>;
}

/** A wrong value is as good as none. */
const viewSchema = z.object({
  q: z.string().max(200).catch("").default(""),
  missing: z.literal("1").optional().catch(undefined),
  result: z.enum(CHECK_IN_RESULTS).optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  other: z.uuid().optional().catch(undefined),
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "reception" });
  return { title: t("title") };
}

/** The door on the day: people come in by their code or their name. */
export default async function ReceptionPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const view = viewSchema.parse(await searchParams);
  const { actor, workshop, now } = await openWorkshop({
    locale,
    id,
    action: "check_in.edit",
    page: "/reception",
  });
  const t = await getTranslations({ locale, namespace: "reception" });
  const { people, data } = await readDoorPeople(db(), { workshopId: id, actor });
  const live = await (await followDoor(db(), { workshopId: id, actor })).read();
  const draft = await readDraft(`reception:${id}`);
  const isOpen = isEditable(workshop.status);
  const style = { locale, timeZone: workshop.timeZone };
  const parts = [workshop, ...workshop.sessions];
  const isToday = parts.some((one) => isDayOf(one, now, workshop.timeZone));
  const { when, at } = dayToName(parts, now);
  const canAdd = isOpen && can(actor, "registration.edit", workshop);

  async function answerOfForm(): Promise<ShownAnswer | undefined> {
    const { result, person, other } = view;
    if (!result) return undefined;
    const about = await describeAnswer(db(), {
      actor,
      now,
      workshop,
      ...(person && { registrationId: person }),
      ...(other && { otherWorkshopId: other }),
    });
    return { kind: "answer", id: "", result, isUndone: false, isProvisional: false, ...about };
  }

  return (
    <Page
      kicker={workshop.title}
      title={t("title")}
      below={
        isOpen && !isToday && <p className="quiet">{t("otherDay", { when, day: formatDay(at, style) })}</p>
      }
      actions={
        canAdd && (
          <ButtonLink href={`/organiser/workshops/${id}/registrations/new?from=reception`}>
            {t("walkIn")}
          </ButtonLink>
        )
      }
    >
      {draft && (
        <Notice tone="bad" title={t("failed")}>
          <p>{refusalText(draft.code, locale)}</p>
        </Notice>
      )}
      {!isOpen && (
        <Notice>
          <p>{t("closed")}</p>
        </Notice>
      )}
      <ClientMessages namespaces={["organiser", "reception", "errors"]}>
        <Door
          workshopId={id}
          timeZone={workshop.timeZone}
          people={data}
          live={{ ...live, people }}
          answer={await answerOfForm()}
          view={{ q: view.q, missing: view.missing !== undefined }}
          page={localizedPath(locale, `/organiser/workshops/${id}/reception`)}
          isOpen={isOpen}
          canManage={can(actor, "registration.read", workshop)}
        />
      </ClientMessages>
    </Page>
  );
}
