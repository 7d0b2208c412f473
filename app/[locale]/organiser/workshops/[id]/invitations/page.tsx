import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ClientMessages } from "@/components/client-messages";
import { Done } from "@/components/organiser/done";
import { FilterForm, SearchFilter } from "@/components/organiser/filter-form";
import { InvitationTable } from "@/components/organiser/invitations/invitation-table";
import { Page } from "@/components/organiser/page";
import { WorkshopDay } from "@/components/organiser/workshop-day";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pages } from "@/components/ui/pages";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { localizedPath } from "@/lib/i18n/paths";
import { listInvitations } from "@/lib/invitations/queries";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../access";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[]>>;
}

const PAGE_SIZE = 100;
const DONE = ["added", "changed", "disabled", "enabled", "deleted"] as const;

const count = z.coerce.number().int().min(0).max(10_000).catch(0).default(0);
const viewSchema = z.object({
  q: z.string().trim().max(200).catch("").default(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  done: z.string().optional().catch(undefined),
  made: count,
  invited: count,
  registered: count,
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "invitations" });
  return { title: t("title") };
}

/** The codes that let people sign up for a workshop. */
export default async function InvitationsPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const view = viewSchema.parse(await searchParams);
  const { workshop, now } = await openWorkshop({
    locale,
    id,
    action: "registration.read",
    page: "/invitations",
  });
  const t = await getTranslations({ locale, namespace: "invitations" });
  const home = `/organiser/workshops/${id}/invitations` as const;
  const found = await listInvitations(db(), {
    workshopId: id,
    q: view.q,
    limit: PAGE_SIZE,
    offset: (view.page - 1) * PAGE_SIZE,
    now,
    baseUrl: env().baseUrl,
  });
  const isEmpty = found.count === 0 && view.q === "";
  const canEdit = isEditable(workshop.status);
  const acts = canEdit && (
    <>
      <ButtonLink href={`${home}/new`}>{t("add")}</ButtonLink>
      <ButtonLink href={`${home}/people`} tone="primary">
        {t("invite")}
      </ButtonLink>
    </>
  );
  const hrefOf = (page: number) =>
    `${home}?${new URLSearchParams({ ...(view.q && { q: view.q }), page: String(page) })}`;
  const said = sayDone(view, t);
  return (
    <ClientMessages namespaces={["invitations", "organiser", "errors"]}>
      <Page
        kicker={<WorkshopDay workshop={workshop} />}
        title={t("title")}
        below={<p>{t("intro")}</p>}
        actions={
          !isEmpty && (
            <>
              <ButtonLink href={`/api${home}?format=csv`} isPlain tone="quiet">
                {t("download")}
              </ButtonLink>
              {acts}
            </>
          )
        }
      >
        {said !== "" && <Done text={said} />}
        {!workshop.signUp.invitationOnly && (
          <Notice>
            <p>
              {t("off")}{" "}
              {canEdit && <Link href={`/organiser/workshops/${id}/edit/sign-up`}>{t("offLink")}</Link>}
            </p>
          </Notice>
        )}
        {isEmpty ? (
          <EmptyState title={t("empty")}>
            <p>{t("emptyText")}</p>
            {acts}
          </EmptyState>
        ) : (
          <>
            <FilterForm
              action={localizedPath(locale, home)}
              applyLabel={t("find")}
              clear={view.q === "" ? undefined : { label: t("all"), href: home }}
            >
              <SearchFilter name="q" label={t("search")} value={view.q} />
            </FilterForm>
            <p className="num">{found.count === 0 ? t("none") : t("count", { count: found.count })}</p>
            {found.count > 0 && (
              <InvitationTable
                workshopId={id}
                title={workshop.title}
                timeZone={workshop.timeZone}
                invitations={found.invitations}
              />
            )}
            <Pages page={view.page} pageCount={Math.ceil(found.count / PAGE_SIZE)} hrefOf={hrefOf} />
          </>
        )}
      </Page>
    </ClientMessages>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"invitations">>>;

/** What the address says has just been done, in words; blank for nothing. */
function sayDone({ done, made, invited, registered }: z.infer<typeof viewSchema>, t: Words): string {
  if (done === "invited") {
    return [
      t("done.made", { count: made }),
      ...(invited > 0 ? [t("done.invited", { count: invited })] : []),
      ...(registered > 0 ? [t("done.registered", { count: registered })] : []),
    ].join(" ");
  }
  const known = DONE.find((one) => one === done);
  return known ? t(`done.${known}`) : "";
}
