import type { Metadata } from "next";
import { after } from "next/server";
import { getTranslations } from "next-intl/server";
import { DecidedLine } from "@/components/organiser/decisions/decided-line";
import { DecisionForm } from "@/components/organiser/decisions/decision-form";
import { Page } from "@/components/organiser/page";
import { ExportChoice } from "@/components/organiser/registrations/export-choice";
import { AboutLine, Filters } from "@/components/organiser/registrations/filters";
import {
  isFiltered,
  registrationViewSchema,
  viewQuery,
  writeQuery,
} from "@/components/organiser/registrations/query";
import { RegistrationTable } from "@/components/organiser/registrations/registration-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Pages } from "@/components/ui/pages";
import { db } from "@/lib/db/client";
import { countErasures } from "@/lib/erasures/queries";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { localizedPath } from "@/lib/i18n/paths";
import { listUnreached } from "@/lib/messages/queries";
import { causeSentence } from "@/lib/messages/rules";
import { listWhoAsks, readAhead } from "@/lib/questions/queries";
import { listFilterChoices } from "@/lib/registration-filters/queries";
import { listRegistrations } from "@/lib/registrations/queries";
import { countSignUpChecks } from "@/lib/sign-up-checks/queries";
import { isEditable, standingCount } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../access";
import { decisionRefusal } from "./decision-refusal";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[]>>;
}

const PAGE_SIZE = 100;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "organiser.registrations" });
  return { title: t("title") };
}

/** Who registered. The address holds search, filters, order and page. */
export default async function RegistrationsPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const said = await searchParams;
  const view = registrationViewSchema.parse(said);
  const page = `/organiser/workshops/${id}/registrations` as const;
  const { workshop, now } = await openWorkshop({
    locale,
    id,
    action: "registration.read",
    page: `/registrations${viewQuery(view)}`,
  });
  const t = await getTranslations({ locale, namespace: "organiser.registrations" });
  const invitations = await getTranslations({ locale, namespace: "invitations" });
  const checks = await getTranslations({ locale, namespace: "admission.unproved" });
  const write = await getTranslations({ locale, namespace: "broadcasts" });
  const { q, about, sort, page: _page, ...chosen } = view;
  const filter = { workshopId: id, q, ...chosen };
  const shown = { limit: PAGE_SIZE, offset: (view.page - 1) * PAGE_SIZE };
  const [{ registrations, count }, choices, unproved, erased] = await Promise.all([
    about === ""
      ? listRegistrations(db(), { ...filter, ...shown, sort })
      : listWhoAsks(db(), { ...filter, ...shown, about, locale }),
    listFilterChoices(db(), { workshopId: id, locale }),
    countSignUpChecks(db(), { workshopId: id, now }),
    countErasures(db(), { workshopId: id }),
  ]);
  // Whoever opens the list may ask it something next. Once the page is sent, and nothing where all is read.
  if (about === "") after(() => readAhead(db(), { workshopId: id }));
  const own = await getTranslations({ locale, namespace: "own" });
  const causes = await listUnreached(db(), { registrationIds: registrations.map((person) => person.id) });
  const unreached = new Map([...causes].map(([person, cause]) => [person, causeSentence(cause, locale)]));
  const canDecide = isEditable(workshop.status) && workshop.registrations.pending > 0;
  const { cancelled } = workshop.registrations;
  const standing = standingCount(workshop.registrations);
  const total = standing + cancelled;
  return (
    <Page
      kicker={workshop.title}
      title={
        isFiltered(view)
          ? t("countFiltered", { count, total, cancelled })
          : t("count", { count: standing, cancelled })
      }
      actions={
        <>
          {total > 0 && <ExportChoice call={`/api${page}`} view={view} count={count} />}
          {count > 0 && workshop.status !== "archived" && (
            <ButtonLink href={`/organiser/workshops/${id}/messages/new${writeQuery(view)}`} tone="quiet">
              {write(isFiltered(view) ? "writeToThese" : "writeTo")}
            </ButtonLink>
          )}
          {workshop.signUp.invitationOnly && (
            <ButtonLink href={`/organiser/workshops/${id}/invitations`}>{invitations("title")}</ButtonLink>
          )}
          {isEditable(workshop.status) && <ButtonLink href={`${page}/import`}>{t("import")}</ButtonLink>}
          {isEditable(workshop.status) && (
            <ButtonLink href={`${page}/new`} tone="primary">
              {t("add")}
            </ButtonLink>
          )}
        </>
      }
    >
      {unproved > 0 && (
        <p className="num">
          {checks("count", { count: unproved })} <Link href={`${page}/unproved`}>{checks("see")}</Link>
        </p>
      )}
      <DecidedLine query={said} />
      {canDecide && <DecisionForm workshop={workshop} refusal={await decisionRefusal(id, locale)} />}
      {total === 0 ? (
        <EmptyState title={t("emptyTitle")}>
          <p>{t("empty")}</p>
        </EmptyState>
      ) : (
        <>
          <Filters view={view} action={localizedPath(locale, page)} clearHref={page} choices={choices} />
          {about !== "" && count > 0 && <AboutLine about={about} count={count} />}
          {registrations.length === 0 ? (
            <EmptyState title={about === "" ? t("noneFoundTitle") : t("aboutNoneTitle", { about })}>
              <p>{t(about === "" ? "noneFound" : "aboutNone")}</p>
            </EmptyState>
          ) : (
            <RegistrationTable
              workshopId={id}
              title={workshop.title}
              timeZone={workshop.timeZone}
              registrations={registrations}
              unreached={unreached}
              canDecide={canDecide}
              hasSessions={workshop.sessions.length > 0}
            />
          )}
          {erased > 0 && <p className="small quiet num">{own("erase.count", { count: erased })}</p>}
          <Pages
            page={view.page}
            pageCount={Math.ceil(count / PAGE_SIZE)}
            hrefOf={(number) => `${page}${viewQuery({ ...view, page: number })}`}
          />
        </>
      )}
    </Page>
  );
}
