import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Shell } from "@/components/organiser/shell";
import { NotFoundPage } from "@/components/site/not-found-page";
import { PageFrame } from "@/components/site/page-frame";
import { can } from "@/lib/auth/policy";
import { currentActor, currentUser } from "@/lib/auth/session";
import { isLocale } from "@/lib/i18n/locales";
import { standingCount } from "@/lib/workshops/rules";
import { allowedWorkshop } from "../../access";

interface LayoutProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly children: ReactNode;
}

/** Each page names itself; which workshop it is about is said here, once for all of them. */
export async function generateMetadata({ params }: Pick<LayoutProps, "params">): Promise<Metadata> {
  const { locale, id } = await params;
  if (!isLocale(locale)) return {};
  const brand = (await getTranslations({ locale, namespace: "common" }))("brand");
  const workshop = await allowedWorkshop(id, "workshop.read");
  return {
    title: { default: brand, template: workshop ? `%s – ${workshop.title} – ${brand}` : `%s – ${brand}` },
  };
}

/** The bar with the workshop's own pages. Each page below asks for its right itself: a layout guards nothing. */
export default async function WorkshopLayout({ params, children }: LayoutProps) {
  const user = await currentUser();
  // The page redirects to the sign-in page, and knows where to come back to.
  if (!user) return children;
  const { id } = await params;
  const workshop = await allowedWorkshop(id, "workshop.read");
  // As for a page that this person may not open: which of the two it is, nobody learns.
  if (!workshop) {
    return (
      <PageFrame>
        <NotFoundPage />
      </PageFrame>
    );
  }
  const actor = await currentActor();
  return (
    <Shell
      accountName={user.name ?? user.email}
      workshop={{
        id,
        registrationCount: standingCount(workshop.registrations),
        canManage: can(actor, "registration.read", workshop),
        canCheckIn: can(actor, "check_in.edit", workshop),
      }}
    >
      {children}
    </Shell>
  );
}
