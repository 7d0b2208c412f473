import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/organiser/action-form";
import { Confirm } from "@/components/organiser/confirm";
import { CopyButton } from "@/components/organiser/copy-button";
import { InvitationForm } from "@/components/organiser/invitations/invitation-form";
import { InvitationStateLabel } from "@/components/organiser/invitations/invitation-table";
import styles from "@/components/organiser/invitations/invitations.module.css";
import { valuesOfInvitation, valuesOfPost } from "@/components/organiser/invitations/values";
import { NotFoundMain } from "@/components/organiser/not-found-main";
import { Page, Section } from "@/components/organiser/page";
import { StateLine } from "@/components/organiser/state-line";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { readDraft } from "@/lib/http/form-draft";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findInvitation } from "@/lib/invitations/queries";
import type { Invitation } from "@/lib/invitations/schema";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../../access";
import { refusalOf } from "../refusal";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string; invitationId: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "invitations" });
  return { title: t("edit") };
}

/** One code: what it allows, who used it, and its end. */
export default async function InvitationPage({ params }: PageProps) {
  const { locale, id, invitationId } = await params;
  const page = `/invitations/${invitationId}` as const;
  const { workshop, now } = await openWorkshop({ locale, id, action: "registration.edit", page });
  const invitation = await findInvitation(db(), {
    workshopId: id,
    id: invitationId,
    now,
    baseUrl: env().baseUrl,
  });
  if (!invitation) return <NotFoundMain />;
  const t = await getTranslations({ locale, namespace: "invitations" });
  const draft = await readDraft(`invitation:${invitationId}`);
  const { code, label, uses, usesMax, sentTo, usedBy } = invitation;
  const people = `/organiser/workshops/${id}/registrations`;
  return (
    <Page
      kicker={<Link href={`/organiser/workshops/${id}/invitations`}>{t("form.back")}</Link>}
      title={t("one.title", { code })}
      below={
        <StateLine state={<InvitationStateLabel state={invitation.state} />}>
          {label}
          {sentTo && `, ${t("one.sentTo", { address: sentTo })}`}
        </StateLine>
      }
    >
      <Section title={t("link")} id="link">
        <p className={styles.link}>{invitation.link}</p>
        <CopyButton text={invitation.link} label={t("copy")} doneLabel={t("copied")} />
      </Section>
      <Section title={t("columnUses")} id="used">
        <p className="num">{t("uses", { uses, max: usesMax })}</p>
        <ul className={styles.people}>
          {usedBy.map((person) => (
            <li key={person.id}>
              <Link href={`${people}/${person.id}`}>{person.name}</Link>
            </li>
          ))}
        </ul>
        {uses > usedBy.length && (
          <p>
            <Link href={`${people}?${new URLSearchParams({ invitation: label })}`}>
              {t("usedBy", { count: uses })}
            </Link>
          </p>
        )}
      </Section>
      {isEditable(workshop.status) && (
        <>
          <InvitationForm
            // What another organiser changed in the meantime is another form.
            key={invitation.version}
            workshopId={id}
            known={invitation}
            values={draft ? valuesOfPost(draft.values) : valuesOfInvitation(invitation, workshop.timeZone)}
            refusal={draft && refusalOf(draft, locale)}
          />
          <Section title={t("one.acts")} id="end">
            <End workshopId={id} invitation={invitation} locale={locale} />
          </Section>
        </>
      )}
    </Page>
  );
}

async function End({
  workshopId,
  invitation,
  locale,
}: {
  readonly workshopId: string;
  readonly invitation: Invitation;
  readonly locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "invitations" });
  const { id, code } = invitation;
  const list = `/organiser/workshops/${workshopId}/invitations`;
  const call = `/api/organiser/invitations/${id}`;
  return (
    <>
      <div className={styles.acts}>
        {invitation.state === "disabled" ? (
          <ActionForm action={`${call}/disabled`} label={t("one.enable")} leadsTo={`${list}?done=enabled`} />
        ) : (
          <Confirm
            id="disable"
            action={`${call}/disabled`}
            leadsTo={`${list}?done=disabled`}
            opener={t("one.disable")}
            title={t("one.disableTitle", { code })}
            label={t("one.disable")}
            fields={<input type="hidden" name="disabled" value="on" />}
          >
            <p>{t("one.disableText")}</p>
          </Confirm>
        )}
        {invitation.isDeletable && (
          <Confirm
            id="delete"
            action={`${call}/delete`}
            leadsTo={`${list}?done=deleted`}
            opener={t("one.delete")}
            openerTone="quiet"
            title={t("one.deleteTitle", { code })}
            label={t("one.delete")}
            tone="danger"
          >
            <p>{t("one.deleteText")}</p>
          </Confirm>
        )}
      </div>
      {!invitation.isDeletable && <p className="small quiet">{t("one.usedText")}</p>}
    </>
  );
}
