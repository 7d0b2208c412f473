import type { MetadataRoute } from "next";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { LOCALES } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import { listPublicWorkshops } from "@/lib/workshops/queries";

export const dynamic = "force-dynamic";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const workshops = await listPublicWorkshops(db(), { now: new Date() });
  const paths = [
    "/",
    "/past",
    "/privacy",
    ...workshops.map(({ slug }) => `/workshops/${slug}`),
  ] as `/${string}`[];
  return paths.map((path) => ({
    url: `${env().baseUrl}${localizedPath("fr", path)}`,
    alternates: {
      languages: Object.fromEntries(
        LOCALES.map((locale) => [locale, `${env().baseUrl}${localizedPath(locale, path)}`]),
      ),
    },
  }));
}
