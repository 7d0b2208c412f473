import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { SignUpSection } from "@/components/public/sign-up-section";
import { WorkshopHero } from "@/components/public/workshop-hero";
import { WorkshopSections } from "@/components/public/workshop-sections";
import { NotFoundPage } from "@/components/site/not-found-page";
import { readDraft } from "@/lib/http/form-draft";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import { newFormProof } from "@/lib/signing/form-proof";
import { pageAddresses } from "../../page-addresses";
import { draftKey, refusalOf } from "./draft";
import { eventData, scriptJson } from "./event-data";
import { loadWorkshop } from "./load-workshop";

interface WorkshopPageProps {
  readonly params: Promise<{ locale: Locale; slug: string }>;
  /** code: of an invitation. It is judged when the form is sent, so that the page answers nobody who tries codes. */
  readonly searchParams: Promise<{ code?: string | string[] }>;
}

export async function generateMetadata({ params }: Pick<WorkshopPageProps, "params">): Promise<Metadata> {
  const { locale, slug } = await params;
  const workshop = await loadWorkshop(slug);
  const t = await getTranslations({ locale });
  if (!workshop) return { title: t("common.notFound.title"), robots: { index: false } };
  const draft = await readDraft(draftKey(slug));
  const date = formatDay(new Date(workshop.startsAt), { locale, timeZone: workshop.timeZone });
  const share = {
    url: localizedPath(locale, `/workshops/${slug}/share-image`),
    width: 1200,
    height: 630,
    alt: t("public.share.alt", { title: workshop.title, date }),
  };
  return {
    title: draft ? t("common.errorTitle", { title: workshop.title }) : workshop.title,
    description: workshop.summary,
    alternates: pageAddresses(locale, `/workshops/${slug}`),
    openGraph: {
      title: workshop.title,
      description: workshop.summary,
      locale,
      type: "website",
      images: [share],
    },
    twitter: { card: "summary_large_image" },
  };
}

export default async function WorkshopPage({ params, searchParams }: WorkshopPageProps) {
  const { locale, slug } = await params;
  const { code } = await searchParams;
  const workshop = await loadWorkshop(slug);
  if (!workshop) return <NotFoundPage />;
  const draft = await readDraft(draftKey(slug));
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <>
      <script
        type="application/ld+json"
        nonce={nonce}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every < escaped
        dangerouslySetInnerHTML={{ __html: scriptJson(eventData(workshop, locale)) }}
      />
      <WorkshopHero workshop={workshop} />
      <WorkshopSections workshop={workshop}>
        <SignUpSection
          workshop={workshop}
          proof={newFormProof(new Date())}
          values={draft?.values}
          refusal={
            draft &&
            refusalOf(draft, {
              ...workshop,
              locale,
              hasHouseRules: workshop.houseRules !== null,
              invitationOnly: workshop.signUp.invitationOnly,
            })
          }
          invitationCode={typeof code === "string" ? code.slice(0, 60) : undefined}
        />
      </WorkshopSections>
    </>
  );
}
