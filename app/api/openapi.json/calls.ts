import * as addressChangesToken from "@/app/api/address-changes/[token]/route";
import * as authSignOut from "@/app/api/auth/sign-out/route";
import * as handoversTokenDecline from "@/app/api/handovers/[token]/decline/route";
import * as handoversToken from "@/app/api/handovers/[token]/route";
import * as health from "@/app/api/health/route";
import * as lostLinks from "@/app/api/lost-links/route";
import * as organiserBroadcastsIdDelete from "@/app/api/organiser/broadcasts/[broadcastId]/delete/route";
import * as organiserBroadcastsIdDuplicate from "@/app/api/organiser/broadcasts/[broadcastId]/duplicate/route";
import * as organiserBroadcastsIdLive from "@/app/api/organiser/broadcasts/[broadcastId]/live/route";
import * as organiserBroadcastsIdPreview from "@/app/api/organiser/broadcasts/[broadcastId]/preview/route";
import * as organiserBroadcastsIdRecall from "@/app/api/organiser/broadcasts/[broadcastId]/recall/route";
import * as organiserBroadcastsIdRecipients from "@/app/api/organiser/broadcasts/[broadcastId]/recipients/route";
import * as organiserBroadcastsId from "@/app/api/organiser/broadcasts/[broadcastId]/route";
import * as organiserBroadcastsIdSchedule from "@/app/api/organiser/broadcasts/[broadcastId]/schedule/route";
import * as organiserBroadcastsIdSend from "@/app/api/organiser/broadcasts/[broadcastId]/send/route";
import * as organiserBroadcastsIdTest from "@/app/api/organiser/broadcasts/[broadcastId]/test/route";
import * as organiserFirst from "@/app/api/organiser/first/route";
import * as organiserInvitationsIdDelete from "@/app/api/organiser/invitations/[id]/delete/route";
import * as organiserInvitationsIdDisabled from "@/app/api/organiser/invitations/[id]/disabled/route";
import * as organiserInvitationsId from "@/app/api/organiser/invitations/[id]/route";
import * as organiserMessagesMessageIdHtml from "@/app/api/organiser/messages/[messageId]/html/route";
import * as organiserMessagesMessageIdRetry from "@/app/api/organiser/messages/[messageId]/retry/route";
import * as organiserMessagesMessageId from "@/app/api/organiser/messages/[messageId]/route";
import * as organiserMessages from "@/app/api/organiser/messages/route";
import * as organiserPlansIdBetter from "@/app/api/organiser/plans/[id]/better/route";
import * as organiserPlansIdBringBack from "@/app/api/organiser/plans/[id]/bring-back/route";
import * as organiserPlansIdDelete from "@/app/api/organiser/plans/[id]/delete/route";
import * as organiserPlansIdDuplicate from "@/app/api/organiser/plans/[id]/duplicate/route";
import * as organiserPlansIdFacilitators from "@/app/api/organiser/plans/[id]/facilitators/route";
import * as organiserPlansIdFilesFile from "@/app/api/organiser/plans/[id]/files/[file]/route";
import * as organiserPlansIdLive from "@/app/api/organiser/plans/[id]/live/route";
import * as organiserPlansIdName from "@/app/api/organiser/plans/[id]/name/route";
import * as organiserPlansIdProof from "@/app/api/organiser/plans/[id]/proof/route";
import * as organiserPlansIdPublishMail from "@/app/api/organiser/plans/[id]/publish/mail/route";
import * as organiserPlansIdPublish from "@/app/api/organiser/plans/[id]/publish/route";
import * as organiserPlansIdRebalance from "@/app/api/organiser/plans/[id]/rebalance/route";
import * as organiserPlansIdRedo from "@/app/api/organiser/plans/[id]/redo/route";
import * as organiserPlansIdRestore from "@/app/api/organiser/plans/[id]/restore/route";
import * as organiserPlansId from "@/app/api/organiser/plans/[id]/route";
import * as organiserPlansIdShow from "@/app/api/organiser/plans/[id]/show/route";
import * as organiserPlansIdTimes from "@/app/api/organiser/plans/[id]/times/route";
import * as organiserPlansIdUndo from "@/app/api/organiser/plans/[id]/undo/route";
import * as organiserPlansIdWithdraw from "@/app/api/organiser/plans/[id]/withdraw/route";
import * as organiserRegistrationsIdCancel from "@/app/api/organiser/registrations/[id]/cancel/route";
import * as organiserRegistrationsIdCorrect from "@/app/api/organiser/registrations/[id]/correct/route";
import * as organiserRegistrationsIdLink from "@/app/api/organiser/registrations/[id]/link/route";
import * as organiserRegistrationsIdMove from "@/app/api/organiser/registrations/[id]/move/route";
import * as organiserRegistrationsIdReach from "@/app/api/organiser/registrations/[id]/reach/route";
import * as organiserRegistrationsIdRestore from "@/app/api/organiser/registrations/[id]/restore/route";
import * as organiserRegistrationsId from "@/app/api/organiser/registrations/[id]/route";
import * as organiserRegistrationsIdServe from "@/app/api/organiser/registrations/[id]/serve/route";
import * as organiserRegistrationsIdSessionsSessionIdMove from "@/app/api/organiser/registrations/[id]/sessions/[sessionId]/move/route";
import * as organiserRegistrationsIdSessionsSessionIdServe from "@/app/api/organiser/registrations/[id]/sessions/[sessionId]/serve/route";
import * as organiserRegistrationsIdSessions from "@/app/api/organiser/registrations/[id]/sessions/route";
import * as organiserSession from "@/app/api/organiser/session/route";
import * as organiserSignIn from "@/app/api/organiser/sign-in/route";
import * as organiserSignUpChecksIdConfirm from "@/app/api/organiser/sign-up-checks/[id]/confirm/route";
import * as organiserSignUpChecksIdDelete from "@/app/api/organiser/sign-up-checks/[id]/delete/route";
import * as organiserSignUpChecksIdResend from "@/app/api/organiser/sign-up-checks/[id]/resend/route";
import * as organiserTokensId from "@/app/api/organiser/tokens/[id]/route";
import * as organiserTokens from "@/app/api/organiser/tokens/route";
import * as organiserWorkshopsIdArchive from "@/app/api/organiser/workshops/[id]/archive/route";
import * as organiserWorkshopsIdBroadcastsPreview from "@/app/api/organiser/workshops/[id]/broadcasts/preview/route";
import * as organiserWorkshopsIdBroadcastsRecipients from "@/app/api/organiser/workshops/[id]/broadcasts/recipients/route";
import * as organiserWorkshopsIdBroadcasts from "@/app/api/organiser/workshops/[id]/broadcasts/route";
import * as organiserWorkshopsIdCancel from "@/app/api/organiser/workshops/[id]/cancel/route";
import * as organiserWorkshopsIdChangeDismiss from "@/app/api/organiser/workshops/[id]/change/dismiss/route";
import * as organiserWorkshopsIdChangePreview from "@/app/api/organiser/workshops/[id]/change/preview/route";
import * as organiserWorkshopsIdChangeTell from "@/app/api/organiser/workshops/[id]/change/tell/route";
import * as organiserWorkshopsIdCheckInsCheckInId from "@/app/api/organiser/workshops/[id]/check-ins/[checkInId]/route";
import * as organiserWorkshopsIdCheckInsUndo from "@/app/api/organiser/workshops/[id]/check-ins/[checkInId]/undo/route";
import * as organiserWorkshopsIdCheckInsPeople from "@/app/api/organiser/workshops/[id]/check-ins/people/route";
import * as organiserWorkshopsIdCheckIns from "@/app/api/organiser/workshops/[id]/check-ins/route";
import * as organiserWorkshopsIdClose from "@/app/api/organiser/workshops/[id]/close/route";
import * as organiserWorkshopsIdDecisions from "@/app/api/organiser/workshops/[id]/decisions/route";
import * as organiserWorkshopsIdDuplicate from "@/app/api/organiser/workshops/[id]/duplicate/route";
import * as organiserWorkshopsIdFacilitatorsFacilitatorIdRemove from "@/app/api/organiser/workshops/[id]/facilitators/[facilitatorId]/remove/route";
import * as organiserWorkshopsIdFacilitatorsFacilitatorId from "@/app/api/organiser/workshops/[id]/facilitators/[facilitatorId]/route";
import * as organiserWorkshopsIdFacilitators from "@/app/api/organiser/workshops/[id]/facilitators/route";
import * as organiserWorkshopsIdForm from "@/app/api/organiser/workshops/[id]/form/route";
import * as organiserWorkshopsIdFormQuestionsKey from "@/app/api/organiser/workshops/[id]/form-questions/[key]/route";
import * as organiserWorkshopsIdFormQuestions from "@/app/api/organiser/workshops/[id]/form-questions/route";
import * as organiserWorkshopsIdGroupSettings from "@/app/api/organiser/workshops/[id]/group-settings/route";
import * as organiserWorkshopsIdImportsImportId from "@/app/api/organiser/workshops/[id]/imports/[importId]/route";
import * as organiserWorkshopsIdImportsImportIdUndo from "@/app/api/organiser/workshops/[id]/imports/[importId]/undo/route";
import * as organiserWorkshopsIdImports from "@/app/api/organiser/workshops/[id]/imports/route";
import * as organiserWorkshopsIdInvitationsPeople from "@/app/api/organiser/workshops/[id]/invitations/people/route";
import * as organiserWorkshopsIdInvitations from "@/app/api/organiser/workshops/[id]/invitations/route";
import * as organiserWorkshopsIdLettersPreview from "@/app/api/organiser/workshops/[id]/letters/[letter]/[language]/preview/route";
import * as organiserWorkshopsIdLettersRestore from "@/app/api/organiser/workshops/[id]/letters/[letter]/[language]/restore/route";
import * as organiserWorkshopsIdLettersLetter from "@/app/api/organiser/workshops/[id]/letters/[letter]/[language]/route";
import * as organiserWorkshopsIdLetters from "@/app/api/organiser/workshops/[id]/letters/route";
import * as organiserWorkshopsIdLive from "@/app/api/organiser/workshops/[id]/live/route";
import * as organiserWorkshopsIdMailTimes from "@/app/api/organiser/workshops/[id]/mail-times/route";
import * as organiserWorkshopsIdMessages from "@/app/api/organiser/workshops/[id]/messages/route";
import * as organiserWorkshopsIdPlans from "@/app/api/organiser/workshops/[id]/plans/route";
import * as organiserWorkshopsIdPublish from "@/app/api/organiser/workshops/[id]/publish/route";
import * as organiserWorkshopsIdRegistrationsImport from "@/app/api/organiser/workshops/[id]/registrations/import/route";
import * as organiserWorkshopsIdRegistrations from "@/app/api/organiser/workshops/[id]/registrations/route";
import * as organiserWorkshopsIdReopen from "@/app/api/organiser/workshops/[id]/reopen/route";
import * as organiserWorkshopsId from "@/app/api/organiser/workshops/[id]/route";
import * as organiserWorkshopsIdSessionRule from "@/app/api/organiser/workshops/[id]/session-rule/route";
import * as organiserWorkshopsIdSessionsSessionIdForm from "@/app/api/organiser/workshops/[id]/sessions/[sessionId]/form/route";
import * as organiserWorkshopsIdSessionsSessionIdMove from "@/app/api/organiser/workshops/[id]/sessions/[sessionId]/move/route";
import * as organiserWorkshopsIdSessionsSessionIdRemove from "@/app/api/organiser/workshops/[id]/sessions/[sessionId]/remove/route";
import * as organiserWorkshopsIdSessionsSessionId from "@/app/api/organiser/workshops/[id]/sessions/[sessionId]/route";
import * as organiserWorkshopsIdSessionsForm from "@/app/api/organiser/workshops/[id]/sessions/form/route";
import * as organiserWorkshopsIdSessions from "@/app/api/organiser/workshops/[id]/sessions/route";
import * as organiserWorkshopsIdSignUpChecks from "@/app/api/organiser/workshops/[id]/sign-up-checks/route";
import * as organiserWorkshopsIdSignUpSettings from "@/app/api/organiser/workshops/[id]/sign-up-settings/route";
import * as organiserWorkshopsIdTableRulesRuleIdRemove from "@/app/api/organiser/workshops/[id]/table-rules/[ruleId]/remove/route";
import * as organiserWorkshopsIdTableRulesRuleId from "@/app/api/organiser/workshops/[id]/table-rules/[ruleId]/route";
import * as organiserWorkshopsIdTableRules from "@/app/api/organiser/workshops/[id]/table-rules/route";
import * as organiserWorkshopsIdUnarchive from "@/app/api/organiser/workshops/[id]/unarchive/route";
import * as organiserWorkshopsForm from "@/app/api/organiser/workshops/form/route";
import * as organiserWorkshops from "@/app/api/organiser/workshops/route";
import * as ready from "@/app/api/ready/route";
import * as registrationsTokenAddress from "@/app/api/registrations/[token]/address/route";
import * as registrationsTokenAnswers from "@/app/api/registrations/[token]/answers/route";
import * as registrationsTokenCalendarIcs from "@/app/api/registrations/[token]/calendar.ics/route";
import * as registrationsTokenCancel from "@/app/api/registrations/[token]/cancel/route";
import * as registrationsTokenConsents from "@/app/api/registrations/[token]/consents/route";
import * as registrationsTokenData from "@/app/api/registrations/[token]/data/route";
import * as registrationsTokenErase from "@/app/api/registrations/[token]/erase/route";
import * as registrationsTokenHandover from "@/app/api/registrations/[token]/handover/route";
import * as registrationsTokenHandoverWithdraw from "@/app/api/registrations/[token]/handover/withdraw/route";
import * as registrationsTokenNews from "@/app/api/registrations/[token]/news/route";
import * as registrationsTokenOffer from "@/app/api/registrations/[token]/offer/route";
import * as registrationsTokenReturn from "@/app/api/registrations/[token]/return/route";
import * as registrationsToken from "@/app/api/registrations/[token]/route";
import * as registrationsTokenSessions from "@/app/api/registrations/[token]/sessions/route";
import * as signUpChecksTokenDelete from "@/app/api/sign-up-checks/[token]/delete/route";
import * as signUpChecksToken from "@/app/api/sign-up-checks/[token]/route";
import * as unsubscribe from "@/app/api/unsubscribe/[token]/route";
import * as workshopsSlugCalendarIcs from "@/app/api/workshops/[slug]/calendar.ics/route";
import * as workshopsSlugRegistrations from "@/app/api/workshops/[slug]/registrations/route";
import * as workshopsSlug from "@/app/api/workshops/[slug]/route";
import * as workshopsSlugThemeSuggestions from "@/app/api/workshops/[slug]/theme-suggestions/route";
import * as workshops from "@/app/api/workshops/route";
import type { Calls } from "@/lib/http/openapi";
import * as thisDocument from "./route";

/** Every call of the API by its path. A test finds the route files that are missing here. A function: we list ourselves. */
export function calls(): Calls {
  return {
    "/api/auth/sign-out": authSignOut,
    "/api/health": health,
    "/api/openapi.json": thisDocument,
    "/api/organiser/broadcasts/{broadcastId}": organiserBroadcastsId,
    "/api/organiser/broadcasts/{broadcastId}/delete": organiserBroadcastsIdDelete,
    "/api/organiser/broadcasts/{broadcastId}/duplicate": organiserBroadcastsIdDuplicate,
    "/api/organiser/broadcasts/{broadcastId}/live": organiserBroadcastsIdLive,
    "/api/organiser/broadcasts/{broadcastId}/preview": organiserBroadcastsIdPreview,
    "/api/organiser/broadcasts/{broadcastId}/recall": organiserBroadcastsIdRecall,
    "/api/organiser/broadcasts/{broadcastId}/recipients": organiserBroadcastsIdRecipients,
    "/api/organiser/broadcasts/{broadcastId}/schedule": organiserBroadcastsIdSchedule,
    "/api/organiser/broadcasts/{broadcastId}/send": organiserBroadcastsIdSend,
    "/api/organiser/broadcasts/{broadcastId}/test": organiserBroadcastsIdTest,
    "/api/organiser/first": organiserFirst,
    "/api/organiser/invitations/{id}/delete": organiserInvitationsIdDelete,
    "/api/organiser/invitations/{id}/disabled": organiserInvitationsIdDisabled,
    "/api/organiser/invitations/{id}": organiserInvitationsId,
    "/api/organiser/messages": organiserMessages,
    "/api/organiser/messages/{messageId}": organiserMessagesMessageId,
    "/api/organiser/messages/{messageId}/html": organiserMessagesMessageIdHtml,
    "/api/organiser/messages/{messageId}/retry": organiserMessagesMessageIdRetry,
    "/api/organiser/plans/{id}": organiserPlansId,
    "/api/organiser/plans/{id}/better": organiserPlansIdBetter,
    "/api/organiser/plans/{id}/bring-back": organiserPlansIdBringBack,
    "/api/organiser/plans/{id}/delete": organiserPlansIdDelete,
    "/api/organiser/plans/{id}/duplicate": organiserPlansIdDuplicate,
    "/api/organiser/plans/{id}/facilitators": organiserPlansIdFacilitators,
    "/api/organiser/plans/{id}/files/{file}": organiserPlansIdFilesFile,
    "/api/organiser/plans/{id}/live": organiserPlansIdLive,
    "/api/organiser/plans/{id}/name": organiserPlansIdName,
    "/api/organiser/plans/{id}/proof": organiserPlansIdProof,
    "/api/organiser/plans/{id}/publish": organiserPlansIdPublish,
    "/api/organiser/plans/{id}/publish/mail": organiserPlansIdPublishMail,
    "/api/organiser/plans/{id}/rebalance": organiserPlansIdRebalance,
    "/api/organiser/plans/{id}/redo": organiserPlansIdRedo,
    "/api/organiser/plans/{id}/restore": organiserPlansIdRestore,
    "/api/organiser/plans/{id}/show": organiserPlansIdShow,
    "/api/organiser/plans/{id}/times": organiserPlansIdTimes,
    "/api/organiser/plans/{id}/undo": organiserPlansIdUndo,
    "/api/organiser/plans/{id}/withdraw": organiserPlansIdWithdraw,
    "/api/organiser/registrations/{id}": organiserRegistrationsId,
    "/api/organiser/registrations/{id}/cancel": organiserRegistrationsIdCancel,
    "/api/organiser/registrations/{id}/correct": organiserRegistrationsIdCorrect,
    "/api/organiser/registrations/{id}/link": organiserRegistrationsIdLink,
    "/api/organiser/registrations/{id}/move": organiserRegistrationsIdMove,
    "/api/organiser/registrations/{id}/reach": organiserRegistrationsIdReach,
    "/api/organiser/registrations/{id}/restore": organiserRegistrationsIdRestore,
    "/api/organiser/registrations/{id}/serve": organiserRegistrationsIdServe,
    "/api/organiser/session": organiserSession,
    "/api/organiser/sign-in": organiserSignIn,
    "/api/organiser/sign-up-checks/{id}/confirm": organiserSignUpChecksIdConfirm,
    "/api/organiser/sign-up-checks/{id}/delete": organiserSignUpChecksIdDelete,
    "/api/organiser/sign-up-checks/{id}/resend": organiserSignUpChecksIdResend,
    "/api/organiser/workshops/{id}/sign-up-checks": organiserWorkshopsIdSignUpChecks,
    "/api/sign-up-checks/{token}/delete": signUpChecksTokenDelete,
    "/api/sign-up-checks/{token}": signUpChecksToken,
    "/api/organiser/tokens": organiserTokens,
    "/api/organiser/tokens/{id}": organiserTokensId,
    "/api/organiser/workshops": organiserWorkshops,
    "/api/organiser/workshops/form": organiserWorkshopsForm,
    "/api/organiser/workshops/{id}": organiserWorkshopsId,
    "/api/organiser/workshops/{id}/archive": organiserWorkshopsIdArchive,
    "/api/organiser/workshops/{id}/broadcasts": organiserWorkshopsIdBroadcasts,
    "/api/organiser/workshops/{id}/broadcasts/preview": organiserWorkshopsIdBroadcastsPreview,
    "/api/organiser/workshops/{id}/broadcasts/recipients": organiserWorkshopsIdBroadcastsRecipients,
    "/api/organiser/workshops/{id}/cancel": organiserWorkshopsIdCancel,
    "/api/organiser/workshops/{id}/change/dismiss": organiserWorkshopsIdChangeDismiss,
    "/api/organiser/workshops/{id}/change/preview": organiserWorkshopsIdChangePreview,
    "/api/organiser/workshops/{id}/change/tell": organiserWorkshopsIdChangeTell,
    "/api/organiser/workshops/{id}/check-ins": organiserWorkshopsIdCheckIns,
    "/api/organiser/workshops/{id}/check-ins/people": organiserWorkshopsIdCheckInsPeople,
    "/api/organiser/workshops/{id}/check-ins/{checkInId}": organiserWorkshopsIdCheckInsCheckInId,
    "/api/organiser/workshops/{id}/check-ins/{checkInId}/undo": organiserWorkshopsIdCheckInsUndo,
    "/api/organiser/workshops/{id}/close": organiserWorkshopsIdClose,
    "/api/organiser/workshops/{id}/duplicate": organiserWorkshopsIdDuplicate,
    "/api/organiser/workshops/{id}/facilitators": organiserWorkshopsIdFacilitators,
    "/api/organiser/workshops/{id}/facilitators/{facilitatorId}":
      organiserWorkshopsIdFacilitatorsFacilitatorId,
    "/api/organiser/workshops/{id}/facilitators/{facilitatorId}/remove":
      organiserWorkshopsIdFacilitatorsFacilitatorIdRemove,
    "/api/organiser/workshops/{id}/form": organiserWorkshopsIdForm,
    "/api/organiser/workshops/{id}/form-questions": organiserWorkshopsIdFormQuestions,
    "/api/organiser/workshops/{id}/form-questions/{key}": organiserWorkshopsIdFormQuestionsKey,
    "/api/organiser/workshops/{id}/group-settings": organiserWorkshopsIdGroupSettings,
    "/api/organiser/workshops/{id}/imports": organiserWorkshopsIdImports,
    "/api/organiser/workshops/{id}/imports/{importId}": organiserWorkshopsIdImportsImportId,
    "/api/organiser/workshops/{id}/imports/{importId}/undo": organiserWorkshopsIdImportsImportIdUndo,
    "/api/organiser/workshops/{id}/invitations": organiserWorkshopsIdInvitations,
    "/api/organiser/workshops/{id}/invitations/people": organiserWorkshopsIdInvitationsPeople,
    "/api/organiser/workshops/{id}/letters": organiserWorkshopsIdLetters,
    "/api/organiser/workshops/{id}/letters/{letter}/{language}": organiserWorkshopsIdLettersLetter,
    "/api/organiser/workshops/{id}/letters/{letter}/{language}/preview": organiserWorkshopsIdLettersPreview,
    "/api/organiser/workshops/{id}/letters/{letter}/{language}/restore": organiserWorkshopsIdLettersRestore,
    "/api/organiser/workshops/{id}/live": organiserWorkshopsIdLive,
    "/api/organiser/workshops/{id}/mail-times": organiserWorkshopsIdMailTimes,
    "/api/organiser/workshops/{id}/messages": organiserWorkshopsIdMessages,
    "/api/organiser/workshops/{id}/plans": organiserWorkshopsIdPlans,
    "/api/organiser/workshops/{id}/publish": organiserWorkshopsIdPublish,
    "/api/organiser/workshops/{id}/registrations": organiserWorkshopsIdRegistrations,
    "/api/organiser/workshops/{id}/registrations/import": organiserWorkshopsIdRegistrationsImport,
    "/api/organiser/workshops/{id}/reopen": organiserWorkshopsIdReopen,
    "/api/organiser/workshops/{id}/decisions": organiserWorkshopsIdDecisions,
    "/api/organiser/workshops/{id}/sign-up-settings": organiserWorkshopsIdSignUpSettings,
    "/api/organiser/workshops/{id}/table-rules": organiserWorkshopsIdTableRules,
    "/api/organiser/workshops/{id}/table-rules/{ruleId}": organiserWorkshopsIdTableRulesRuleId,
    "/api/organiser/workshops/{id}/table-rules/{ruleId}/remove": organiserWorkshopsIdTableRulesRuleIdRemove,
    "/api/organiser/workshops/{id}/unarchive": organiserWorkshopsIdUnarchive,
    "/api/organiser/registrations/{id}/sessions/{sessionId}/move":
      organiserRegistrationsIdSessionsSessionIdMove,
    "/api/organiser/registrations/{id}/sessions/{sessionId}/serve":
      organiserRegistrationsIdSessionsSessionIdServe,
    "/api/organiser/registrations/{id}/sessions": organiserRegistrationsIdSessions,
    "/api/organiser/workshops/{id}/session-rule": organiserWorkshopsIdSessionRule,
    "/api/organiser/workshops/{id}/sessions/{sessionId}/form": organiserWorkshopsIdSessionsSessionIdForm,
    "/api/organiser/workshops/{id}/sessions/{sessionId}/move": organiserWorkshopsIdSessionsSessionIdMove,
    "/api/organiser/workshops/{id}/sessions/{sessionId}/remove": organiserWorkshopsIdSessionsSessionIdRemove,
    "/api/organiser/workshops/{id}/sessions/{sessionId}": organiserWorkshopsIdSessionsSessionId,
    "/api/organiser/workshops/{id}/sessions/form": organiserWorkshopsIdSessionsForm,
    "/api/organiser/workshops/{id}/sessions": organiserWorkshopsIdSessions,
    "/api/registrations/{token}/sessions": registrationsTokenSessions,
    "/api/ready": ready,
    "/api/address-changes/{token}": addressChangesToken,
    "/api/lost-links": lostLinks,
    "/api/handovers/{token}": handoversToken,
    "/api/handovers/{token}/decline": handoversTokenDecline,
    "/api/registrations/{token}": registrationsToken,
    "/api/registrations/{token}/address": registrationsTokenAddress,
    "/api/registrations/{token}/answers": registrationsTokenAnswers,
    "/api/registrations/{token}/calendar.ics": registrationsTokenCalendarIcs,
    "/api/registrations/{token}/cancel": registrationsTokenCancel,
    "/api/registrations/{token}/consents": registrationsTokenConsents,
    "/api/registrations/{token}/news": registrationsTokenNews,
    "/api/registrations/{token}/data": registrationsTokenData,
    "/api/registrations/{token}/erase": registrationsTokenErase,
    "/api/registrations/{token}/handover": registrationsTokenHandover,
    "/api/registrations/{token}/handover/withdraw": registrationsTokenHandoverWithdraw,
    "/api/registrations/{token}/offer": registrationsTokenOffer,
    "/api/registrations/{token}/return": registrationsTokenReturn,
    "/api/unsubscribe/{token}": unsubscribe,
    "/api/workshops": workshops,
    "/api/workshops/{slug}": workshopsSlug,
    "/api/workshops/{slug}/calendar.ics": workshopsSlugCalendarIcs,
    "/api/workshops/{slug}/registrations": workshopsSlugRegistrations,
    "/api/workshops/{slug}/theme-suggestions": workshopsSlugThemeSuggestions,
  };
}
