import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ClientMessages } from "@/components/client-messages";
import { ActionForm } from "@/components/organiser/action-form";
import { Confirm } from "@/components/organiser/confirm";
import { DecidedLine } from "@/components/organiser/decisions/decided-line";
import { DecisionForm } from "@/components/organiser/decisions/decision-form";
import { DoneLine } from "@/components/organiser/done-line";
import { MessageHistory } from "@/components/organiser/messages/message-history";
import { ReachForm } from "@/components/organiser/messages/reach-form";
import { NotFoundMain } from "@/components/organiser/not-found-main";
import { Page, Section } from "@/components/organiser/page";
import { LineOrder } from "@/components/organiser/registrations/line-order";
import { Log } from "@/components/organiser/registrations/log";
import { Person } from "@/components/organiser/registrations/person";
import { PersonSessions } from "@/components/organiser/sessions/person-sessions";
import { StateLine } from "@/components/organiser/state-line";
import { RegistrationState } from "@/components/organiser/states";
import { ButtonLink } from "@/components/ui/button-link";
import { Reference } from "@/components/ui/reference";
import { can } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { askedForm } from "@/lib/form-questions/queries";
import { findOwnHandover } from "@/lib/handovers/queries";
import { readDraft } from "@/lib/http/form-draft";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { canSendLink } from "@/lib/lost-links/rules";
import { toMessageDto } from "@/lib/messages/dto";
import { listRegistrationMessages, listUnreached } from "@/lib/messages/queries";
import { causeSentence } from "@/lib/messages/rules";
import { listLog } from "@/lib/registration-log/queries";
import { organiserRegistration } from "@/lib/registrations/queries";
import { canRestore, hasMailbox } from "@/lib/registrations/rules";
import { listSessions } from "@/lib/sessions/queries";
import { isEditable } from "@/lib/workshops/rules";
import { allowedWorkshop, openWorkshop } from "../../../../access";
import { refusalText } from "../../../../workshop-draft";
import { decisionRefusal } from "../decision-refusal";
import { choiceRefusal } from "./choice-refusal";
import { reachRefusal } from "./reach-refusal";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string; registrationId: string }>;
  readonly searchParams: Promise<Record<string, string | string[]>>;
}

const HISTORY_COUNT_MAX = 50;

const registrationOf = cache((workshopId: string, id: string) =>
  organiserRegistration(db(), { workshopId, id }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { id, registrationId } = await params;
  const workshop = await allowedWorkshop(id, "registration.read");
  const person = workshop && (await registrationOf(id, registrationId));
  return person ? { title: person.name } : {};
}

/** One person: what they told us, what we wrote to them, and leaving. */
export default async function RegistrationPage({ params, searchParams }: PageProps) {
  const { locale, id, registrationId } = await params;
  const said = await searchParams;
  const page = `/registrations/${registrationId}` as const;
  const { actor, workshop, now } = await openWorkshop({ locale, id, action: "registration.read", page });
  const person = await registrationOf(id, registrationId);
  if (!person) return <NotFoundMain />;
  const t = await getTranslations({ locale, namespace: "organiser" });
  const own = await getTranslations({ locale, namespace: "own" });
  const line = await getTranslations({ locale, namespace: "line" });
  const draft = await readDraft(`line:${registrationId}`);
  const { data: sessions } = await listSessions(db(), { workshopId: workshop.id, now });
  const choice = await readDraft(`sessions:${registrationId}`);
  const list = `/organiser/workshops/${id}/registrations`;
  // By the person, not the address: what went to an earlier one is part of their history.
  const messages = (await listRegistrationMessages(db(), { registrationId: person.id })).slice(
    0,
    HISTORY_COUNT_MAX,
  );
  const cause = (await listUnreached(db(), { registrationIds: [person.id] })).get(person.id);
  const reason = person.status !== "cancelled" && cause ? causeSentence(cause, locale) : undefined;
  const reachDraft = reason ? await readDraft(`reach:${person.id}`) : undefined;
  const form = await askedForm(db(), { workshopId: id });
  const reader = { locale, baseUrl: env().baseUrl };
  const log = await listLog(db(), { subjectId: person.id });
  const handover = await findOwnHandover(db(), { registrationId: person.id, now });
  return (
    <Page
      kicker={<Link href={list}>{t("registration.back")}</Link>}
      title={person.name}
      below={
        <StateLine state={<RegistrationState status={person.status} />}>
          {person.position !== undefined && `${t("registrations.position", { position: person.position })}, `}
          {person.offerExpiresAt &&
            `${line("order.offeredUntil", {
              until: formatDateTime(new Date(person.offerExpiresAt), { locale, timeZone: workshop.timeZone }),
            })} `}
          <span className="quiet">
            {t("registration.reference")} <Reference code={person.reference} />
          </span>
          {handover && !handover.isOver && (
            <span className="quiet">
              {", "}
              {line("handover", {
                name: handover.name,
                email: handover.email,
                until: formatDateTime(new Date(handover.expiresAt), { locale, timeZone: workshop.timeZone }),
              })}
            </span>
          )}
        </StateLine>
      }
      actions={
        <>
          {person.status !== "cancelled" && (
            <ButtonLink href={`${list}/${person.id}/edit`}>{own("correct.open")}</ButtonLink>
          )}
          {hasMailbox(person.email) && workshop.status !== "archived" && (
            <ButtonLink href={`/organiser/workshops/${id}/messages/new?registrationId=${person.id}`}>
              {t("registration.writeMail", { name: person.name })}
            </ButtonLink>
          )}
          {canSendLink(person, workshop) && can(actor, "message.send", workshop) && (
            <ActionForm
              action={`/api/organiser/registrations/${person.id}/link`}
              label={t("registration.sendLink")}
              leadsTo={`${list}/${person.id}?done=linkSent`}
            />
          )}
          {canRestore(person, { ...workshop, endsAt: new Date(workshop.endsAt) }, now) &&
            can(actor, "registration.edit", workshop) && (
              <Confirm
                id="restore"
                action={`/api/organiser/registrations/${person.id}/restore`}
                leadsTo={`${list}/${person.id}?done=restored`}
                opener={t("registration.restoreOpen")}
                title={t("registration.restoreTitle", { name: person.name })}
                label={t("registration.restoreAction")}
              >
                <p>{t("registration.restoreText", { name: person.name })}</p>
              </Confirm>
            )}
          {person.status !== "cancelled" && (
            <Confirm
              id="unregister"
              action={`/api/organiser/registrations/${person.id}/cancel`}
              leadsTo={`${list}/${person.id}?done=unregistered`}
              opener={t("registration.cancelOpen")}
              openerTone="quiet"
              title={t("registration.cancelTitle", { name: person.name })}
              label={t("registration.cancelAction")}
              tone="danger"
            >
              <p>
                {t(
                  person.status === "waitlisted"
                    ? "registration.cancelTextWaiting"
                    : "registration.cancelText",
                  {
                    name: person.name,
                  },
                )}
              </p>
            </Confirm>
          )}
        </>
      }
    >
      <DoneLine done={said.done} />
      <DecidedLine query={said} />
      {person.status === "pending" && isEditable(workshop.status) && (
        <DecisionForm
          workshop={workshop}
          person={person}
          refusal={await decisionRefusal(workshop.id, locale)}
        />
      )}
      {person.position !== undefined && (
        <LineOrder
          workshop={workshop}
          person={person}
          position={person.position}
          refusal={draft && refusalText(draft.code, locale)}
        />
      )}
      {(sessions.length > 0 || person.sessions.length > 0) && person.status !== "cancelled" && (
        <ClientMessages namespaces={["sessions", "organiser", "errors"]}>
          <PersonSessions
            workshop={workshop}
            person={person}
            sessions={sessions}
            canEdit={isEditable(workshop.status) && can(actor, "registration.edit", workshop)}
            typed={choice && [choice.values.sessions ?? []].flat().map(String)}
            refusal={choice && choiceRefusal(choice, locale)}
            // Who waits for the day has the acts of its line above, and their refusal there.
            lineRefusal={draft && person.position === undefined ? refusalText(draft.code, locale) : undefined}
          />
        </ClientMessages>
      )}
      {reason && (
        <ReachForm
          workshopId={id}
          person={person}
          reason={reason}
          refusal={reachDraft && reachRefusal(reachDraft, locale)}
        />
      )}
      <Person
        person={person}
        form={form}
        timeZone={workshop.timeZone}
        hasHouseRules={workshop.houseRules !== null}
      />
      <Section title={t("registration.history")} id="history">
        <MessageHistory
          workshopId={id}
          timeZone={workshop.timeZone}
          messages={messages.map((message) => toMessageDto(message, reader))}
        />
      </Section>
      <Log workshopId={id} entries={log} timeZone={workshop.timeZone} form={form} />
    </Page>
  );
}
