// All catalogues, one file per language and namespace. French is the source: the others must have the same keys
// (tests/unit/i18n holds it).

import { createTranslator } from "use-intl/core";
import type { Locale } from "./locales";
import deAdmission from "./messages/de/admission.json" with { type: "json" };
import deAsked from "./messages/de/asked.json" with { type: "json" };
import deAuth from "./messages/de/auth.json" with { type: "json" };
import deBoard from "./messages/de/board.json" with { type: "json" };
import deBroadcasts from "./messages/de/broadcasts.json" with { type: "json" };
import deCommon from "./messages/de/common.json" with { type: "json" };
import deErrors from "./messages/de/errors.json" with { type: "json" };
import deFacilitators from "./messages/de/facilitators.json" with { type: "json" };
import deForms from "./messages/de/forms.json" with { type: "json" };
import deGroups from "./messages/de/groups.json" with { type: "json" };
import deImports from "./messages/de/imports.json" with { type: "json" };
import deInvitations from "./messages/de/invitations.json" with { type: "json" };
import deJournal from "./messages/de/journal.json" with { type: "json" };
import deLetters from "./messages/de/letters.json" with { type: "json" };
import deLine from "./messages/de/line.json" with { type: "json" };
import deMail from "./messages/de/mail.json" with { type: "json" };
import deOrganiser from "./messages/de/organiser.json" with { type: "json" };
import deOwn from "./messages/de/own.json" with { type: "json" };
import dePaper from "./messages/de/paper.json" with { type: "json" };
import dePlans from "./messages/de/plans.json" with { type: "json" };
import dePublic from "./messages/de/public.json" with { type: "json" };
import deRebalance from "./messages/de/rebalance.json" with { type: "json" };
import deReception from "./messages/de/reception.json" with { type: "json" };
import deRounds from "./messages/de/rounds.json" with { type: "json" };
import deRules from "./messages/de/rules.json" with { type: "json" };
import deSchedule from "./messages/de/schedule.json" with { type: "json" };
import deSessions from "./messages/de/sessions.json" with { type: "json" };
import enAdmission from "./messages/en/admission.json" with { type: "json" };
import enAsked from "./messages/en/asked.json" with { type: "json" };
import enAuth from "./messages/en/auth.json" with { type: "json" };
import enBoard from "./messages/en/board.json" with { type: "json" };
import enBroadcasts from "./messages/en/broadcasts.json" with { type: "json" };
import enCommon from "./messages/en/common.json" with { type: "json" };
import enErrors from "./messages/en/errors.json" with { type: "json" };
import enFacilitators from "./messages/en/facilitators.json" with { type: "json" };
import enForms from "./messages/en/forms.json" with { type: "json" };
import enGroups from "./messages/en/groups.json" with { type: "json" };
import enImports from "./messages/en/imports.json" with { type: "json" };
import enInvitations from "./messages/en/invitations.json" with { type: "json" };
import enJournal from "./messages/en/journal.json" with { type: "json" };
import enLetters from "./messages/en/letters.json" with { type: "json" };
import enLine from "./messages/en/line.json" with { type: "json" };
import enMail from "./messages/en/mail.json" with { type: "json" };
import enOrganiser from "./messages/en/organiser.json" with { type: "json" };
import enOwn from "./messages/en/own.json" with { type: "json" };
import enPaper from "./messages/en/paper.json" with { type: "json" };
import enPlans from "./messages/en/plans.json" with { type: "json" };
import enPublic from "./messages/en/public.json" with { type: "json" };
import enRebalance from "./messages/en/rebalance.json" with { type: "json" };
import enReception from "./messages/en/reception.json" with { type: "json" };
import enRounds from "./messages/en/rounds.json" with { type: "json" };
import enRules from "./messages/en/rules.json" with { type: "json" };
import enSchedule from "./messages/en/schedule.json" with { type: "json" };
import enSessions from "./messages/en/sessions.json" with { type: "json" };
import frAdmission from "./messages/fr/admission.json" with { type: "json" };
import frAsked from "./messages/fr/asked.json" with { type: "json" };
import frAuth from "./messages/fr/auth.json" with { type: "json" };
import frBoard from "./messages/fr/board.json" with { type: "json" };
import frBroadcasts from "./messages/fr/broadcasts.json" with { type: "json" };
import frCommon from "./messages/fr/common.json" with { type: "json" };
import frErrors from "./messages/fr/errors.json" with { type: "json" };
import frFacilitators from "./messages/fr/facilitators.json" with { type: "json" };
import frForms from "./messages/fr/forms.json" with { type: "json" };
import frGroups from "./messages/fr/groups.json" with { type: "json" };
import frImports from "./messages/fr/imports.json" with { type: "json" };
import frInvitations from "./messages/fr/invitations.json" with { type: "json" };
import frJournal from "./messages/fr/journal.json" with { type: "json" };
import frLetters from "./messages/fr/letters.json" with { type: "json" };
import frLine from "./messages/fr/line.json" with { type: "json" };
import frMail from "./messages/fr/mail.json" with { type: "json" };
import frOrganiser from "./messages/fr/organiser.json" with { type: "json" };
import frOwn from "./messages/fr/own.json" with { type: "json" };
import frPaper from "./messages/fr/paper.json" with { type: "json" };
import frPlans from "./messages/fr/plans.json" with { type: "json" };
import frPublic from "./messages/fr/public.json" with { type: "json" };
import frRebalance from "./messages/fr/rebalance.json" with { type: "json" };
import frReception from "./messages/fr/reception.json" with { type: "json" };
import frRounds from "./messages/fr/rounds.json" with { type: "json" };
import frRules from "./messages/fr/rules.json" with { type: "json" };
import frSchedule from "./messages/fr/schedule.json" with { type: "json" };
import frSessions from "./messages/fr/sessions.json" with { type: "json" };
import itAdmission from "./messages/it/admission.json" with { type: "json" };
import itAsked from "./messages/it/asked.json" with { type: "json" };
import itAuth from "./messages/it/auth.json" with { type: "json" };
import itBoard from "./messages/it/board.json" with { type: "json" };
import itBroadcasts from "./messages/it/broadcasts.json" with { type: "json" };
import itCommon from "./messages/it/common.json" with { type: "json" };
import itErrors from "./messages/it/errors.json" with { type: "json" };
import itFacilitators from "./messages/it/facilitators.json" with { type: "json" };
import itForms from "./messages/it/forms.json" with { type: "json" };
import itGroups from "./messages/it/groups.json" with { type: "json" };
import itImports from "./messages/it/imports.json" with { type: "json" };
import itInvitations from "./messages/it/invitations.json" with { type: "json" };
import itJournal from "./messages/it/journal.json" with { type: "json" };
import itLetters from "./messages/it/letters.json" with { type: "json" };
import itLine from "./messages/it/line.json" with { type: "json" };
import itMail from "./messages/it/mail.json" with { type: "json" };
import itOrganiser from "./messages/it/organiser.json" with { type: "json" };
import itOwn from "./messages/it/own.json" with { type: "json" };
import itPaper from "./messages/it/paper.json" with { type: "json" };
import itPlans from "./messages/it/plans.json" with { type: "json" };
import itPublic from "./messages/it/public.json" with { type: "json" };
import itRebalance from "./messages/it/rebalance.json" with { type: "json" };
import itReception from "./messages/it/reception.json" with { type: "json" };
import itRounds from "./messages/it/rounds.json" with { type: "json" };
import itRules from "./messages/it/rules.json" with { type: "json" };
import itSchedule from "./messages/it/schedule.json" with { type: "json" };
import itSessions from "./messages/it/sessions.json" with { type: "json" };

export const catalogues = {
  fr: {
    common: frCommon,
    imports: frImports,
    errors: frErrors,
    public: frPublic,
    mail: frMail,
    line: frLine,
    letters: frLetters,
    broadcasts: frBroadcasts,
    schedule: frSchedule,
    sessions: frSessions,
    auth: frAuth,
    organiser: frOrganiser,
    groups: frGroups,
    plans: frPlans,
    invitations: frInvitations,
    journal: frJournal,
    facilitators: frFacilitators,
    own: frOwn,
    paper: frPaper,
    rebalance: frRebalance,
    reception: frReception,
    rounds: frRounds,
    rules: frRules,
    board: frBoard,
    admission: frAdmission,
    asked: frAsked,
    forms: frForms,
  },
  de: {
    common: deCommon,
    imports: deImports,
    errors: deErrors,
    public: dePublic,
    mail: deMail,
    line: deLine,
    letters: deLetters,
    broadcasts: deBroadcasts,
    schedule: deSchedule,
    sessions: deSessions,
    auth: deAuth,
    organiser: deOrganiser,
    groups: deGroups,
    plans: dePlans,
    invitations: deInvitations,
    journal: deJournal,
    facilitators: deFacilitators,
    own: deOwn,
    paper: dePaper,
    rebalance: deRebalance,
    reception: deReception,
    rounds: deRounds,
    rules: deRules,
    board: deBoard,
    admission: deAdmission,
    asked: deAsked,
    forms: deForms,
  },
  it: {
    common: itCommon,
    imports: itImports,
    errors: itErrors,
    public: itPublic,
    mail: itMail,
    line: itLine,
    letters: itLetters,
    broadcasts: itBroadcasts,
    schedule: itSchedule,
    sessions: itSessions,
    auth: itAuth,
    organiser: itOrganiser,
    groups: itGroups,
    plans: itPlans,
    invitations: itInvitations,
    journal: itJournal,
    facilitators: itFacilitators,
    own: itOwn,
    paper: itPaper,
    rebalance: itRebalance,
    reception: itReception,
    rounds: itRounds,
    rules: itRules,
    board: itBoard,
    admission: itAdmission,
    asked: itAsked,
    forms: itForms,
  },
  en: {
    common: enCommon,
    imports: enImports,
    errors: enErrors,
    public: enPublic,
    mail: enMail,
    line: enLine,
    letters: enLetters,
    broadcasts: enBroadcasts,
    schedule: enSchedule,
    sessions: enSessions,
    auth: enAuth,
    organiser: enOrganiser,
    groups: enGroups,
    plans: enPlans,
    invitations: enInvitations,
    journal: enJournal,
    facilitators: enFacilitators,
    own: enOwn,
    paper: enPaper,
    rebalance: enRebalance,
    reception: enReception,
    rounds: enRounds,
    rules: enRules,
    board: enBoard,
    admission: enAdmission,
    asked: enAsked,
    forms: enForms,
  },
};

export type Catalogue = (typeof catalogues)["fr"];
export type Namespace = keyof Catalogue;

/** A translator outside of React (mails, problem bodies, files): `translator("de", "mail")("subject.confirmed", {…})`. */
export function translator<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator({ locale, messages: catalogues[locale] as Catalogue, namespace });
}
