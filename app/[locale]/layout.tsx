import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { latin, latinExt } from "@/app/fonts/instrument-sans";
import { ClientMessages } from "@/components/client-messages";
import { env } from "@/lib/env";
import { isLocale } from "@/lib/i18n/locales";
import "@/app/globals.css";
import { NonceMeta } from "@/components/site/nonce-meta";

interface LocaleParams {
  readonly params: Promise<{ locale: string }>;
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf7f1" },
    { media: "(prefers-color-scheme: dark)", color: "#161512" },
  ],
};

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "common" });
  return {
    metadataBase: new URL(env().baseUrl),
    title: { default: t("brand"), template: `%s – ${t("brand")}` },
    applicationName: t("brand"),
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export default async function LocaleLayout({
  children,
  params,
}: LocaleParams & { readonly children: ReactNode }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang={locale} className={`${latin.variable} ${latinExt.variable}`}>
      {/* The component library reads the nonce here for the style elements it makes. */}
      <head>{nonce && <NonceMeta nonce={nonce} />}</head>
      <body>
        <ClientMessages namespaces={["errors"]}>{children}</ClientMessages>
      </body>
    </html>
  );
}
