// All catalogues, one file per language and namespace. French is the source: the others must have the same keys
// (tests/unit/i18n holds it).

import { createTranslator } from "use-intl/core";
import type { Locale } from "./locales";
import deAdmission from "./messages/de/admission.json";
import deAsked from "./messages/de/asked.json";
import deAuth from "./messages/de/auth.json";
import deBoard from "./messages/de/board.json";
import deBroadcasts from "./messages/de/broadcasts.json";
import deCommon from "./messages/de/common.json";
import deErrors from "./messages/de/errors.json";
import deFacilitators from "./messages/de/facilitators.json";
import deForms from "./messages/de/forms.json";
import deGroups from "./messages/de/groups.json";
import deImports from "./messages/de/imports.json";
import deInvitations from "./messages/de/invitations.json";
import deJournal from "./messages/de/journal.json";
import deLetters from "./messages/de/letters.json";
import deLine from "./messages/de/line.json";
import deMail from "./messages/de/mail.json";
import deOrganiser from "./messages/de/organiser.json";
import deOwn from "./messages/de/own.json";
import dePaper from "./messages/de/paper.json";
import dePlans from "./messages/de/plans.json";
import dePublic from "./messages/de/public.json";
import deRebalance from "./messages/de/rebalance.json";
import deReception from "./messages/de/reception.json";
import deRounds from "./messages/de/rounds.json";
import deRules from "./messages/de/rules.json";
import deSchedule from "./messages/de/schedule.json";
import deSessions from "./messages/de/sessions.json";
import enAdmission from "./messages/en/admission.json";
import enAsked from "./messages/en/asked.json";
import enAuth from "./messages/en/auth.json";
import enBoard from "./messages/en/board.json";
import enBroadcasts from "./messages/en/broadcasts.json";
import enCommon from "./messages/en/common.json";
import enErrors from "./messages/en/errors.json";
import enFacilitators from "./messages/en/facilitators.json";
import enForms from "./messages/en/forms.json";
import enGroups from "./messages/en/groups.json";
import enImports from "./messages/en/imports.json";
import enInvitations from "./messages/en/invitations.json";
import enJournal from "./messages/en/journal.json";
import enLetters from "./messages/en/letters.json";
import enLine from "./messages/en/line.json";
import enMail from "./messages/en/mail.json";
import enOrganiser from "./messages/en/organiser.json";
import enOwn from "./messages/en/own.json";
import enPaper from "./messages/en/paper.json";
import enPlans from "./messages/en/plans.json";
import enPublic from "./messages/en/public.json";
import enRebalance from "./messages/en/rebalance.json";
import enReception from "./messages/en/reception.json";
import enRounds from "./messages/en/rounds.json";
import enRules from "./messages/en/rules.json";
import enSchedule from "./messages/en/schedule.json";
import enSessions from "./messages/en/sessions.json";
import frAdmission from "./messages/fr/admission.json";
import frAsked from "./messages/fr/asked.json";
import frAuth from "./messages/fr/auth.json";
import frBoard from "./messages/fr/board.json";
import frBroadcasts from "./messages/fr/broadcasts.json";
import frCommon from "./messages/fr/common.json";
import frErrors from "./messages/fr/errors.json";
import frFacilitators from "./messages/fr/facilitators.json";
import frForms from "./messages/fr/forms.json";
import frGroups from "./messages/fr/groups.json";
import frImports from "./messages/fr/imports.json";
import frInvitations from "./messages/fr/invitations.json";
import frJournal from "./messages/fr/journal.json";
import frLetters from "./messages/fr/letters.json";
import frLine from "./messages/fr/line.json";
import frMail from "./messages/fr/mail.json";
import frOrganiser from "./messages/fr/organiser.json";
import frOwn from "./messages/fr/own.json";
import frPaper from "./messages/fr/paper.json";
import frPlans from "./messages/fr/plans.json";
import frPublic from "./messages/fr/public.json";
import frRebalance from "./messages/fr/rebalance.json";
import frReception from "./messages/fr/reception.json";
import frRounds from "./messages/fr/rounds.json";
import frRules from "./messages/fr/rules.json";
import frSchedule from "./messages/fr/schedule.json";
import frSessions from "./messages/fr/sessions.json";
import itAdmission from "./messages/it/admission.json";
import itAsked from "./messages/it/asked.json";
import itAuth from "./messages/it/auth.json";
import itBoard from "./messages/it/board.json";
import itBroadcasts from "./messages/it/broadcasts.json";
import itCommon from "./messages/it/common.json";
import itErrors from "./messages/it/errors.json";
import itFacilitators from "./messages/it/facilitators.json";
import itForms from "./messages/it/forms.json";
import itGroups from "./messages/it/groups.json";
import itImports from "./messages/it/imports.json";
import itInvitations from "./messages/it/invitations.json";
import itJournal from "./messages/it/journal.json";
import itLetters from "./messages/it/letters.json";
import itLine from "./messages/it/line.json";
import itMail from "./messages/it/mail.json";
import itOrganiser from "./messages/it/organiser.json";
import itOwn from "./messages/it/own.json";
import itPaper from "./messages/it/paper.json";
import itPlans from "./messages/it/plans.json";
import itPublic from "./messages/it/public.json";
import itRebalance from "./messages/it/rebalance.json";
import itReception from "./messages/it/reception.json";
import itRounds from "./messages/it/rounds.json";
import itRules from "./messages/it/rules.json";
import itSchedule from "./messages/it/schedule.json";
import itSessions from "./messages/it/sessions.json";

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
