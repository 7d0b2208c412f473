import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { ShareCard } from "@/components/public/share-card";
import { translator } from "@/lib/i18n/catalogue";
import { isLocale } from "@/lib/i18n/locales";
import { loadWorkshop } from "../load-workshop";

interface Segment {
  readonly params: Promise<{ locale: string; slug: string }>;
}

const FONT_FILES = [
  { file: "instrument-sans-latin-600-normal.woff", weight: 600 },
  { file: "instrument-sans-latin-ext-600-normal.woff", weight: 600 },
  { file: "instrument-sans-latin-400-normal.woff", weight: 400 },
  { file: "instrument-sans-latin-ext-400-normal.woff", weight: 400 },
] as const;

/** The picture that messengers and social networks show beside a link to the workshop. */
export async function GET(_request: Request, { params }: Segment): Promise<Response> {
  const { locale, slug } = await params;
  const workshop = isLocale(locale) ? await loadWorkshop(slug) : undefined;
  if (!workshop || !isLocale(locale)) return new Response(null, { status: 404 });
  const t = translator(locale, "public");
  const { state } = workshop.signUp;
  const words = state === "open" ? t("share.seats", { seats: workshop.seatsLeft }) : t(`state.${state}`);
  const fonts = await Promise.all(FONT_FILES.map(loadFont));
  return new ImageResponse(<ShareCard workshop={workshop} locale={locale} seats={words} />, {
    width: 1200,
    height: 630,
    fonts,
    // Seats change; a share is made now and again.
    headers: { "cache-control": "public, max-age=600" },
  });
}

async function loadFont({ file, weight }: (typeof FONT_FILES)[number]) {
  const data = await readFile(join(process.cwd(), "app", "fonts", file));
  return { name: "Instrument Sans", data, weight, style: "normal" as const };
}
