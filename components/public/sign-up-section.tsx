import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { formatDateTime } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import type { PublicWorkshopPage } from "@/lib/workshops/schema";
import { LineRules } from "./line-rules";
import { Section } from "./sections";
import { SignUpForm } from "./sign-up/sign-up-form";
import type { Refusal } from "./sign-up/use-sign-up";
import styles from "./sign-up-section.module.css";

interface SignUpSectionProps {
  readonly workshop: PublicWorkshopPage;
  readonly proof: { readonly submissionKey: string; readonly startedAt: string };
  readonly values?: Readonly<Record<string, unknown>>;
  readonly refusal?: Refusal;
  /** Out of the page's address. */
  readonly invitationCode?: string;
}

/** The form, or what stands in its place and where to go from there. */
export function SignUpSection({ workshop, proof, values, refusal, invitationCode }: SignUpSectionProps) {
  const t = useTranslations("public.signUp");
  const own = useTranslations("own.lost");
  const { state, waiting, line, approval, invitationOnly, addressCheck } = workshop.signUp;
  return (
    <Section title={t("heading")} id="sign-up">
      {state === "open" || state === "waitlist" ? (
        <SignUpForm
          slug={workshop.slug}
          themes={workshop.themes}
          hasHouseRules={workshop.houseRules !== null}
          questions={workshop.questions}
          languages={workshop.languages}
          sessions={workshop.sessions}
          sessionRequired={workshop.sessionRequired}
          timeZone={workshop.timeZone}
          textService={workshop.textService}
          isForDecision={approval}
          isForProof={addressCheck}
          invitationOnly={invitationOnly}
          invitationCode={invitationCode}
          linePosition={state === "waitlist" && !approval ? waiting + 1 : undefined}
          lineRules={<LineRules line={line} groupSize={workshop.groupSize} />}
          values={values}
          refusal={refusal}
          submissionKey={proof.submissionKey}
          startedAt={proof.startedAt}
        />
      ) : (
        <NoSignUp workshop={workshop} />
      )}
      <p className={`small quiet ${styles.lost}`}>
        {own("ask")} <Link href={`/lost-link?workshop=${workshop.slug}`}>{own("link")}</Link>
      </p>
    </Section>
  );
}

function NoSignUp({ workshop }: { readonly workshop: PublicWorkshopPage }) {
  const t = useTranslations("public");
  const locale = useLocale();
  const { state, opensAt, endedAt } = workshop.signUp;
  const when = (instant: string) =>
    formatDateTime(new Date(instant), { locale, timeZone: workshop.timeZone });
  const calendar = (
    <ButtonLink href={`/api/workshops/${workshop.slug}/calendar.ics?locale=${locale}`} isPlain>
      {t("workshop.calendar")}
    </ButtonLink>
  );
  switch (state) {
    case "full":
      return <State title={t("signUp.fullTitle")} detail={t("signUp.fullDetail")} />;
    case "not_open":
      return (
        <State
          title={t("signUp.notOpenTitle")}
          detail={
            opensAt ? t("signUp.notOpenDetail", { date: when(opensAt) }) : t("signUp.notOpenDetailNoDate")
          }
        >
          {calendar}
        </State>
      );
    case "cancelled":
      return <State title={t("signUp.cancelledTitle")} detail={t("signUp.cancelledDetail")} />;
    default:
      return (
        <State
          title={t("signUp.closedTitle")}
          detail={
            endedAt
              ? t("signUp.closedDetail", { date: when(endedAt) })
              : t(workshop.capacity === 0 ? "signUp.closedDetailNoSeats" : "signUp.closedDetailNoDate")
          }
        />
      );
  }
}

function State({
  title,
  detail,
  children,
}: {
  readonly title: string;
  readonly detail: string;
  readonly children?: ReactNode;
}) {
  const t = useTranslations("public.workshop");
  return (
    <div className={styles.state}>
      <h3>{title}</h3>
      <p>{detail}</p>
      <p className={styles.actions}>
        {children}
        <ButtonLink href="/">{t("otherWorkshops")}</ButtonLink>
      </p>
    </div>
  );
}
