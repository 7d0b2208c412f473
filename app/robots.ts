import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

// Read when asked: the address of the site is known at run time, not when it is built.
export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/organiser", "/*/organiser", "/r/", "/*/r/"] },
    sitemap: `${env().baseUrl}/sitemap.xml`,
  };
}
