import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { BackToGroups } from "@/components/groups/back-to-groups";
import { Conflicts } from "@/components/groups/rules/conflicts";
import { LedList } from "@/components/groups/rules/led-list";
import { RuleForm } from "@/components/groups/rules/rule-form";
import { RuleList } from "@/components/groups/rules/rule-list";
import { SessionNav } from "@/components/groups/session-nav";
import { Done } from "@/components/organiser/done";
import { Page, Section } from "@/components/organiser/page";
import { WorkshopDay } from "@/components/organiser/workshop-day";
import { Notice } from "@/components/ui/notice";
import { listAttendees } from "@/lib/attendees/queries";
import { db } from "@/lib/db/client";
import { listFixedLeads } from "@/lib/facilitators/queries";
import { readDraft } from "@/lib/http/form-draft";
import type { Locale } from "@/lib/i18n/locales";
import { listPlans } from "@/lib/plans/queries";
import { findDay } from "@/lib/seating/queries";
import { explainTableRule, readTableRules, sessionOfRule } from "@/lib/table-rules/queries";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../../access";
import { NEW_RULE, refusalOf, ruleOfDraft, valuesOfDraft, valuesOfRule } from "./draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{
    session?: string | string[];
    rule?: string | string[];
    done?: string | string[];
  }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "rules" });
  const form = await getTranslations({ locale, namespace: "organiser.form" });
  const title = t("title");
  return { title: (await readDraft(`table-rule:${id}`)) ? form("errorTitle", { title }) : title };
}

const DONE = ["added", "changed", "removed"] as const;

/** The rules that all groups of a workshop keep: who together, who never, who at which table. */
export default async function RulesPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const { rule: asked, session, done } = await searchParams;
  const { workshop, actor, now } = await openWorkshop({
    locale,
    id,
    action: "plan.edit",
    page: "/groups/rules",
  });
  const t = await getTranslations({ locale, namespace: "rules" });
  // A rule's address names the rule alone: it is of the session it is of.
  const ofRule =
    typeof asked === "string" ? await sessionOfRule(db(), { workshopId: id, ruleId: asked }) : undefined;
  const sessionId = workshop.sessions.find((one) => one.id === (ofRule ?? session))?.id;
  const request = { workshopId: workshop.id, sessionId, locale };
  const context = { db: db(), actor, now };
  const rules = await readTableRules(context, request);
  const people = await listAttendees(db(), await findDay(db(), request));
  const shown = (await listPlans(db(), request)).find(({ isShown }) => isShown);
  const leads = await listFixedLeads(db(), { ...request, plan: shown });
  const { compare } = new Intl.Collator(locale);
  const edited = rules.rules.find((rule) => rule.id === asked);
  const draft = await readDraft(`table-rule:${id}`);
  const refused = draft?.code === "infeasible" ? ruleOfDraft(draft) : undefined;
  const conflicts = refused ? await explainTableRule(context, { ...request, rule: refused }) : [];
  const news = DONE.find((one) => one === done);
  return (
    <ClientMessages namespaces={["rules", "organiser", "errors"]}>
      <Page
        kicker={<WorkshopDay workshop={workshop} />}
        title={t("title")}
        below={<p>{t("intro")}</p>}
        actions={<BackToGroups workshopId={workshop.id} of={{ session: sessionId }} />}
      >
        <SessionNav page="/rules" workshop={workshop} sessionId={sessionId} />
        {news && <Done text={t(news)} />}
        {rules.conflicts.length > 0 && (
          <Notice tone="bad">
            <Conflicts conflicts={rules.conflicts} />
            <p>{t("conflictHelp")}</p>
          </Notice>
        )}
        <Section title={t("list")} id="rules">
          {(rules.rules.length > 0 || leads.length === 0) && (
            <RuleList workshopId={workshop.id} rules={rules} />
          )}
          <LedList workshopId={workshop.id} leads={leads} />
        </Section>
        {isEditable(workshop.status) && (
          <Section title={t(edited ? "edit" : "add")} id="rule-form">
            <RuleForm
              // Another rule, or rules that somebody changed in the meantime, is another form.
              key={`${edited?.id ?? "new"}-${rules.version}`}
              workshopId={workshop.id}
              sessionId={sessionId}
              ruleId={edited?.id}
              version={rules.version}
              tableCount={rules.tableCount}
              people={people
                .map(({ registrationId, name }) => ({ registrationId, name }))
                .sort((a, b) => compare(a.name, b.name))}
              values={draft ? valuesOfDraft(draft) : edited ? valuesOfRule(edited) : NEW_RULE}
              refusal={draft && refusalOf(draft, { locale, conflicts })}
            />
          </Section>
        )}
      </Page>
    </ClientMessages>
  );
}
