import { useLocale, useTranslations } from "next-intl";
import { Underlined } from "@/components/groups/underlined";
import { Link } from "@/lib/i18n/navigation";
import { excerptAround } from "@/lib/matching/excerpt";
import type { AskedQuestions, AskedThemeView, QuotedQuestion } from "@/lib/questions/schema";
import styles from "./asked.module.css";

interface AskedProps {
  readonly workshopId: string;
  readonly asked: AskedQuestions;
}

/** Themes drawn with quotes; the others follow as a list to open. */
const DRAWN_MAX = 12;
const LISTED_MAX = 60;
const APART_MAX = 6;
/** Two or three lines, whoever wrote a page. */
const QUOTE_LENGTH = 200;

/** What people ask: themes by how many ask about them, each with their own words, then what falls in no theme. */
export function Asked({ workshopId, asked }: AskedProps) {
  const t = useTranslations("organiser.asked");
  const { peopleCount, askerCount, questionCount, themes, apart } = asked;
  const silentCount = peopleCount - askerCount;
  if (questionCount === 0) {
    return <p className="quiet">{peopleCount === 0 ? t("nobody") : t("nothing", { count: peopleCount })}</p>;
  }
  const others = themes.slice(DRAWN_MAX, DRAWN_MAX + LISTED_MAX);
  return (
    <div className={`${styles.asked} num`}>
      <p className="quiet">
        {t("summary", { askers: askerCount, questions: questionCount })}
        {silentCount > 0 && <> {t("silent", { count: silentCount })}</>}
      </p>
      {themes.length > 0 && (
        <ol className={styles.themes}>
          {themes.slice(0, DRAWN_MAX).map((theme) => (
            <Theme key={theme.id} workshopId={workshopId} theme={theme} askerCount={askerCount} />
          ))}
        </ol>
      )}
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t("otherThemes", { count: themes.length - DRAWN_MAX })}</summary>
          <ul>
            {others.map(({ id, label, peopleCount: count }) => (
              <li key={id}>
                <ThemeLink workshopId={workshopId} label={label} /> <span className="quiet">{count}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {apart.length > 0 && (
        <section className={styles.apart} aria-labelledby="asked-apart">
          <h3 id="asked-apart">{themes.length === 0 ? t("all") : t("apart", { count: apart.length })}</h3>
          <Quotes workshopId={workshopId} quotes={apart.slice(0, APART_MAX)} />
          {apart.length > APART_MAX && (
            <p className="small">
              <Link href={`/organiser/workshops/${workshopId}/registrations`}>
                {t("moreApart", { count: apart.length - APART_MAX })}
              </Link>
            </p>
          )}
        </section>
      )}
    </div>
  );
}

/** While thousands of questions are read for the first time. */
export function AskedLater() {
  const t = useTranslations("organiser.asked");
  return (
    <>
      <p className="quiet">{t("reading")}</p>
      <noscript>
        <p>{t("readingReload")}</p>
      </noscript>
    </>
  );
}

function Theme({
  workshopId,
  theme,
  askerCount,
}: {
  readonly workshopId: string;
  readonly theme: AskedThemeView;
  readonly askerCount: number;
}) {
  const t = useTranslations("organiser.asked");
  const locale = useLocale();
  const { label, peopleCount, quotes } = theme;
  return (
    <li className={styles.theme}>
      <div className={styles.head}>
        <h3>
          <ThemeLink workshopId={workshopId} label={label} />
        </h3>
        <p>
          <strong className={styles.count}>{new Intl.NumberFormat(locale).format(peopleCount)}</strong>
          <span className="visually-hidden"> {t("people", { count: peopleCount })}</span>
        </p>
        <svg className={styles.length} aria-hidden="true">
          <rect className={styles.track} y="2" width="100%" height="2" />
          <rect
            className={styles.value}
            width={`${((100 * peopleCount) / Math.max(1, askerCount)).toFixed(1)}%`}
            height="6"
          />
        </svg>
      </div>
      <Quotes workshopId={workshopId} quotes={quotes} />
    </li>
  );
}

function ThemeLink({ workshopId, label }: { readonly workshopId: string; readonly label: string }) {
  return (
    <Link href={`/organiser/workshops/${workshopId}/registrations?about=${encodeURIComponent(label)}`}>
      {label}
    </Link>
  );
}

// A question leads to the person who asks it; the name is not needed to read it, nor on a wall.
function Quotes({
  workshopId,
  quotes,
}: {
  readonly workshopId: string;
  readonly quotes: readonly QuotedQuestion[];
}) {
  return (
    <ul className={styles.quotes}>
      {quotes.map(({ registrationId, locale, text, forms }) => (
        <li key={registrationId}>
          <Link href={`/organiser/workshops/${workshopId}/registrations/${registrationId}`} lang={locale}>
            <Underlined text={excerptAround(text, forms, QUOTE_LENGTH)} forms={forms} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
