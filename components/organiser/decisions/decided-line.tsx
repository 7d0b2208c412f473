import { useTranslations } from "next-intl";
import { decidedViewSchema } from "@/lib/decisions/schema";
import { Done } from "../done";

const SENTENCES = ["confirmed", "waitlisted", "declined", "noSeat"] as const;

/** What an answer to people who waited for one led to, where the address tells. */
export function DecidedLine({ query }: { readonly query: Readonly<Record<string, unknown>> }) {
  const t = useTranslations("admission.done");
  const decided = decidedViewSchema.safeParse(query).data;
  if (!decided) return null;
  const said = SENTENCES.filter((key) => decided[key] > 0).map((key) => t(key, { count: decided[key] }));
  const isTold = decided.confirmed + decided.waitlisted + decided.declined > 0;
  const text = said.length === 0 ? t("nothing") : [...said, ...(isTold ? [t("told")] : [])].join(" ");
  return <Done key={text} text={text} />;
}
